import { type Surface, welded } from './bone-loft';
import type { Grid } from './distance-grid';

/** The surface where the distance is zero: a vertex in each cell that it crosses, quads between them. */
export function surfaceNet({ first, size, cell, values }: Grid, halved: boolean): Surface {
  const [nx, ny, nz] = size;
  const vertexOf = new Int32Array(values.length).fill(-1);
  const positions: number[] = [];
  const steps = [1, nx, nx * ny];
  const inside = Uint8Array.from(values, (value) => Number(value < 0));
  /** Corners of a cell's face across x that are inside. */
  const ofFace = (node: number) =>
    inside[node] + inside[node + nx] + inside[node + nx * ny] + inside[node + nx * ny + nx];
  for (let k = 0; k < nz - 1; k++) {
    for (let j = 0; j < ny - 1; j++) {
      let next = ofFace((k * ny + j) * nx);
      for (let i = 0; i < nx - 1; i++) {
        const node = (k * ny + j) * nx + i;
        const corners = next;
        next = ofFace(node + 1);
        if (corners + next === 0 || corners + next === 8) continue;
        const [x, y, z] = crossingIn(values, node, steps);
        vertexOf[node] = positions.length / 3;
        // The cells beyond the midline only close the surface on it.
        const across = halved && i === 0 ? 0 : (first[0] + i + x) * cell;
        positions.push(across, (first[1] + j + y) * cell, (first[2] + k + z) * cell);
      }
    }
  }
  const index: number[] = [];
  for (let k = 1; k < nz - 1; k++) {
    for (let j = 1; j < ny - 1; j++) {
      for (let i = halved ? 1 : 0; i < nx - 1; i++) {
        const node = (k * ny + j) * nx + i;
        for (let c = 0; c < 3; c++) {
          if (c !== 0 && i === 0) continue;
          if (inside[node] === inside[node + steps[c]]) continue;
          const [u, v] = [steps[(c + 1) % 3], steps[(c + 2) % 3]];
          const quad = [node, node - u, node - u - v, node - v].map((n) => vertexOf[n]);
          if (quad.some((q) => q < 0)) continue;
          const [p, q, r, s] = inside[node] ? quad : quad.toReversed();
          index.push(p, q, r, p, r, s);
        }
      }
    }
  }
  return withoutCrumbs(
    welded({ positions: Float32Array.from(positions), index: Uint32Array.from(index) }, 1e-6),
  );
}

/** Mean of the crossings on the edges of a cell, in cells from its first node. */
function crossingIn(values: Float32Array, node: number, [sx, sy, sz]: number[]): [number, number, number] {
  const corner = (c: number) => values[node + (c & 1 ? sx : 0) + (c & 2 ? sy : 0) + (c & 4 ? sz : 0)];
  const sum = [0, 0, 0];
  let count = 0;
  for (let c = 0; c < 8; c++) {
    for (const axis of [1, 2, 4]) {
      if (c & axis) continue;
      const [a, b] = [corner(c), corner(c | axis)];
      if (a < 0 === b < 0) continue;
      const t = a / (a - b);
      for (let d = 0; d < 3; d++) {
        const bit = 1 << d;
        sum[d] += bit === axis ? t : c & bit ? 1 : 0;
      }
      count++;
    }
  }
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** Pieces with fewer triangles than this share of the whole are slips of the signs. */
const CRUMB = 0.03;

/** The surface without pieces that hang in the air. */
function withoutCrumbs({ positions, index }: Surface): Surface {
  const parent = Int32Array.from({ length: positions.length / 3 }, (_, v) => v);
  const root = (v: number): number => {
    while (parent[v] !== v) {
      parent[v] = parent[parent[v]];
      v = parent[v];
    }
    return v;
  };
  for (let t = 0; t < index.length; t += 3) {
    parent[root(index[t + 1])] = root(index[t]);
    parent[root(index[t + 2])] = root(index[t]);
  }
  const size = new Map<number, number>();
  for (let t = 0; t < index.length; t += 3) size.set(root(index[t]), (size.get(root(index[t])) ?? 0) + 1);
  const least = (CRUMB * index.length) / 3;
  return { positions, index: index.filter((_, i) => size.get(root(index[i - (i % 3)]))! >= least) };
}
