import type { Surface } from './bone-loft';

/** Surfaces side by side in one. */
export function joined(surfaces: Surface[]): Surface {
  const positions = concatenated(surfaces.map((surface) => surface.positions));
  const index = new Uint32Array(surfaces.reduce((sum, s) => sum + s.index.length, 0));
  let vertex = 0;
  let corner = 0;
  for (const surface of surfaces) {
    for (const v of surface.index) index[corner++] = v + vertex;
    vertex += surface.positions.length / 3;
  }
  return { positions, index };
}

/** Values in turn. */
export function concatenated(arrays: Float32Array[]): Float32Array {
  const all = new Float32Array(arrays.reduce((sum, a) => sum + a.length, 0));
  let at = 0;
  for (const a of arrays) {
    all.set(a, at);
    at += a.length;
  }
  return all;
}
