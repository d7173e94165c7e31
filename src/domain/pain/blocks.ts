import type { SkinMap } from '../lookup';

/**
 * A block is what of a region lies on one side, or on the midline. Regions are the same on both sides, so a
 * block's mirror image is one too. Whoever fills regions paints whole blocks, and most of a large area is made of them.
 */
const HALVES = ['left', 'right', 'midline'] as const;

export const blockCount = ({ regions }: SkinMap) => HALVES.length * regions.length;

/** The block of a vertex; those of one region come one after the other. */
const blockOf = ({ regionOf, sideOf }: SkinMap, vertex: number) =>
  HALVES.length * regionOf[vertex] + HALVES.indexOf(sideOf(vertex));

export const regionOfBlock = (block: number) => Math.floor(block / HALVES.length);

export function mirrorBlock(block: number): number {
  const half = block % HALVES.length;
  return HALVES[half] === 'midline' ? block : block - half + (1 - half);
}

/** Vertices, those of one block together. */
export interface VerticesByBlock {
  vertices: Uint32Array;
  /** Where each block's vertices start; one more entry than blocks. */
  start: Uint32Array;
}

/** @param chosen tells whether a vertex is wanted */
export function verticesByBlock(skin: SkinMap, chosen: (vertex: number) => boolean): VerticesByBlock {
  const count = blockCount(skin);
  const start = new Uint32Array(count + 1);
  for (let v = 0; v < skin.vertexCount; v++) if (chosen(v)) start[blockOf(skin, v) + 1]++;
  for (let b = 0; b < count; b++) start[b + 1] += start[b];
  const next = start.slice();
  const vertices = new Uint32Array(start[count]);
  for (let v = 0; v < skin.vertexCount; v++) if (chosen(v)) vertices[next[blockOf(skin, v)]++] = v;
  return { vertices, start };
}
