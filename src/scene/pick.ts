import { BackSide, type Camera, DoubleSide, Ray, Vector2, Vector3 } from 'three';
import type { Side } from '../domain/view';
import { selectShown } from '../state/shown';
import { type AtlasState, useAtlas } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { MARK_CLEARANCE, markSpots } from './mark-spots';

export type Picked = { kind: 'region'; id: string; side: Side } | { kind: 'point'; id: string; side: Side };

/** A tap this near to an X, in pixels, means the X. */
const MARK_REACH = 22;

const ray = new Ray();
const projected = new Vector3();

/** What a tap at a place of the canvas means: an X mark, else the part of the body there. */
export function pickAt(
  figure: FigureGeometry,
  camera: Camera,
  at: { x: number; y: number },
  canvas: { width: number; height: number },
): Picked | null {
  const state = useAtlas.getState();
  const { skin } = state;
  if (!skin) return null;
  const mark = nearestMark(figure, camera, at, canvas);
  if (mark) return mark;
  const hit = castRay(figure, camera, at, canvas);
  if (!hit) return null;
  const on = skin.sideOf(hit.vertex);
  const side = on === 'midline' ? state.view.side : on;
  return { kind: 'region', id: regionOrGroup(state, skin.regions[skin.regionOf[hit.vertex]]), side };
}

/** The first tap on a part of the body means the whole part, the next one the exact region in it. */
function regionOrGroup({ atlas, view }: AtlasState, region: string): string {
  const group = atlas?.regionById.get(region)?.group;
  const chosen = view.region && (atlas?.regionById.get(view.region)?.group ?? view.region);
  return group && chosen !== group ? group : region;
}

/** The vertex of the skin under a place of the canvas that lies nearest to the ray's hit. */
export function castRay(
  { bvh, index, positions }: Pick<FigureGeometry, 'bvh' | 'index' | 'positions'>,
  camera: Camera,
  at: { x: number; y: number },
  canvas: { width: number; height: number },
): { vertex: number; point: Vector3 } | null {
  const device = new Vector2((2 * at.x) / canvas.width - 1, 1 - (2 * at.y) / canvas.height);
  ray.origin.setFromMatrixPosition(camera.matrixWorld);
  ray.direction.set(device.x, device.y, 0.5).unproject(camera).sub(ray.origin).normalize();
  const hit = bvh.raycastFirst(ray, DoubleSide);
  if (!hit) return null;
  const corners = [0, 1, 2].map((k) => index[3 * hit.faceIndex! + k]);
  const distance = (v: number) => projected.fromArray(positions, 3 * v).distanceTo(hit.point);
  return { vertex: corners.reduce((a, b) => (distance(b) < distance(a) ? b : a)), point: hit.point };
}

/** Whether another part of the body lies between an X and the viewer. */
function isHidden({ bvh }: Pick<FigureGeometry, 'bvh'>, position: Vector3, towards: Vector3): boolean {
  ray.direction.copy(towards).normalize();
  ray.origin.copy(position).addScaledVector(ray.direction, MARK_CLEARANCE);
  // What faces the viewer is met from behind, also where the X already stands inside the other part.
  return bvh.raycastFirst(ray, BackSide, 0, towards.length() - MARK_CLEARANCE) !== null;
}

function nearestMark(
  figure: FigureGeometry,
  camera: Camera,
  at: { x: number; y: number },
  canvas: { width: number; height: number },
): Picked | null {
  const state = useAtlas.getState();
  let best: Picked | null = null;
  let reach = MARK_REACH;
  for (const { point, position, normal } of markSpots(figure, state.skin!, selectShown(state))) {
    const towards = projected.setFromMatrixPosition(camera.matrixWorld).sub(position);
    if (towards.dot(normal) <= 0 || isHidden(figure, position, towards)) continue;
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
