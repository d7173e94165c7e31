import type { Side } from '../domain/view';

/**
 * The order of the skin's vertices: first the left half, then the right half in the same order,
 * then those on the midline. So a vertex's partner on the other side is a matter of counting.
 */
export interface Halves {
  /** Vertices on one side. */
  half: number;
  /** Vertices on the midline. */
  midline: number;
}

/** The partner of a vertex on the other side; midline vertices are their own. */
export function mirrorVertex({ half }: Halves, vertex: number): number {
  if (vertex < half) return vertex + half;
  return vertex < 2 * half ? vertex - half : vertex;
}

/** Which side of the figure a vertex lies on. */
export function sideOfVertex({ half }: Halves, vertex: number): Side | 'midline' {
  if (vertex < half) return 'left';
  return vertex < 2 * half ? 'right' : 'midline';
}
