import { Vector3 as Vector, type Vector3 } from 'three';

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

const [a, b, ab, ac, ap] = Array.from({ length: 5 }, () => new Vector());

/** Weights of a triangle's corners at a point of its plane, clamped to the triangle. */
export function cornerWeights(
  p: Vector3,
  face: number,
  index: Uint32Array,
  positions: Float32Array,
): [number, number, number] {
  a.fromArray(positions, 3 * index[3 * face]);
  ab.fromArray(positions, 3 * index[3 * face + 1]).sub(a);
  ac.fromArray(positions, 3 * index[3 * face + 2]).sub(a);
  ap.subVectors(p, a);
  const [d00, d01, d11, d20, d21] = [ab.dot(ab), ab.dot(ac), ac.dot(ac), ap.dot(ab), ap.dot(ac)];
  const area = d00 * d11 - d01 * d01 || 1;
  const v = Math.max(0, Math.min(1, (d11 * d20 - d01 * d21) / area));
  const w = Math.max(0, Math.min(1 - v, (d00 * d21 - d01 * d20) / area));
  return [1 - v - w, v, w];
}

/** Normal at a point of a triangle, blended from its corners: tells inside from outside also beside an edge. */
export function interpolatedNormal(
  p: Vector3,
  face: number,
  index: Uint32Array,
  positions: Float32Array,
  normals: Float32Array,
  out: Vector3,
): Vector3 {
  const weights = cornerWeights(p, face, index, positions);
  out.set(0, 0, 0);
  weights.forEach((weight, k) => {
    out.addScaledVector(b.fromArray(normals, 3 * index[3 * face + k]), weight);
  });
  return out.normalize();
}
