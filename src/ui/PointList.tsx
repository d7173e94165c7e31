import { type MuscleRecord, pointRef } from '../domain/atlas';
import { useAtlas } from '../state/store';
import { PointRow } from './PointRow';
import { useRecords } from './use-records';

interface Props {
  muscle: Pick<MuscleRecord, 'id'>;
  points: MuscleRecord['points'];
}

/** Points of one muscle, on the side of the view. */
export function PointList({ muscle, points }: Props) {
  const atlas = useRecords();
  const side = useAtlas((state) => state.view.side);
  return (
    <ul>
      {points.map(({ id }) => {
        const ref = pointRef(muscle.id, id);
        return (
          <li key={ref}>
            <PointRow point={atlas.pointByRef.get(ref)!} side={side} lead="point" />
          </li>
        );
      })}
    </ul>
  );
}
