import type { VertexTriangles } from './skin';

/** Rounds of averaging: enough to turn a jagged border of triangles into a smooth line. */
const ROUNDS = 9;

/**
 * How much each vertex belongs to a set, 0 to 1, smoothed so that the line at 0.5 is a smooth border.
 * @param members flags of the set, one per vertex
 * @returns vertices with a value above 0, and their values
 */
export function softMembership(
  index: ArrayLike<number>,
  around: VertexTriangles,
  members: Uint8Array,
): { vertices: Uint32Array; values: Float32Array } {
  const band = grown(index, around, members, ROUNDS);
  let values = new Float32Array(members.length);
  for (const v of band) values[v] = members[v];
  let next = new Float32Array(members.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (const v of band) {
      let sum = 0;
      let weight = 0;
      for (let i = around.start[v]; i < around.start[v + 1]; i++) {
        const t = around.triangles[i];
        sum += values[index[t]] + values[index[t + 1]] + values[index[t + 2]];
        weight += 3;
      }
      next[v] = sum / weight;
    }
    [values, next] = [next, values];
  }
  const vertices = Uint32Array.from(band);
  return { vertices, values: Float32Array.from(vertices, (v) => values[v]) };
}

/** Members and the rings around them. */
function grown(
  index: ArrayLike<number>,
  around: VertexTriangles,
  members: Uint8Array,
  rings: number,
): number[] {
  const seen = members.slice();
  const all: number[] = [];
  for (let v = 0; v < members.length; v++) if (members[v]) all.push(v);
  let rim = all.slice();
  for (let ring = 0; ring < rings; ring++) {
    const outer: number[] = [];
    for (const v of rim) {
      for (let i = around.start[v]; i < around.start[v + 1]; i++) {
        const t = around.triangles[i];
        for (let k = t; k < t + 3; k++) {
          if (seen[index[k]]) continue;
          seen[index[k]] = 1;
          outer.push(index[k]);
        }
      }
    }
    all.push(...outer);
    rim = outer;
  }
  return all;
}
