import type { Surface } from './bone-loft';
import { distances, type Grid, type SolidPart } from './distance-grid';
import { surfaceNet } from './surface-net';

/** How the parts of a bone become one, metres. */
export interface SolidOptions {
  /** Size of the cells in which the surface is found. */
  cell: number;
  /** Parts flow into each other where they come this near. */
  blend: number;
  /** Only x >= 0 is built: the other half is its mirror image. */
  halved: boolean;
}

/**
 * One closed surface around closed surfaces that overlap, without a seam: a smooth union of their distances,
 * with the surface found by surface nets.
 *
 * Sources: Quilez 2013, smooth minimum; Gibson 1998, constrained elastic surface nets.
 */
export function solidOf(parts: SolidPart[], { cell, blend, halved }: SolidOptions): Surface {
  const grid = gridAround(parts, cell, 3 * cell, halved);
  grid.values.fill(blend);
  for (const part of parts) {
    const own = gridAround([part], cell, blend + 2 * cell, halved);
    distances(own, part, blend);
    merge(grid, own, part.carve, blend);
  }
  return surfaceNet(grid, halved);
}

/** The lesser of two, rounded where they are nearly equal. */
function smoothMinimum(a: number, b: number, width: number): number {
  const near = Math.max(0, width - Math.abs(a - b)) / width;
  return Math.min(a, b) - near * near * width * 0.25;
}

/** Adds or carves one part's distances where its grid lies in the other. */
function merge(all: Grid, part: Grid, carve: boolean, blend: number): void {
  const from = part.first.map((f, c) => Math.max(f, all.first[c]));
  const to = part.first.map((f, c) => Math.min(f + part.size[c], all.first[c] + all.size[c]));
  for (let k = from[2]; k < to[2]; k++) {
    for (let j = from[1]; j < to[1]; j++) {
      for (let i = from[0]; i < to[0]; i++) {
        const node = nodeOf(all, i, j, k);
        const before = all.values[node];
        const distance = part.values[nodeOf(part, i, j, k)];
        all.values[node] = carve
          ? -smoothMinimum(-before, distance, 0.5 * blend)
          : smoothMinimum(before, distance, blend);
      }
    }
  }
}

const nodeOf = ({ first, size }: Grid, i: number, j: number, k: number) =>
  ((k - first[2]) * size[1] + j - first[1]) * size[0] + i - first[0];

/** An empty grid around parts; a halved one begins one node beyond the midline. */
function gridAround(parts: SolidPart[], cell: number, margin: number, halved: boolean): Grid {
  const low = [9, 9, 9];
  const high = [-9, -9, -9];
  for (const { surface, thickness } of parts) {
    surface.positions.forEach((value, i) => {
      const c = i % 3;
      const room = thickness ? 0.5 * thickness[Math.floor(i / 3)] : 0;
      low[c] = Math.min(low[c], value - room);
      high[c] = Math.max(high[c], value + room);
    });
  }
  const first = low.map((l) => Math.floor((l - margin) / cell));
  if (halved) first[0] = Math.max(-1, first[0]);
  const size = first.map((f, c) => Math.max(2, Math.ceil((high[c] + margin) / cell) - f + 1));
  return { first, size, cell, values: new Float32Array(size[0] * size[1] * size[2]) };
}
