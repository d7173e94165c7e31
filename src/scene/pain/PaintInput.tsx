import { CameraControlsImpl } from '@react-three/drei';
import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { brushed, type Touch } from '../../geometry/brush';
import { filled } from '../../state/pain/fill-regions';
import {
  activeArea,
  beginStroke,
  changeArea,
  endStroke,
  paintStroke,
  usePain,
} from '../../state/pain/pain-store';
import { useAtlas } from '../../state/store';
import type { FigureGeometry } from '../figure-geometry';
import { castRay } from '../pick';

const { ACTION } = CameraControlsImpl;
/** Between two places of the pointer the brush touches the skin at least this often, in pixels. */
const STRIDE = 7;
/** More touches than this between two events would be a jump, not a stroke. */
const MOST_TOUCHES = 24;
/** A second finger that comes so soon means to turn the body: what the first has painted is taken back, milliseconds. */
const SECOND_FINGER = 350;

interface Spot {
  x: number;
  y: number;
}

/** Painting on the body: one finger or the mouse paints, two fingers or a drag beside the body turn it. */
export function PaintInput({ figure }: { figure: FigureGeometry }) {
  const { gl, camera, controls } = useThree();
  useEffect(() => {
    const canvas = gl.domElement;
    const frame = canvas.parentElement!;
    const rig = controls as CameraControlsImpl | null;
    const usual = rig && {
      left: rig.mouseButtons.left,
      right: rig.mouseButtons.right,
      one: rig.touches.one,
      two: rig.touches.two,
    };
    const down = new Set<number>();
    let painting: { pointer: number; last: Spot; since: number } | null = null;

    const spotOf = (event: PointerEvent): Spot => {
      const box = canvas.getBoundingClientRect();
      return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const touch = (at: Spot): (Touch & { vertex: number }) | null => {
      const { clientWidth: width, clientHeight: height } = canvas;
      const hit = castRay(figure, camera, at, { width, height });
      return hit && { point: hit.point.clone(), corners: hit.corners, vertex: hit.vertex };
    };
    const paint = (touches: Touch[]) => {
      const { tool, brush, ...state } = usePain.getState();
      const area = activeArea(state);
      if (!area || touches.length === 0) return;
      paintStroke(brushed(figure, area.cover, touches, brush / 100, tool === 'erase' ? 'erase' : 'paint'));
    };
    /** Places between the last one and this one, this one last. */
    const between = (from: Spot, to: Spot): Spot[] => {
      const steps = Math.min(
        MOST_TOUCHES,
        Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / STRIDE)),
      );
      return Array.from({ length: steps }, (_, i) => {
        const t = (i + 1) / steps;
        return { x: from.x + t * (to.x - from.x), y: from.y + t * (to.y - from.y) };
      });
    };
    const fillAt = (vertex: number) => {
      const { atlas, skin, view } = useAtlas.getState();
      const area = activeArea(usePain.getState());
      if (!atlas || !skin || !area) return;
      const on = skin.sideOf(vertex);
      const region = skin.regions[skin.regionOf[vertex]];
      changeArea(area.id, {
        cover: filled(atlas, skin, area.cover, [region], on === 'midline' ? view.side : on, true),
      });
    };

    // Before the camera hears of it, which looks at these settings.
    const onDown = (event: PointerEvent) => {
      down.add(event.pointerId);
      if (down.size > 1) {
        if (painting) endStroke(performance.now() - painting.since > SECOND_FINGER);
        painting = null;
        return;
      }
      const { tool } = usePain.getState();
      const at = spotOf(event);
      const hit = tool !== 'turn' && event.button === 0 ? touch(at) : null;
      if (rig) {
        rig.mouseButtons.left = hit ? ACTION.NONE : ACTION.ROTATE;
        rig.mouseButtons.right = ACTION.ROTATE;
        rig.touches.one = hit ? ACTION.NONE : ACTION.TOUCH_ROTATE;
        rig.touches.two = ACTION.TOUCH_DOLLY_ROTATE;
      }
      if (!hit) return;
      if (tool === 'fill') return fillAt(hit.vertex);
      painting = { pointer: event.pointerId, last: at, since: performance.now() };
      beginStroke();
      paint([hit]);
    };
    const onMove = (event: PointerEvent) => {
      if (painting?.pointer !== event.pointerId) return;
      const at = spotOf(event);
      const touches = between(painting.last, at).flatMap((spot) => touch(spot) ?? []);
      painting.last = at;
      paint(touches);
    };
    const onUp = (event: PointerEvent) => {
      down.delete(event.pointerId);
      if (painting?.pointer !== event.pointerId) return;
      painting = null;
      endStroke(true);
    };

    frame.addEventListener('pointerdown', onDown, { capture: true });
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    canvas.style.cursor = 'crosshair';
    return () => {
      endStroke(true);
      frame.removeEventListener('pointerdown', onDown, { capture: true });
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
      canvas.style.cursor = '';
      if (rig && usual) {
        rig.mouseButtons.left = usual.left;
        rig.mouseButtons.right = usual.right;
        rig.touches.one = usual.one;
        rig.touches.two = usual.two;
      }
    };
  }, [gl, camera, controls, figure]);
  return null;
}
