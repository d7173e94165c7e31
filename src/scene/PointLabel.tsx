import { Html } from '@react-three/drei';
import { useMemo, useRef } from 'react';
import { type Camera, type Object3D, Vector3 } from 'three';
import type { ZoneField } from '../domain/lookup';
import { paintedZones } from '../state/painted';
import { selectShown } from '../state/shown';
import { useAtlas } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { type Beds, markSpots } from './mark-spots';
import styles from './Scene.module.css';

/** Room for the label beside the words at the edges of the picture, and between it and the middle of its X, pixels. */
const ROOM = 30;
const AWAY = { x: 18, y: 10 };
const projected = new Vector3();
const towards = new Vector3();

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
  const middle = useMemo(
    () => (subject && skin ? middleOf(figure, paintedZones(skin, [subject])[0].essential) : null),
    [figure, skin, subject],
  );
  const label = useRef<HTMLDivElement>(null);
  /** Where drei puts the label: beside the X where the main zone is not, but never out of the picture. */
  const place = (object: Object3D, camera: Camera, size: { width: number; height: number }) => {
    projected.setFromMatrixPosition(object.matrixWorld).project(camera);
    towards
      .copy(middle ?? spot!.position)
      .project(camera)
      .sub(projected);
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = label.current ?? {};
    const { left, right } = useAtlas.getState().covered;
    const x = ((projected.x + 1) / 2) * size.width + (towards.x > 0 ? -AWAY.x - width : AWAY.x);
    const y = ((1 - projected.y) / 2) * size.height + (towards.y > 0 ? AWAY.y : -AWAY.y - height);
    return [Math.max(left + ROOM, Math.min(x, size.width - right - width - ROOM)), y];
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

/** Middle of a zone's skin. */
function middleOf({ positions }: FigureGeometry, { vertices, values }: ZoneField): Vector3 | null {
  const inside = vertices.filter((_, i) => values[i] < 1);
  if (inside.length === 0) return null;
  const sum = new Vector3();
  for (const v of inside) sum.add(projected.fromArray(positions, 3 * v));
  return sum.divideScalar(inside.length);
}
