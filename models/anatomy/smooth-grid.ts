import type { RingGrid } from '../../src/geometry/ring-grid';

/**
 * Values on a ring grid spread to their neighbours: half of each stays, an eighth comes from each side.
 * @param stride numbers per vertex
 */
export function smoothedOverGrid(
  { rings, around }: RingGrid,
  values: Float32Array,
  stride: number,
  passes: number,
): Float32Array {
  let before = values;
  for (let pass = 0; pass < passes; pass++) {
    const after = new Float32Array(before.length);
    for (let k = 0; k < rings; k++) {
      const row = stride * around;
      const [first, below, above] = [k, Math.max(0, k - 1), Math.min(rings - 1, k + 1)].map((r) => r * row);
      for (let i = 0; i < row; i++) {
        const left = i < stride ? i + row - stride : i - stride;
        const right = i + stride < row ? i + stride : i + stride - row;
        after[first + i] =
          0.5 * before[first + i] +
          0.125 * (before[first + left] + before[first + right] + before[below + i] + before[above + i]);
      }
    }
    before = after;
  }
  return before;
}
