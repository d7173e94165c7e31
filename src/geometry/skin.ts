import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { SkinPoint } from '../domain/lookup';
import type { Halves } from './halves';

/** The skin of one figure: the shared topology with that figure's positions, in metres. */
export interface Skin {
  /** xyz per vertex. */
  positions: Float32Array;
  normals: Float32Array;
  /** Three vertex ids per triangle. */
  index: Uint32Array;
  halves: Halves;
  /** 1 for vertices of the ears, which rays and projections pass over. */
  ear: Uint8Array;
}

/** The triangles around each vertex, as slices of one array. */
export interface VertexTriangles {
  /** Start of each vertex's slice; one more entry than vertices. */
  start: Uint32Array;
  /** First index of each triangle. */
  triangles: Uint32Array;
}

/** Lists the triangles around each vertex. */
export function vertexTriangles(index: Uint32Array, vertexCount: number): VertexTriangles {
  const start = new Uint32Array(vertexCount + 1);
  for (const v of index) start[v + 1]++;
  for (let v = 0; v < vertexCount; v++) start[v + 1] += start[v];
  const next = start.slice();
  const triangles = new Uint32Array(index.length);
  for (let i = 0; i < index.length; i++) triangles[next[index[i]]++] = i - (i % 3);
  return { start, triangles };
}

/** A third of the triangles around each vertex: the area that it stands for, in square metres. */
export function vertexAreas(positions: ArrayLike<number>, index: Uint32Array): Float32Array {
  const areas = new Float32Array(positions.length / 3);
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
  for (let t = 0; t < index.length; t += 3) {
    a.fromArray(positions, 3 * index[t]);
    b.fromArray(positions, 3 * index[t + 1]).sub(a);
    c.fromArray(positions, 3 * index[t + 2]).sub(a);
    const third = b.cross(c).length() / 6;
    for (let k = 0; k < 3; k++) areas[index[t + k]] += third;
  }
  return areas;
}

/** A geometry over chosen triangles with its BVH; the index of the BVH is its own copy. */
export function searchTree(
  positions: Float32Array,
  index: Uint32Array,
): { bvh: MeshBVH; index: Uint32Array } {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  const own = index.slice();
  geometry.setIndex(new BufferAttribute(own, 1));
  return { bvh: new MeshBVH(geometry), index: own };
}

/** Where a skin point lies on a figure. */
export function positionOf(point: SkinPoint, positions: ArrayLike<number>, target = new Vector3()): Vector3 {
  target.set(0, 0, 0);
  for (let k = 0; k < 3; k++) {
    const v = 3 * point.vertices[k];
    target.x += positions[v] * point.weights[k];
    target.y += positions[v + 1] * point.weights[k];
    target.z += positions[v + 2] * point.weights[k];
  }
  return target;
}

/** The same place on the other side. */
export function mirrorSkinPoint(point: SkinPoint, mirror: (vertex: number) => number): SkinPoint {
  const [a, b, c] = point.vertices.map(mirror);
  return { vertices: [a, b, c], weights: point.weights };
}
