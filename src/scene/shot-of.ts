import { FrontSide, Ray, Vector3 } from 'three';
import { regionsOf } from '../domain/atlas';
import { regionMembers } from '../domain/lookup';
import {
  type FramedSpot,
  frameSpots,
  type PresetMarks,
  presetShot,
  type Shot,
  type Visible,
} from '../geometry/framing';
import { comparing } from '../state/compare';
import { subjectMuscle } from '../state/layers';
import { mirrorField, paintedZones } from '../state/painted';
import { shownPoints } from '../state/shown';
import type { AtlasState } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { markSpots } from './mark-spots';

/** What counts most when the camera looks for its place: the essential zone, then each X, then the spillover. */
const ZONE_WEIGHT = { essential: 12, spillover: 3 };
const MARK_WEIGHT = 6;
/** The skin above the chosen muscle: a window is worth nothing if one looks at it from behind. */
const WINDOW_WEIGHT = 5;
/** Of many vertices this many are enough to frame them. */
const SAMPLES = 400;

/**
 * Where the camera stands for a view: the named place, else what is chosen, else the whole body.
 * @param from direction in which the viewer stands now, if there is one
 */
export function shotOf(figure: FigureGeometry, state: AtlasState, from: Vector3 | null): Shot {
  const { view, atlas, skin } = state;
  const preset = (camera: Exclude<typeof view.camera, 'auto'>) =>
    presetShot(camera, view.side, figure.height, presetMarks(figure));
  if (view.camera !== 'auto') return preset(view.camera);
  if (!atlas || !skin) return preset('front');

  const shown = shownPoints(atlas, skin, view, null).filter((point) => point.zones || view.item);
  const spots: FramedSpot[] = markSpots(figure, skin, shown).map(({ position, normal }) => ({
    position,
    normal,
    weight: MARK_WEIGHT,
  }));
  const subject = view.item !== null || comparing(view);
  if (subject) {
    for (const zones of paintedZones(skin, shown)) {
      for (const kind of ['essential', 'spillover'] as const) {
        const { vertices, values } = zones[kind];
        const inside = vertices.filter((_, i) => values[i] < 1);
        spots.push(...sampled(figure, inside, ZONE_WEIGHT[kind]));
      }
    }
    spots.push(...aboveSubject(figure, state, spots.length === 0 ? 12 : WINDOW_WEIGHT));
  } else if (view.region) {
    const members = regionMembers(atlas, skin, regionsOf(atlas, view.region), view.side);
    spots.push(
      ...sampled(
        figure,
        Uint32Array.from(members.keys()).filter((v) => members[v]),
        10,
      ),
    );
  }
  const shot = frameSpots(spots, seenOn(figure), from);
  if (!shot) return preset('front');
  if (subject) return shot;
  // A region is shown with its surroundings: the next tap may go there.
  const wider = (half: number) => Math.max(0.2, 1.3 * half);
  return { ...shot, halfWidth: wider(shot.halfWidth), halfHeight: wider(shot.halfHeight) };
}

/** The skin above the muscle that is the subject, as far as it is known. */
function aboveSubject(
  figure: FigureGeometry,
  { view, skin, muscles }: AtlasState,
  weight: number,
): FramedSpot[] {
  const subject = subjectMuscle(view);
  const field = subject ? muscles?.windows.get(subject) : undefined;
  if (!field || !skin) return [];
  const { vertices, values } = view.side === 'left' ? field : mirrorField(skin, field);
  return sampled(
    figure,
    vertices.filter((_, i) => values[i] < 0.5),
    weight,
  );
}

/** Whether nothing of the figure lies between a spot and the viewer. */
function seenOn({ bvh }: FigureGeometry): Visible {
  const ray = new Ray();
  return (position, direction) => {
    // From a little above the skin, so that the spot's own triangles do not hide it.
    ray.origin.copy(position).addScaledVector(direction, 0.004);
    ray.direction.copy(direction);
    return bvh.raycastFirst(ray, FrontSide) === null;
  };
}

/** Some of the vertices; together they weigh `weight`. */
function sampled(
  { positions, normals }: FigureGeometry,
  vertices: Uint32Array,
  weight: number,
): FramedSpot[] {
  const stride = Math.max(1, Math.floor(vertices.length / SAMPLES));
  const chosen = vertices.filter((_, i) => i % stride === 0);
  return Array.from(chosen, (v) => ({
    position: new Vector3().fromArray(positions, 3 * v),
    normal: new Vector3().fromArray(normals, 3 * v),
    weight: weight / chosen.length,
  }));
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
