import type { MuscleRecord } from '../domain/atlas';
import type { Side } from '../domain/view';
import { selectItem } from '../state/store';
import { ListButton } from './ListButton';
import { usePreview } from './use-preview';

/** A muscle in a list; resting on it shows it in the scene. */
export function MuscleRow({ muscle, side }: { muscle: MuscleRecord; side: Side }) {
  const preview = usePreview('muscle', muscle.id, side);
  const { length } = muscle.points;
  return (
    <ListButton
      name={muscle.name}
      detail={muscle.depth}
      end={length > 0 ? `${length} ${length === 1 ? 'point' : 'points'}` : undefined}
      onPreview={preview}
      onClick={() => selectItem({ kind: 'muscle', id: muscle.id })}
    />
  );
}
