import { CameraControls } from '@react-three/drei';
import { useThree } from '@react-three/fiber';
import { useCallback, useEffect, useRef } from 'react';
import type { PerspectiveCamera } from 'three';
import type { Shot } from '../geometry/framing';
import { type Covered, useAtlas } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { shotOf } from './shot-of';

/** The camera: turned by hand, moved to frame what is chosen, shifted out from under the panels. */
export function CameraRig({ figure }: { figure: FigureGeometry }) {
  const controls = useRef<CameraControls>(null);
  const { camera, size, invalidate } = useThree();
  const covered = useAtlas((state) => state.covered);
  const settled = useRef(false);

  const frame = useCallback(
    (shot: Shot) => {
      const lens = camera as PerspectiveCamera;
      const distance = distanceFor(shot, lens.fov, size, covered);
      const eye = shot.direction.clone().multiplyScalar(distance).add(shot.target);
      const { x, y, z } = shot.target;
      const moves = settled.current && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      settled.current = true;
      void controls.current?.setLookAt(eye.x, eye.y, eye.z, x, y, z, moves);
      invalidate();
    },
    [camera, size, covered, invalidate],
  );

  useEffect(() => {
    // The middle of the free part of the canvas is the middle of the picture.
    const lens = camera as PerspectiveCamera;
    lens.setViewOffset(
      size.width,
      size.height,
      -covered.left / 2,
      (covered.bottom - covered.top) / 2,
      size.width,
      size.height,
    );
    invalidate();
    return () => lens.clearViewOffset();
  }, [camera, size, covered, invalidate]);

  useEffect(() => {
    let before = '';
    return useAtlas.subscribe(
      (state) => [state.view, state.skin, state.atlas] as const,
      ([view]) => {
        // Hovering and wording leave the camera alone.
        const key = JSON.stringify([view.region, view.item, view.side, view.camera]);
        if (key === before || !useAtlas.getState().skin) return;
        before = key;
        frame(shotOf(figure, useAtlas.getState()));
      },
      { equalityFn: (a, b) => a.every((value, i) => value === b[i]), fireImmediately: true },
    );
  }, [figure, frame]);

  return (
    <CameraControls
      ref={controls}
      makeDefault
      minDistance={0.35}
      maxDistance={7}
      smoothTime={0.28}
      draggingSmoothTime={0.08}
      dollySpeed={0.7}
      boundaryFriction={0.2}
    />
  );
}

/** How far away the shot fills the free part of the canvas. */
function distanceFor(
  { halfHeight, halfWidth, halfDepth }: Shot,
  fov: number,
  size: { width: number; height: number },
  covered: Covered,
): number {
  const half = Math.tan((fov * Math.PI) / 360);
  const free = {
    width: Math.max(120, size.width - covered.left),
    height: Math.max(120, size.height - covered.top - covered.bottom),
  };
  return Math.max(halfHeight / free.height, halfWidth / free.width) * (size.height / half) + halfDepth;
}
