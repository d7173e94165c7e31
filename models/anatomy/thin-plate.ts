import { Matrix, solve } from 'ml-matrix';

/**
 * A smooth map of space that takes some points to given places: a thin-plate spline in three dimensions
 * (kernel r) with an affine part. It bends space as little as the points allow.
 *
 * Source: Bookstein 1989, Principal warps.
 */
export class ThinPlate {
  /** Per point three weights, then the affine part: constant, x, y, z. */
  private weights: Float64Array;

  /**
   * @param from xyz of the points, metres
   * @param to where they go
   * @param looseness 0 hits every place; larger values allow misses for a smoother map (metres)
   */
  constructor(
    private from: Float64Array,
    to: Float64Array,
    looseness = 0,
  ) {
    const n = from.length / 3;
    const system = Matrix.zeros(n + 4, n + 4);
    const right = Matrix.zeros(n + 4, 3);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) system.set(i, j, i === j ? looseness : -distance(from, 3 * i, from, 3 * j));
      for (let k = 0; k < 4; k++) {
        const value = k === 0 ? 1 : from[3 * i + k - 1];
        system.set(i, n + k, value);
        system.set(n + k, i, value);
      }
      for (let c = 0; c < 3; c++) right.set(i, c, to[3 * i + c] - from[3 * i + c]);
    }
    this.weights = Float64Array.from(solve(system, right).to1DArray());
  }

  /** Moves points, in place. @param positions xyz per point, metres */
  move(positions: Float32Array | Float64Array): void {
    const { from, weights } = this;
    const affine = from.length;
    for (let v = 0; v < positions.length; v += 3) {
      const [x, y, z] = [positions[v], positions[v + 1], positions[v + 2]];
      for (let c = 0; c < 3; c++) {
        positions[v + c] +=
          weights[affine + c] +
          weights[affine + 3 + c] * x +
          weights[affine + 6 + c] * y +
          weights[affine + 9 + c] * z;
      }
      for (let i = 0; i < from.length; i += 3) {
        const r = Math.sqrt((x - from[i]) ** 2 + (y - from[i + 1]) ** 2 + (z - from[i + 2]) ** 2);
        positions[v] -= weights[i] * r;
        positions[v + 1] -= weights[i + 1] * r;
        positions[v + 2] -= weights[i + 2] * r;
      }
    }
  }
}

const distance = (a: ArrayLike<number>, i: number, b: ArrayLike<number>, j: number) =>
  Math.hypot(a[i] - b[j], a[i + 1] - b[j + 1], a[i + 2] - b[j + 2]);
