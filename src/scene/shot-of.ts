import { Vector3 } from 'three';
import { isPainting } from '../domain/view';
import { frameSpots, type PresetMarks, presetShot, type Shot } from '../geometry/framing';
import type { AtlasState } from '../state/store';
import { armsAside } from './arms-aside';
import type { FigureGeometry } from './figure-geometry';
import { framedSpots, hasSubject } from './framed-spots';
import { seenOn } from './seen-on';

/**
 * Where the camera stands for a view: the named place, else what is chosen, else the whole body.
 * @param from direction in which the viewer stands now, if there is one
 */
export function shotOf(figure: FigureGeometry, state: AtlasState, from: Vector3 | null): Shot {
  const { view } = state;
  const preset = (camera: Exclude<typeof view.camera, 'auto'>) =>
    presetShot(camera, view.side, figure.height, presetMarks(figure));
  if (view.camera !== 'auto') return preset(view.camera);
  const shot = frameSpots(
    framedSpots(figure, state),
    seenOn(figure, armsAside(figure, state)?.vertices),
    from,
  );
  if (!shot) return preset('front');
  if (hasSubject(view)) return shot;
  // The next pain may be anywhere: the whole body, from where one sees what is painted.
  if (isPainting(view)) return { ...preset('front'), direction: shot.direction };
  // A region is shown with its surroundings: the next tap may go there.
  const wider = (half: number) => Math.max(0.2, 1.3 * half);
  return { ...shot, halfWidth: wider(shot.halfWidth), halfHeight: wider(shot.halfHeight) };
}

/** Middles of hand and foot from the figure's own extent: the fingers hang lowest outside, the toes reach furthest forward. */
function presetMarks({ positions, height }: FigureGeometry): PresetMarks {
  const hand = new Vector3(0, 0, 0);
  let widest = 0;
  const foot = new Vector3();
  let feet = 0;
  for (let i = 0; i < positions.length; i += 3) {
    const [x, y, z] = [positions[i], positions[i + 1], positions[i + 2]];
    if (x > widest) {
      widest = x;
      hand.set(x, y, z);
    }
    if (x > 0 && y < 0.045 * height) {
      foot.add(new Vector3(x, y, z));
      feet++;
    }
  }
  return {
    hand: hand.add(new Vector3(-0.032 * height, -0.01 * height, -0.015 * height)),
    foot: foot.divideScalar(feet).setY(0.03 * height),
  };
}
