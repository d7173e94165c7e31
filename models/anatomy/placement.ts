import { DoubleSide, Ray, Vector3 } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';

/** A trigger point lies on its muscle if the way inwards passes it no further off than this, metres. */
export const TOLERANCE = 0.008;
/** Searched beneath the skin, metres. */
const REACH = 0.13;
const STEP = 0.002;

const ray = new Ray();
const sample = new Vector3();
const hit = { point: new Vector3(), distance: 0, faceIndex: 0 };

export interface Bed {
  /** The point of the muscle that lies under the place. */
  point: Vector3;
  /** How far the way inwards passes by, metres; 0 where it meets the muscle. */
  miss: number;
}

/** What lies under a place of the skin: the first point of the muscle on the way straight inwards, or the one nearest to it. */
export function bedUnder(position: Vector3, normal: Vector3, muscle: MeshBVH): Bed {
  ray.origin.copy(position);
  ray.direction.copy(normal).negate();
  const straight = muscle.raycastFirst(ray, DoubleSide, 0, REACH);
  if (straight) return { point: straight.point.clone(), miss: 0 };
  let best: Bed = { point: position.clone(), miss: Number.POSITIVE_INFINITY };
  for (let depth = 0; depth <= REACH; depth += STEP) {
    sample.copy(position).addScaledVector(normal, -depth);
    if (!muscle.closestPointToPoint(sample, hit, 0, best.miss)) continue;
    if (hit.distance < best.miss) best = { point: hit.point.clone(), miss: hit.distance };
  }
  return best;
}
