import { Html } from '@react-three/drei';
import { useMemo, useRef } from 'react';
import { type Camera, type Object3D, Vector3 } from 'three';
import { LETTERS } from '../domain/compare';
import { selectShown } from '../state/shown';
import { useAtlas } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { type MarkSpot, markSpots } from './mark-spots';
import { isHidden } from './pick';
import styles from './Scene.module.css';

/** The letters of the compared points, each beside its X. */
export function CompareLetters({ figure }: { figure: FigureGeometry }) {
  const skin = useAtlas((state) => state.skin);
  const shown = useAtlas(selectShown);
  const spots = useMemo(
    () =>
      skin
        ? markSpots(
            figure,
            skin,
            shown.filter((point) => point.compared !== undefined),
          )
        : [],
    [figure, skin, shown],
  );
  return spots.map((spot) => (
    <Letter
      key={`${spot.point.ref} ${spot.position.toArray()}`}
      figure={figure}
      spot={spot}
      number={spot.point.compared!}
    />
  ));
}

const projected = new Vector3();
const towards = new Vector3();

function Letter({ figure, spot, number }: { figure: FigureGeometry; spot: MarkSpot; number: number }) {
  const label = useRef<HTMLDivElement>(null);
  /** Where drei puts the letter; as the X it is gone when the skin under it looks away, or another part of the body hides it. */
  const place = (object: Object3D, camera: Camera, size: { width: number; height: number }) => {
    projected.setFromMatrixPosition(object.matrixWorld);
    towards.copy(camera.position).sub(projected);
    if (label.current)
      label.current.hidden = spot.normal.dot(towards) <= 0 || isHidden(figure, spot.skin, towards);
    projected.project(camera);
    return [((projected.x + 1) / 2) * size.width, ((1 - projected.y) / 2) * size.height];
  };
  return (
    <Html position={spot.position} zIndexRange={[1, 0]} pointerEvents="none" calculatePosition={place}>
      <div ref={label} className={styles.letter} data-compared={number}>
        {LETTERS[number]}
      </div>
    </Html>
  );
}
