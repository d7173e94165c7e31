import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import type { Side } from '../domain/view';
import { stepDeeper } from '../state/step-deeper';
import {
  frameAgain,
  type Hover,
  selectBeneath,
  selectPoint,
  selectRegion,
  setHover,
  useAtlas,
} from '../state/store';
import { moveLabel } from './HoverLabel';
import { type Pickable, type Picked, pickAt } from './pick';

/** A finger may wander this far, in pixels, and still tap; further is a drag. */
const TAP_SLOP = 8;

/** A tap on what is chosen already brings the camera back to it. */
function tapRegion(id: string, side: Side) {
  const { view } = useAtlas.getState();
  if (view.region === id && view.side === side && !view.item) frameAgain();
  else selectRegion(id, side);
}

function tap(picked: Picked) {
  switch (picked.kind) {
    case 'point':
      return selectPoint(picked.id, picked.side);
    case 'region':
      // Beside a painting or a comparison one looks; a tap that misses an X must not lead away from it.
      if (useAtlas.getState().view.page !== 'atlas') return;
      return tapRegion(picked.id, picked.side);
    case 'muscle':
      return selectBeneath(stepDeeper(picked.beneath, useAtlas.getState().view));
    case 'bone':
      // A finger cannot rest on a bone: a tap shows its name.
      return setHover(picked);
  }
}

/** What the lists are told of what the pointer rests on. */
const hoverOf = (picked: Picked | null): Hover | null =>
  picked?.kind === 'muscle'
    ? { kind: 'muscle', id: picked.id, side: picked.side, part: picked.part }
    : picked;

/** Taps and hovering on the body. Turning and zooming belong to the camera. */
export function PointerInput({ figure, muscles, skeleton }: Pickable) {
  const { gl, camera } = useThree();
  useEffect(() => {
    const canvas = gl.domElement;
    let start: { x: number; y: number; id: number } | null = null;
    const down = new Set<number>();
    let frame = 0;

    const at = (event: MouseEvent): Picked | null => {
      const box = canvas.getBoundingClientRect();
      return pickAt(
        { figure, muscles, skeleton },
        camera,
        { x: event.clientX - box.left, y: event.clientY - box.top },
        box,
      );
    };
    const onDown = (event: PointerEvent) => {
      down.add(event.pointerId);
      // A second finger makes it a pinch.
      start = down.size === 1 ? { x: event.clientX, y: event.clientY, id: event.pointerId } : null;
    };
    const onUp = (event: PointerEvent) => {
      down.delete(event.pointerId);
      const tapped =
        start?.id === event.pointerId &&
        Math.hypot(event.clientX - start.x, event.clientY - start.y) <= TAP_SLOP;
      start = null;
      if (!tapped || event.button !== 0) return;
      const picked = at(event);
      if (picked) tap(picked);
    };
    const onCancel = (event: PointerEvent) => {
      down.delete(event.pointerId);
      start = null;
    };
    const onMove = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0 || frame) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        const picked = at(event);
        canvas.style.cursor = picked ? 'pointer' : 'grab';
        setHover(hoverOf(picked));
        moveLabel(event, canvas);
      });
    };
    const onLeave = () => {
      cancelAnimationFrame(frame);
      frame = 0;
      setHover(null);
    };

    canvas.addEventListener('pointerdown', onDown);
    // A drag may end over a panel.
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    canvas.addEventListener('pointermove', onMove);
    canvas.addEventListener('pointerleave', onLeave);
    return () => {
      cancelAnimationFrame(frame);
      canvas.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      canvas.removeEventListener('pointermove', onMove);
      canvas.removeEventListener('pointerleave', onLeave);
    };
  }, [gl, camera, figure, muscles, skeleton]);
  return null;
}
