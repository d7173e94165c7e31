import { DoubleSide, Ray, Vector3 } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import { searchTree } from '../../src/geometry/skin';
import { cornerWeights } from './normals';

/** A skin: one figure's, with the shared topology. */
export interface Envelope {
  /** xyz per vertex, metres. */
  positions: Float32Array;
  /** Unit normals, outwards. */
  normals: Float32Array;
  index: Uint32Array;
}

/** Where a point lies beneath the skin. */
export interface Beneath {
  /** Metres to the nearest skin; below zero outside. */
  depth: number;
  /** Corners of the nearest triangle and their weights. */
  corners: [number, number, number];
  weights: [number, number, number];
  /** Normal of the skin there, outwards. */
  normal: Vector3;
}

/** Further out than this a point said to be outside is asked again by rays: in a fold the nearest skin may be a wrong one. */
const DOUBTFUL = 0.0015;
const DIRECTIONS = [
  [0.13, 0.97, -0.2],
  [0.83, 0.11, 0.55],
  [-0.2, 0.4, -0.89],
  [0.6, -0.2, -0.77],
  [-0.05, 0.31, 0.95],
].map(([x, y, z]) => new Vector3(x, y, z).normalize());

const point = new Vector3();
const corner = new Vector3();
const ray = new Ray();
const hit = { point: new Vector3(), distance: 0, faceIndex: 0 };

/** Measures depths beneath a skin. */
export class SkinDepth {
  readonly bvh: MeshBVH;
  private faces: Uint32Array;

  constructor(readonly skin: Envelope) {
    const tree = searchTree(skin.positions, skin.index);
    this.bvh = tree.bvh;
    this.faces = tree.index;
  }

  /**
   * Where a point lies.
   * @param deepest no need to look further, metres
   * @returns null if the skin is further away than that
   */
  at(x: number, y: number, z: number, deepest = Number.POSITIVE_INFINITY): Beneath | null {
    point.set(x, y, z);
    if (!this.bvh.closestPointToPoint(point, hit, 0, deepest)) return null;
    const f = 3 * hit.faceIndex;
    const corners: Beneath['corners'] = [this.faces[f], this.faces[f + 1], this.faces[f + 2]];
    const weights = cornerWeights(hit.point, hit.faceIndex, this.faces, this.skin.positions);
    const normal = new Vector3();
    corners.forEach((v, k) => {
      normal.addScaledVector(corner.fromArray(this.skin.normals, 3 * v), weights[k]);
    });
    normal.normalize();
    let outside = corner.subVectors(point, hit.point).dot(normal) > 0;
    if (outside && hit.distance > DOUBTFUL) outside = !this.holds(point);
    return { depth: outside ? -hit.distance : hit.distance, corners, weights, normal };
  }

  /** Whether a point lies inside, by the number of skins that rays from it cross. */
  private holds(p: Vector3): boolean {
    let inside = 0;
    for (const direction of DIRECTIONS) {
      ray.origin.copy(p);
      ray.direction.copy(direction);
      inside += this.bvh.raycast(ray, DoubleSide).length & 1;
    }
    return inside > DIRECTIONS.length / 2;
  }
}

/** A value of the skin's vertices at a place beneath it. */
export const blended = (values: Float32Array, { corners, weights }: Beneath) =>
  values[corners[0]] * weights[0] + values[corners[1]] * weights[1] + values[corners[2]] * weights[2];
