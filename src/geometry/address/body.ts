import { DoubleSide, Ray, Vector3 } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import type { SkinPoint } from '../../domain/lookup';
import type { BodyFrame } from '../body-frame';
import { type Skin, searchTree } from '../skin';

/** A point of the skin with what the resolver needs to go on from it. */
export interface SkinSpot {
  point: SkinPoint;
  position: Vector3;
  /** Unit normal, outwards. */
  normal: Vector3;
}

/** A skin made searchable; ears are passed over, so that "behind the ear" means the head. */
export interface Body {
  skin: Skin;
  frame: BodyFrame;
  bvh: MeshBVH;
  index: Uint32Array;
}

/** Builds the search tree over all but the ears. */
export function searchableBody(skin: Skin, frame: BodyFrame): Body {
  const bare = skin.index.filter((_, i) => {
    const t = i - (i % 3);
    return !(skin.ear[skin.index[t]] && skin.ear[skin.index[t + 1]] && skin.ear[skin.index[t + 2]]);
  });
  return { skin, frame, ...searchTree(skin.positions, bare) };
}

const ray = new Ray();

/** Where a ray from inside first leaves the body, if it does within `reach` metres. */
export function exitSpot(body: Body, origin: Vector3, direction: Vector3, reach: number): SkinSpot | null {
  ray.origin.copy(origin);
  ray.direction.copy(direction).normalize();
  const hits = body.bvh.raycast(ray, DoubleSide).sort((a, b) => a.distance - b.distance);
  const hit = hits.find((h) => h.distance <= reach && h.face!.normal.dot(ray.direction) > 0);
  return hit ? spotAt(body, hit.faceIndex!, hit.point) : null;
}

/** The skin point nearest to a point in space. */
export function nearestSpot(body: Body, position: Vector3): SkinSpot {
  const hit = body.bvh.closestPointToPoint(position)!;
  return spotAt(body, hit.faceIndex, hit.point);
}

/**
 * The skin over or under a point, looked for along `normal`: where the straight line between
 * two places runs through the body or the air, this finds the sheet of skin that they share.
 */
export function skinAlong(body: Body, position: Vector3, normal: Vector3, reach: number): SkinSpot | null {
  let best: SkinSpot | null = null;
  let bestDistance = reach;
  for (const sign of [1, -1]) {
    ray.origin.copy(position);
    ray.direction.copy(normal).multiplyScalar(sign);
    for (const hit of body.bvh.raycast(ray, DoubleSide)) {
      if (hit.distance >= bestDistance || hit.face!.normal.dot(normal) < 0.2) continue;
      best = spotAt(body, hit.faceIndex!, hit.point);
      bestDistance = hit.distance;
    }
  }
  return best;
}

/** Spot at a vertex. */
export function spotOfVertex(body: Body, vertex: number): SkinSpot {
  return {
    point: { vertices: [vertex, vertex, vertex], weights: [1, 0, 0] },
    position: new Vector3().fromArray(body.skin.positions, 3 * vertex),
    normal: new Vector3().fromArray(body.skin.normals, 3 * vertex),
  };
}

function spotAt(body: Body, faceIndex: number, at: Vector3): SkinSpot {
  const { positions, normals } = body.skin;
  const vertices = [0, 1, 2].map((k) => body.index[3 * faceIndex + k]) as [number, number, number];
  const corners = vertices.map((v) => new Vector3().fromArray(positions, 3 * v));
  const weights = barycentric(at, corners);
  const normal = new Vector3();
  vertices.forEach((v, k) => {
    normal.addScaledVector(new Vector3().fromArray(normals, 3 * v), weights[k]);
  });
  return { point: { vertices, weights }, position: at.clone(), normal: normal.normalize() };
}

/** Weights of a triangle's corners at a point of its plane, clamped to the triangle. */
export function barycentric(p: Vector3, [a, b, c]: Vector3[]): [number, number, number] {
  const ab = b.clone().sub(a);
  const ac = c.clone().sub(a);
  const ap = p.clone().sub(a);
  const [d00, d01, d11] = [ab.dot(ab), ab.dot(ac), ac.dot(ac)];
  const [d20, d21] = [ap.dot(ab), ap.dot(ac)];
  const area = d00 * d11 - d01 * d01 || 1;
  const v = Math.max(0, Math.min(1, (d11 * d20 - d01 * d21) / area));
  const w = Math.max(0, Math.min(1 - v, (d00 * d21 - d01 * d20) / area));
  return [1 - v - w, v, w];
}
