import { Html } from '@react-three/drei';
import { useMemo, useRef } from 'react';
import { type Camera, type Object3D, Vector3 } from 'three';
import { selectShown } from '../state/shown';
import { useAtlas } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { type Beds, markSpots } from './mark-spots';
import styles from './Scene.module.css';

/** Room for the label at the right edge of the canvas, pixels. */
const ROOM = 16;
const projected = new Vector3();

/** Name and side of the point that is the subject, beside its X. */
export function PointLabel({ figure, beds }: { figure: FigureGeometry; beds: Beds }) {
  const atlas = useAtlas((state) => state.atlas);
  const skin = useAtlas((state) => state.skin);
  const shown = useAtlas(selectShown);
  const subjects = shown.filter((point) => point.zones && point.compared === undefined);
  const subject = subjects.length === 1 ? subjects[0] : null;
  const spot = useMemo(
    () => (subject && skin ? markSpots(figure, skin, [subject], beds)[0] : null),
    [figure, skin, subject, beds],
  );
  const label = useRef<HTMLDivElement>(null);
  /** Where drei puts the label: at the X, but never out of the picture. */
  const place = (object: Object3D, camera: Camera, size: { width: number; height: number }) => {
    projected.setFromMatrixPosition(object.matrixWorld).project(camera);
    const width = (label.current?.offsetWidth ?? 0) + ROOM;
    const x = Math.min(((projected.x + 1) / 2) * size.width, size.width - width - ROOM);
    return [x, ((1 - projected.y) / 2) * size.height];
  };
  const record = subject ? atlas?.pointByRef.get(subject.ref) : undefined;
  if (!record || !subject || !spot) return null;
  return (
    <Html position={spot.position} zIndexRange={[1, 0]} pointerEvents="none" calculatePosition={place}>
      <div ref={label} className={styles.label}>
        {record.muscle.name}, patient's {subject.side}
      </div>
    </Html>
  );
}
