import { CameraControls } from '@react-three/drei';
import { useThree } from '@react-three/fiber';
import { useCallback, useEffect, useRef } from 'react';
import { type PerspectiveCamera, Vector3 } from 'three';
import { isPainting } from '../domain/view';
import type { Shot } from '../geometry/framing';
import { comparing } from '../state/compare';
import { type AtlasState, type Covered, useAtlas } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { shotOf } from './shot-of';

/** The camera: turned by hand, moved to frame what is chosen, shifted out from under the panels. */
export function CameraRig({ figure }: { figure: FigureGeometry }) {
  const controls = useRef<CameraControls>(null);
  const { camera, size, invalidate } = useThree();
  const covered = useAtlas((state) => state.covered);
  /**
   * What was framed last, the direction from which the viewer came to it, and whether the camera has been
   * moved by hand since.
   */
  const last = useRef<{ key: string; from: Vector3 | null; moved: boolean; painting: boolean }>({
    key: '',
    from: null,
    moved: false,
    painting: false,
  });

  const frame = useCallback(
    (shot: Shot, glide: boolean) => {
      const lens = camera as PerspectiveCamera;
      const distance = distanceFor(shot, lens.fov, size, covered);
      const eye = shot.direction.clone().multiplyScalar(distance).add(shot.target);
      const { x, y, z } = shot.target;
      const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      void controls.current?.setLookAt(eye.x, eye.y, eye.z, x, y, z, glide && !calm);
      invalidate();
    },
    [camera, size, covered, invalidate],
  );

  useEffect(() => {
    // However far one pans, one still looks at the body.
    controls.current?.setBoundary(figure.geometry.boundingBox ?? undefined);
  }, [figure]);

  useEffect(() => {
    // The middle of the free part of the canvas is the middle of the picture.
    const lens = camera as PerspectiveCamera;
    lens.setViewOffset(
      size.width,
      size.height,
      (besides(size, covered) - covered.left) / 2,
      (covered.bottom - covered.top) / 2,
      size.width,
      size.height,
    );
    invalidate();
    return () => lens.clearViewOffset();
  }, [camera, size, covered, invalidate]);

  useEffect(() => {
    const follow = (state: AtlasState, glide: boolean) => {
      if (!state.skin) return;
      // Hovering and wording leave the camera alone.
      const key = JSON.stringify([
        state.view.region,
        state.view.item,
        state.view.side,
        state.view.camera,
        state.frames,
        comparing(state.view) ? state.view.compare : null,
      ]);
      const { key: before, moved } = last.current;
      // Chosen by a click on the body: the viewer looks at it already.
      // Who paints has turned the body as they like, until they come back from a card.
      const painting = isPainting(state.view) && state.view.camera === 'auto';
      if ((state.held === state.view || (painting && last.current.painting)) && before !== '') {
        last.current = { key, from: null, moved: true, painting };
        return;
      }
      // The same view again: only the panels or the window have changed.
      if (key === before && moved) return;
      // The same view is framed from where it was come to, whichever of its files arrives last.
      const from =
        key === before
          ? last.current.from
          : before
            ? camera.position.clone().sub(controls.current!.getTarget(new Vector3())).normalize()
            : null;
      frame(shotOf(figure, state, from), before !== '' && glide);
      last.current = { key, from, moved: false, painting };
    };
    follow(useAtlas.getState(), false);
    return useAtlas.subscribe((state, before) => {
      if (
        state.view !== before.view ||
        state.skin !== before.skin ||
        state.muscles !== before.muscles ||
        state.frames !== before.frames
      )
        follow(state, true);
    });
  }, [figure, frame, camera]);

  return (
    <CameraControls
      ref={controls}
      makeDefault
      onControlStart={() => {
        last.current.moved = true;
      }}
      minDistance={0.35}
      maxDistance={7}
      smoothTime={0.28}
      draggingSmoothTime={0.08}
      dollySpeed={0.7}
      boundaryFriction={0.2}
    />
  );
}

/** A picture narrower than this beside the column has no room to lose, pixels. */
const TIGHT = 800;

/** Of a tight picture the part at the right edge counts too, though panels cover only its upper end. */
const besides = (size: { width: number }, { left, right }: Covered) =>
  size.width - left < TIGHT ? right : 0;

/** How far away the shot fills the free part of the canvas. */
function distanceFor(
  { halfHeight, halfWidth, halfDepth }: Shot,
  fov: number,
  size: { width: number; height: number },
  covered: Covered,
): number {
  const half = Math.tan((fov * Math.PI) / 360);
  const free = {
    width: Math.max(120, size.width - covered.left - besides(size, covered)),
    height: Math.max(120, size.height - covered.top - covered.bottom),
  };
  return Math.max(halfHeight / free.height, halfWidth / free.width) * (size.height / half) + halfDepth;
}
