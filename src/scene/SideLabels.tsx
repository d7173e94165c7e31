import { useFrame } from '@react-three/fiber';
import type { RefObject } from 'react';
import { useAtlas } from '../state/store';
import styles from './Scene.module.css';

/** Seen this much from the side (cosine), the far side of the body has no label. */
const EDGE_ON = 0.35;

export interface SideLabelRefs {
  start: RefObject<HTMLDivElement | null>;
  end: RefObject<HTMLDivElement | null>;
}

/** "Patient's right" and "left" at the edges of the picture; `SideLabelWriter` keeps them true. */
export function SideLabels({ start, end }: SideLabelRefs) {
  const { left, top, right, bottom } = useAtlas((state) => state.covered);
  return (
    <div className={styles.sides} style={{ left, top, right, bottom }} aria-hidden="true">
      <div ref={start} className={styles.side} />
      <div ref={end} className={styles.side} />
    </div>
  );
}

/** Writes the labels as the body stands to the viewer: straight to the page, for it follows the camera frame by frame. */
export function SideLabelWriter({ start, end }: SideLabelRefs) {
  useFrame(({ camera }) => {
    if (!start.current || !end.current) return;
    // The camera's own right and backward axes in the world: their x tells which side of the body lies where.
    const rightwards = camera.matrixWorld.elements[0];
    const towards = camera.matrixWorld.elements[8];
    const sideOn = Math.abs(rightwards) < EDGE_ON;
    const [left, right] = rightwards > 0 ? ['right', 'left'] : ['left', 'right'];
    start.current.textContent = sideOn
      ? `Seen from the patient's ${towards > 0 ? 'left' : 'right'}`
      : `Patient's ${left}`;
    end.current.textContent = sideOn ? '' : `Patient's ${right}`;
  });
  return null;
}
