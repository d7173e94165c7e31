/**
 * The topology of a muscle's surface: rings of vertices one after the other from origin to insertion, closed
 * around. Vertex `ring * around + i`; the first half of a ring runs over the outer face from one edge to
 * the other, the second half comes back over the inner one.
 */
export interface RingGrid {
  rings: number;
  /** Vertices of a ring; even. */
  around: number;
}

export const ringGridVertices = ({ rings, around }: RingGrid) => rings * around;
export const ringGridCorners = ({ rings, around }: RingGrid) => 6 * (rings - 1) * around;

/**
 * Writes the triangles of a grid, three vertex ids each, counter-clockwise from outside.
 * @param first id of the grid's first vertex
 * @param at where to write
 */
export function writeRingTriangles(
  { rings, around }: RingGrid,
  first: number,
  index: Uint32Array,
  at: number,
): void {
  for (let k = 0; k < rings - 1; k++) {
    for (let i = 0; i < around; i++) {
      const a = first + k * around + i;
      const b = first + k * around + ((i + 1) % around);
      index.set([a, b, b + around, a, b + around, a + around], at);
      at += 6;
    }
  }
}

/** Triangles of one grid. */
export function ringTriangles(grid: RingGrid): Uint32Array {
  const index = new Uint32Array(ringGridCorners(grid));
  writeRingTriangles(grid, 0, index, 0);
  return index;
}
