import { BackSide, type Camera, DoubleSide, type Intersection, Ray, Vector2, Vector3 } from 'three';
import type { Side } from '../domain/view';
import { showsAnatomy } from '../state/layers';
import { selectShown } from '../state/shown';
import type { Beneath } from '../state/step-deeper';
import { type AtlasState, useAtlas } from '../state/store';
import { armsAside } from './arms-aside';
import type { FigureGeometry } from './figure-geometry';
import { MARK_CLEARANCE, markSpots } from './mark-spots';
import type { MuscleGeometry } from './muscle-geometry';
import { boneAlong, type MuscleHit, musclesAlong, nearHalf, seenParts } from './pick-anatomy';
import type { SkeletonGeometry } from './skeleton-geometry';

/** What a place of the canvas means. */
export type Picked =
  | { kind: 'region'; id: string; side: Side }
  | { kind: 'point'; id: string; side: Side }
  /** `beneath` lists all muscles there, from the one in sight inwards. */
  | { kind: 'muscle'; id: string; side: Side; part: number; beneath: Beneath[] }
  | { kind: 'bone'; id: string; side: Side };

/** What can be picked: the skin, and muscles and bones as far as they have arrived. */
export interface Pickable {
  figure: FigureGeometry;
  muscles: MuscleGeometry | null;
  skeleton: SkeletonGeometry | null;
}

interface Spot {
  x: number;
  y: number;
}
interface Canvas {
  width: number;
  height: number;
}

/** A tap this near to an X, in pixels, means the X. */
const MARK_REACH = 22;

const ray = new Ray();
const projected = new Vector3();

/** What a tap at a place of the canvas means: an X mark, else what can be seen there. */
export function pickAt(things: Pickable, camera: Camera, at: Spot, canvas: Canvas): Picked | null {
  const state = useAtlas.getState();
  const { skin, view } = state;
  if (!skin) return null;
  const mark = nearestMark(things, camera, at, canvas);
  if (mark) return mark;
  if (view.layer !== 'skin' && things.muscles && state.muscles)
    return pickAnatomy(things, camera, at, canvas);
  const { figure } = things;
  const hit = castRay(figure, camera, at, canvas, armsAside(figure, state)?.vertices);
  if (!hit) return null;
  const region = skin.regions[skin.regionOf[hit.vertex]];
  const on = skin.sideOf(hit.vertex);
  const side = on === 'midline' ? view.side : on;
  return pickBeneathSkin(things, region, side) ?? { kind: 'region', id: regionOrGroup(state, region), side };
}

/** What is in sight where the skin is taken away. */
function pickAnatomy(things: Pickable, camera: Camera, at: Spot, canvas: Canvas): Picked | null {
  const { muscles: map, view } = useAtlas.getState();
  aim(camera, at, canvas);
  const reach = nearHalf(things.figure, ray);
  const beneath = musclesAlong(things.muscles!, map!, ray, seenParts(map!, view), reach);
  const hard = things.skeleton && boneAlong(things.skeleton, ray);
  if (hard && !(beneath.length > 0 && beneath[0].distance <= hard.distance))
    return { kind: 'bone', id: hard.bone.id, side: hard.side };
  return beneath.length > 0 ? musclePicked(beneath) : null;
}

/**
 * Beneath the skin one comes by clicking again: on the exact region that is chosen, or on the muscle to which
 * that led. `ray` still is the one that met the skin.
 */
function pickBeneathSkin(things: Pickable, region: string, side: Side): Picked | null {
  const { muscles: map, view } = useAtlas.getState();
  if (!map || !things.muscles || view.region !== region || view.side !== side) return null;
  if (view.item && view.item.kind !== 'muscle') return null;
  const beneath = musclesAlong(
    things.muscles,
    map,
    ray,
    (part) => !map.parts[part].inconstant,
    nearHalf(things.figure, ray),
  );
  return beneath.length > 0 ? musclePicked(beneath) : null;
}

const musclePicked = (beneath: MuscleHit[]): Picked => ({
  kind: 'muscle',
  id: beneath[0].muscle,
  side: beneath[0].side,
  part: beneath[0].part,
  beneath,
});

