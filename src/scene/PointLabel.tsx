import { Html } from '@react-three/drei';
import { useMemo } from 'react';
import { selectShown } from '../state/shown';
import { useAtlas } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { markSpots } from './mark-spots';
import styles from './Scene.module.css';

/** Name and side of the point that is the subject, beside its X. */
export function PointLabel({ figure }: { figure: FigureGeometry }) {
  const atlas = useAtlas((state) => state.atlas);
  const skin = useAtlas((state) => state.skin);
  const shown = useAtlas(selectShown);
  const subjects = shown.filter((point) => point.zones);
  const subject = subjects.length === 1 ? subjects[0] : null;
  const spot = useMemo(
    () => (subject && skin ? markSpots(figure, skin, [subject])[0] : null),
    [figure, skin, subject],
  );
  const record = subject ? atlas?.pointByRef.get(subject.ref) : undefined;
  if (!record || !subject || !spot) return null;
  return (
    <Html position={spot.position} zIndexRange={[1, 0]} pointerEvents="none">
      <div className={styles.label}>
        {record.muscle.name}, patient's {subject.side}
      </div>
    </Html>
  );
}
