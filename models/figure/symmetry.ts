/** After symmetrising, partners agree to rounding (metres). */
export const FINE_SYMMETRY = 1e-5;

/**
 * For each vertex its partner on the other side, found by position; a vertex on the midline is its own.
 * @param positions xyz per vertex, symmetric about x = 0 within `tolerance`
 * @throws if a vertex has no partner, naming it
 */
export function mirrorMap(positions: ArrayLike<number>, tolerance: number): Uint32Array {
  const count = positions.length / 3;
  const cells = new Map<string, number[]>();
  const cell = (v: number) => Math.floor(v / tolerance);
  for (let v = 0; v < count; v++) {
    const key = `${cell(positions[3 * v])},${cell(positions[3 * v + 1])},${cell(positions[3 * v + 2])}`;
    const list = cells.get(key);
    if (list) list.push(v);
    else cells.set(key, [v]);
  }
  const partner = new Uint32Array(count);
  for (let v = 0; v < count; v++) {
    const [x, y, z] = [-positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]];
    let best = -1;
    let bestDistance = tolerance;
    for (let i = cell(x) - 1; i <= cell(x) + 1; i++) {
      for (let j = cell(y) - 1; j <= cell(y) + 1; j++) {
        for (let k = cell(z) - 1; k <= cell(z) + 1; k++) {
          for (const u of cells.get(`${i},${j},${k}`) ?? []) {
            const d = Math.hypot(positions[3 * u] - x, positions[3 * u + 1] - y, positions[3 * u + 2] - z);
            if (d < bestDistance) {
              best = u;
              bestDistance = d;
            }
          }
        }
      }
    }
    if (best < 0) throw new Error(`vertex ${v} at (${-x}, ${y}, ${z}) has no partner on the other side`);
    partner[v] = best;
  }
  for (let v = 0; v < count; v++) {
    if (partner[partner[v]] !== v)
      throw new Error(`vertices ${v} and ${partner[v]} do not mirror each other`);
  }
  return partner;
}

/** Averages each vertex with the mirror image of its partner, in place: exact symmetry halves all later work. */
export function symmetrise(positions: Float64Array, partner: Uint32Array): void {
  for (let v = 0; v < partner.length; v++) {
    const u = partner[v];
    if (u < v) continue;
    const x = (positions[3 * v] - positions[3 * u]) / 2;
    positions[3 * v] = x;
    positions[3 * u] = -x;
    for (const c of [1, 2]) {
      const mean = (positions[3 * v + c] + positions[3 * u + c]) / 2;
      positions[3 * v + c] = mean;
      positions[3 * u + c] = mean;
    }
  }
}