/** The first tap on a part of the body means the whole part, the next one the exact region in it. */
function regionOrGroup({ atlas, view }: AtlasState, region: string): string {
  const group = atlas?.regionById.get(region)?.group;
  const chosen = view.region && (atlas?.regionById.get(view.region)?.group ?? view.region);
  return group && chosen !== group ? group : region;
}

/** Turns `ray` to a place of the canvas. */
function aim(camera: Camera, at: Spot, canvas: Canvas): void {
  const device = new Vector2((2 * at.x) / canvas.width - 1, 1 - (2 * at.y) / canvas.height);
  ray.origin.setFromMatrixPosition(camera.matrixWorld);
  ray.direction.set(device.x, device.y, 0.5).unproject(camera).sub(ray.origin).normalize();
}

/**
 * The vertex of the skin under a place of the canvas that lies nearest to the ray's hit.
 * @param aside flags of vertices that are met only where nothing lies behind them
 */
export function castRay(
  { bvh, index, positions }: Pick<FigureGeometry, 'bvh' | 'index' | 'positions'>,
  camera: Camera,
  at: Spot,
  canvas: Canvas,
  aside?: Uint8Array,
): { vertex: number; corners: number[]; point: Vector3 } | null {
  aim(camera, at, canvas);
  const hit =
    (aside && firstPast(aside, bvh.raycast(ray, DoubleSide), index)) ?? bvh.raycastFirst(ray, DoubleSide);
  if (!hit) return null;
  const corners = [0, 1, 2].map((k) => index[3 * hit.faceIndex! + k]);
  const distance = (v: number) => projected.fromArray(positions, 3 * v).distanceTo(hit.point);
  return { vertex: corners.reduce((a, b) => (distance(b) < distance(a) ? b : a)), corners, point: hit.point };
}

/** The nearest hit that is not on what is put aside. */
function firstPast(aside: Uint8Array, hits: Intersection[], index: Uint32Array): Intersection | null {
  return hits
    .filter(({ faceIndex }) => !aside[index[3 * faceIndex!]])
    .reduce<Intersection | null>((a, b) => (a && a.distance <= b.distance ? a : b), null);
}

/** Whether another part of the body lies between an X and the viewer. */
export function isHidden(
  { bvh, index }: FigureGeometry,
  position: Vector3,
  towards: Vector3,
  aside?: Uint8Array,
): boolean {
  ray.direction.copy(towards).normalize();
  ray.origin.copy(position).addScaledVector(ray.direction, MARK_CLEARANCE);
  // What faces the viewer is met from behind, also where the X already stands inside the other part.
  const reach = towards.length() - MARK_CLEARANCE;
  if (aside) return firstPast(aside, bvh.raycast(ray, BackSide, 0, reach), index) !== null;
  return bvh.raycastFirst(ray, BackSide, 0, reach) !== null;
}

function nearestMark({ figure, muscles }: Pickable, camera: Camera, at: Spot, canvas: Canvas): Picked | null {
  const state = useAtlas.getState();
  const beds = showsAnatomy(state.view) ? (muscles?.beds ?? null) : null;
  const aside = armsAside(figure, state)?.vertices;
  let best: Picked | null = null;
  let reach = MARK_REACH;
  for (const { point, position, skin, normal } of markSpots(figure, state.skin!, selectShown(state), beds)) {
    const towards = projected.setFromMatrixPosition(camera.matrixWorld).sub(skin);
    if (towards.dot(normal) <= 0) continue;
    // Without its skin no part of the body hides another's X.
    if (state.view.layer === 'skin' && isHidden(figure, skin, towards, aside)) continue;
    projected.copy(position).project(camera);
    const x = ((projected.x + 1) / 2) * canvas.width;
    const y = ((1 - projected.y) / 2) * canvas.height;
    const away = Math.hypot(x - at.x, y - at.y);
    if (away < reach) {
      reach = away;
      best = { kind: 'point', id: point.ref, side: point.side };
    }
  }
  return best;
}
