import { MeshoptEncoder } from 'meshoptimizer';
import type { Halves } from '../../src/geometry/halves';
import { type QuadMesh, triangulate } from './quad-mesh';

/**
 * Orders vertices as left, right, midline (see geometry/halves.ts), the halves in an order that
 * the GPU's caches and the compression like, and triangulates both halves as mirror images.
 * `MeshoptEncoder.ready` must have been awaited.
 */
export function orderByHalves(
  mesh: QuadMesh,
  partner: Uint32Array,
): { order: Uint32Array; index: Uint32Array; halves: Halves } {
  const isLeft = (v: number) => partner[v] === v || mesh.positions[3 * v] > 0;
  const leftQuads = mesh.quads.filter((_, i) => mesh.quads.subarray(i & ~3, (i & ~3) + 4).every(isLeft));
  if (leftQuads.length * 2 !== mesh.quads.length)
    throw new Error('some quads of the skin lie across the midline');

  const left = triangulate(leftQuads);
  const strips = left.slice();
  const [rank] = MeshoptEncoder.reorderMesh(strips, true, true);
  const byRank = [...new Set(leftQuads)].sort((a, b) => rank[a] - rank[b]);
  const midline = byRank.filter((v) => partner[v] === v);
  const side = byRank.filter((v) => partner[v] !== v);
  const halves = { midline: midline.length, half: side.length };

  const order = new Uint32Array(mesh.positions.length / 3);
  side.forEach((v, i) => {
    order[v] = i;
    order[partner[v]] = halves.half + i;
  });
  midline.forEach((v, i) => {
    order[v] = 2 * halves.half + i;
  });

  const index = new Uint32Array(2 * left.length);
  // `strips` now holds the triangles in their best order, in terms of ranks.
  index.set(
    strips.map((r) => order[byRank[r]]),
    0,
  );
  for (let t = 0; t < left.length; t += 3) {
    const [a, b, c] = index.subarray(t, t + 3).map((v) => (v < halves.half ? v + halves.half : v));
    index.set([a, c, b], left.length + t);
  }
  return { order, index, halves };
}
