import type { AtlasPoint } from '../domain/atlas';
import type { ZoneKind } from '../domain/lookup';
import type { Side } from '../domain/view';
import { selectPoint } from '../state/store';
import { ListButton } from './ListButton';
import { patientSide } from './side-words';
import { usePreview } from './use-preview';
import { ZoneBadge } from './ZoneBadge';

interface Props {
  point: AtlasPoint;
  side: Side;
  showSide?: boolean;
  /** Which of its zones reaches the place that is asked about. */
  zone?: ZoneKind;
  /** What leads the row: the muscle, or the point where the muscle goes without saying. */
  lead?: 'muscle' | 'point';
}

/** A trigger point in a list; resting on it previews its zones in the scene. */
export function PointRow({ point, side, showSide, zone, lead = 'muscle' }: Props) {
  const preview = usePreview('point', point.ref, side);
  const { muscle, point: own } = point;
  const detail = [lead === 'muscle' && own.name, own.frequency, showSide && patientSide(side)].filter(
    Boolean,
  );
  return (
    <ListButton
      name={lead === 'muscle' ? muscle.name : own.name}
      detail={detail.join(' · ')}
      end={zone && <ZoneBadge zone={zone} />}
      onPreview={preview}
      onClick={() => selectPoint(point.ref, side)}
    />
  );
}
