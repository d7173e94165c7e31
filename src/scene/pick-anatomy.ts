import { DoubleSide, Ray } from 'three';
import type { MuscleMap } from '../domain/anatomy';
import { SIDES, type Side, type View } from '../domain/view';
import { presenceOf } from '../state/layers';
import type { MuscleGeometry } from './muscle-geometry';
import type { Bone, SkeletonGeometry } from './skeleton-geometry';

/** A part of a muscle that a ray meets. */
export interface MuscleHit {
  muscle: string;
  side: Side;
  /** Number of the part. */
  part: number;
  /** Metres from the ray's origin. */
  distance: number;
}

const own = new Ray();

/** The ray as the geometry of the left side sees it. */
function rayFor(ray: Ray, side: Side): Ray {
  own.copy(ray);
  if (side === 'right') {
    own.origin.x *= -1;
    own.direction.x *= -1;
  }
  return own;
}

/**
 * The muscles that a ray goes through, each once, nearest first.
 * @param counts whether a part takes part, by its number and side
 * @param reach no further than this, metres
 */
export function musclesAlong(
  { bvh, index, partOf }: Pick<MuscleGeometry, 'bvh' | 'index' | 'partOf'>,
  map: MuscleMap,
  ray: Ray,
  counts: (part: number, side: Side) => boolean,
  reach = Number.POSITIVE_INFINITY,
): MuscleHit[] {
  const hits = SIDES.flatMap((side) =>
    bvh.raycast(rayFor(ray, side), DoubleSide, 0, reach).map(({ faceIndex, distance }) => ({
      part: partOf[index[3 * faceIndex!]],
      side,
      distance,
    })),
  );
  hits.sort((a, b) => a.distance - b.distance);
  const found: MuscleHit[] = [];
  for (const { part, side, distance } of hits) {
    if (!counts(part, side)) continue;
    const { muscle } = map.parts[part];
    if (found.some((hit) => hit.muscle === muscle && hit.side === side)) continue;
    found.push({ muscle, side, part, distance });
  }
  return found;
}

/** Which parts can be seen in a view, for `musclesAlong`. */
export function seenParts(map: MuscleMap, view: View): (part: number, side: Side) => boolean {
  const presence = Object.fromEntries(SIDES.map((side) => [side, presenceOf(map, view, side)]));
  return (part, side) => presence[side][part] === 'solid' || presence[side][part] === 'veil';
}

/** The bone that a ray meets first. */
export function boneAlong(
  { bvh, index, bones }: Pick<SkeletonGeometry, 'bvh' | 'index' | 'bones'>,
  ray: Ray,
): { bone: Bone; side: Side; distance: number } | null {
  const [nearest] = SIDES.flatMap((side) => {
    const hit = bvh.raycastFirst(rayFor(ray, side), DoubleSide);
    return hit ? [{ vertex: index[3 * hit.faceIndex!], side, distance: hit.distance }] : [];
  }).sort((a, b) => a.distance - b.distance);
  if (!nearest) return null;
  const { vertex, side, distance } = nearest;
  const bone = bones.find(({ first, count }) => vertex >= first && vertex < first + count);
  return bone ? { bone, side, distance } : null;
}

/** How far a ray may go to stay in the near half of the body that it meets, metres. */
export function nearHalf(skin: Pick<MuscleGeometry, 'bvh'>, ray: Ray): number {
  const hits = skin.bvh.raycast(ray, DoubleSide).sort((a, b) => a.distance - b.distance);
  if (hits.length === 0) return 0;
  const [enter] = hits;
  const leave = hits.find(({ face }) => face!.normal.dot(ray.direction) > 0) ?? enter;
  return enter.distance + 0.55 * (leave.distance - enter.distance);
}
