import { Vector3 } from 'three';
import { barycentric } from '../../src/geometry/address/body';

/** Unit normals of the vertices, area-weighted over the triangles around each. */
export function surfaceNormals(p: Float32Array, index: Uint32Array): Float32Array {
  const normals = new Float32Array(p.length);
  for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = [3 * index[t], 3 * index[t + 1], 3 * index[t + 2]];
    const [ux, uy, uz] = [p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]];
    const [vx, vy, vz] = [p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const v of [a, b, c]) {
      normals[v] += nx;
      normals[v + 1] += ny;
      normals[v + 2] += nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i], normals[i + 1], normals[i + 2]) || 1;
    normals[i] /= length;
    normals[i + 1] /= length;
    normals[i + 2] /= length;
  }
  return normals;
}

const corners = Array.from({ length: 3 }, () => new Vector3());

/** Weights of a triangle's corners at a point of its plane, clamped to the triangle. */
export function cornerWeights(
  p: Vector3,
  face: number,
  index: Uint32Array,
  positions: Float32Array,
): [number, number, number] {
  corners.forEach((corner, k) => {
    corner.fromArray(positions, 3 * index[3 * face + k]);
  });
  return barycentric(p, corners);
}
