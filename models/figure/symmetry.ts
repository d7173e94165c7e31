/** After symmetrising, partners agree to rounding (metres). */
export const FINE_SYMMETRY = 1e-5;

/**
 * For each vertex its partner on the other side, found by position; a vertex on the midline is its own.
 * @param positions xyz per vertex, symmetric about x = 0 within `tolerance`
 * @throws if a vertex has no partner, naming it
 */
export function mirrorMap(positions: ArrayLike<number>, tolerance: number): Uint32Array {
  const count = positions.length / 3;
  const height = (v: number) => positions[3 * v + 1];
  const upwards = Uint32Array.from({ length: count }, (_, v) => v).sort((u, v) => height(u) - height(v));
  const partner = new Uint32Array(count);
  // Partners are of one height: those within the tolerance are in a short run that moves upwards.
  let first = 0;
  for (const v of upwards) {
    const [x, y, z] = [-positions[3 * v], height(v), positions[3 * v + 2]];
    while (height(upwards[first]) < y - tolerance) first++;
    let best = -1;
    let bestDistance = tolerance;
    for (let i = first; i < count && height(upwards[i]) <= y + tolerance; i++) {
      const u = upwards[i];
      const d = Math.hypot(positions[3 * u] - x, height(u) - y, positions[3 * u + 2] - z);
      if (d < bestDistance) {
        best = u;
        bestDistance = d;
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
