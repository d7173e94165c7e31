import { DoubleSide, Ray, Vector3 } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';

export interface SkyOptions {
  /** Rays over the hemisphere of a point. */
  rays: number;
  /** What is further away than this hardly darkens, metres. */
  reach: number;
  /** What is further away than this is not looked for, metres. */
  horizon: number;
  /** Rays begin this far above the surface, metres. */
  lift: number;
  /** Share of light that comes past an obstacle at a distance of 0 to 1 reaches. */
  past(nearness: number): number;
}

/** Golden angle, radians. */
const TURN = Math.PI * (3 - Math.sqrt(5));

const ray = new Ray();
const [normal, tangent, bitangent] = [new Vector3(), new Vector3(), new Vector3()];

/**
 * Share of light from all around that reaches a point of a surface, 0 to 1 (ambient occlusion).
 * @param positions xyz of the surface's vertices, metres
 * @param normals their unit normals
 * @param v number of the vertex
 */
export function openSky(
  positions: ArrayLike<number>,
  normals: ArrayLike<number>,
  v: number,
  obstacles: MeshBVH,
  { rays, reach, horizon, lift, past }: SkyOptions,
): number {
  normal.fromArray(normals, 3 * v);
  const steep = Math.abs(normal.x) > 0.9;
  tangent
    .set(steep ? 0 : 1, steep ? 1 : 0, 0)
    .cross(normal)
    .normalize();
  // Each vertex looks into other directions than the next, so that smoothing finds what one alone misses.
  tangent.applyAxisAngle(normal, TURN * v);
  bitangent.crossVectors(normal, tangent);
  ray.origin.fromArray(positions, 3 * v).addScaledVector(normal, lift);
  let open = 0;
  for (const [x, y, z] of cosineDirections(rays)) {
    ray.direction
      .set(0, 0, 0)
      .addScaledVector(tangent, x)
      .addScaledVector(bitangent, y)
      .addScaledVector(normal, z);
    const hit = obstacles.raycastFirst(ray, DoubleSide, 0, horizon);
    open += hit ? past(Math.min(1, hit.distance / reach)) : 1;
  }
  return open / rays;
}

const kept = new Map<number, [number, number, number][]>();

/** Directions around +Z, denser towards it (cosine-weighted). */
function cosineDirections(count: number): [number, number, number][] {
  let directions = kept.get(count);
  if (!directions) {
    const golden = Math.PI * (3 - Math.sqrt(5));
    directions = Array.from({ length: count }, (_, i) => {
      const u = (i + 0.5) / count;
      return [Math.cos(i * golden) * Math.sqrt(u), Math.sin(i * golden) * Math.sqrt(u), Math.sqrt(1 - u)];
    });
    kept.set(count, directions);
  }
  return directions;
}
