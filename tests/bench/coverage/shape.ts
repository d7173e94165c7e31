import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { Surface } from '../../../models/anatomy/bone-loft';

export type Triple = [number, number, number];

const SLICES = 20;

/** Middle of a surface, each triangle by its area, metres. */
export const centroid = (surface: Surface): Triple => centresOfSlices(surface, () => 0, 1)[0];

/**
 * Middle of a long body: mean of the middles of twenty slices across an axis. A belly that is thicker than another
 * one moves the centroid along the muscle, but not this.
 */
export function middleOfSlices(surface: Surface, axis: Triple): Triple {
  const [least, most] = range(surface.positions, axis);
  const sliceOf = (x: number, y: number, z: number) =>
    Math.min(SLICES - 1, Math.floor((SLICES * (along(axis, x, y, z) - least)) / (most - least)));
  return mean(centresOfSlices(surface, sliceOf, SLICES));
}

/** The direction in which points spread most. */
export function longAxis(positions: Float32Array): Triple {
  const points = Array.from({ length: positions.length / 3 }, (_, v) => [
    ...positions.subarray(3 * v, 3 * v + 3),
  ]);
  const centred = new Matrix(points).center('column');
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(
    centred.transpose().mmul(centred),
    {
      assumeSymmetric: true,
    },
  );
  return eigenvectorMatrix.getColumn(realEigenvalues.indexOf(Math.max(...realEigenvalues))) as Triple;
}

/** Extent of points along a direction, metres. */
export function extent(positions: Float32Array, axis: Triple): number {
  const [least, most] = range(positions, axis);
  return most - least;
}

function range(positions: Float32Array, axis: Triple): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let v = 0; v < positions.length; v += 3) {
    const place = along(axis, positions[v], positions[v + 1], positions[v + 2]);
    least = Math.min(least, place);
    most = Math.max(most, place);
  }
  return [least, most];
}

const along = (axis: Triple, x: number, y: number, z: number) => axis[0] * x + axis[1] * y + axis[2] * z;

/** Middles of the triangles of each slice that has some, by area. */
function centresOfSlices(
  { positions: p, index }: Surface,
  sliceOf: (x: number, y: number, z: number) => number,
  count: number,
): Triple[] {
  const sums = Array.from({ length: count }, () => [0, 0, 0, 0]);
  for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = [3 * index[t], 3 * index[t + 1], 3 * index[t + 2]];
    const [u, v] = [b, c].map((corner) => [0, 1, 2].map((k) => p[corner + k] - p[a + k]));
    const middle = [0, 1, 2].map((k) => (p[a + k] + p[b + k] + p[c + k]) / 3);
    const area = Math.hypot(u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]);
    const sum = sums[sliceOf(middle[0], middle[1], middle[2])];
    for (let k = 0; k < 3; k++) sum[k] += area * middle[k];
    sum[3] += area;
  }
  return sums.filter(([, , , area]) => area > 0).map(([x, y, z, area]) => [x / area, y / area, z / area]);
}

const mean = (points: Triple[]) =>
  [0, 1, 2].map((k) => points.reduce((sum, p) => sum + p[k], 0) / points.length) as Triple;
