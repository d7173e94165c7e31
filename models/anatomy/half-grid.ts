import type { RingGrid } from '../../src/geometry/ring-grid';

/** Whether a vertex is one of those that are asked for themselves: every second of every second ring, and of the last. */
export function isAsked({ rings, around }: RingGrid, vertex: number): boolean {
  const ring = Math.floor(vertex / around);
  return (vertex - ring * around) % 2 === 0 && isAskedRing(rings, ring);
}

const isAskedRing = (rings: number, ring: number) => ring % 2 === 0 || ring === rings - 1;

/**
 * Fills in values that change slowly over a grid: known where `isAsked`, elsewhere the mean of the neighbours.
 * It saves three of four costly questions.
 * @param values changed in place
 * @param stride numbers per vertex
 */
export function fillIn({ rings, around }: RingGrid, values: Float32Array, stride: number): void {
  const mean = (to: number, a: number, b: number) => {
    for (let c = 0; c < stride; c++)
      values[stride * to + c] = 0.5 * (values[stride * a + c] + values[stride * b + c]);
  };
  for (let ring = 0; ring < rings; ring++) {
    if (!isAskedRing(rings, ring)) continue;
    const first = ring * around;
    for (let i = 1; i < around; i += 2) mean(first + i, first + i - 1, first + ((i + 1) % around));
  }
  for (let ring = 1; ring < rings; ring++) {
    if (isAskedRing(rings, ring)) continue;
    for (let v = ring * around; v < (ring + 1) * around; v++) mean(v, v - around, v + around);
  }
}
