import type { ZoneField } from '../domain/lookup';
import type { VertexTriangles } from './skin';

/** Dots that stand for a spillover zone: real ones in the surface, thinning outwards. */
export interface Stipple {
  count: number;
  /** xyz per dot, metres. */
  positions: Float32Array;
  normals: Float32Array;
  /** Radius of every dot, metres. */
  radius: number;
}

export interface StippleSurface {
  positions: ArrayLike<number>;
  normals: ArrayLike<number>;
  index: ArrayLike<number>;
  around: VertexTriangles;
}

/** About so many dots, whatever the zone's size: large zones are looked at from further away. */
const DOTS = 1300;
/** Candidates tried per dot. */
const TRIES = 4;
/** Passes from sparse to dense: spacing as a multiple of the finest, and how deep a dot must lie. */
const PASSES = [
  { spacing: 2.1, deepest: 1.12 },
  { spacing: 1.45, deepest: 0.82 },
  { spacing: 1, deepest: 0.52 },
];
/** Nearer than this to a core's middle line there are no dots, for the core is solid there. */
const CORE_EDGE = 0.9;
const FINEST = 0.0014;
const COARSEST = 0.007;

/**
 * Blue-noise dots over a spillover field, left out where the essential field is solid. Passes of
 * dart throwing with shrinking spacing make them denser towards the middle. Deterministic.
 */
export function stipple(surface: StippleSurface, spillover: ZoneField, essential: ZoneField): Stipple {
  const spill = sparse(spillover);
  const core = sparse(essential);
  const triangles = trianglesOf(surface, spillover, spill);
  const area = triangles.reduce((sum, t) => sum + t.area, 0);
  const spacing = Math.min(COARSEST, Math.max(FINEST, Math.sqrt(area / DOTS) * 0.62));
  const random = generator(12345);
  const candidates = scatter(surface, triangles, spill, core, area, spacing, random);
  const kept = PASSES.reduce(
    (dots, pass) => throwDarts(candidates, dots, pass.spacing * spacing, pass.deepest),
    [] as number[],
  );
  const positions = new Float32Array(3 * kept.length);
  const normals = new Float32Array(3 * kept.length);
  kept.forEach((c, i) => {
    positions.set(candidates.positions.subarray(3 * c, 3 * c + 3), 3 * i);
    normals.set(candidates.normals.subarray(3 * c, 3 * c + 3), 3 * i);
  });
  return { count: kept.length, positions, normals, radius: 0.3 * spacing };
}

interface Candidates {
  count: number;
  positions: Float32Array;
  normals: Float32Array;
  /** Depth in the spillover field, 0 middle to 1 edge. */
  depth: Float32Array;
}

function trianglesOf(
  { positions: p, index, around }: StippleSurface,
  field: ZoneField,
  spill: Map<number, number>,
) {
  const triangles: { t: number; area: number }[] = [];
  for (const v of field.vertices) {
    for (let i = around.start[v]; i < around.start[v + 1]; i++) {
      const t = around.triangles[i];
      // Each triangle once, by its first vertex, and only where all corners lie in the field.
      if (index[t] !== v || !spill.has(index[t + 1]) || !spill.has(index[t + 2])) continue;
      const [a, b, c] = [3 * index[t], 3 * index[t + 1], 3 * index[t + 2]];
      const [ux, uy, uz] = [p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]];
      const [vx, vy, vz] = [p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]];
      triangles.push({ t, area: 0.5 * Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx) });
    }
  }
  return triangles;
}

/** Random spots in the zone, evenly by area, in random order. */
function scatter(
  { positions, normals, index }: StippleSurface,
  triangles: { t: number; area: number }[],
  spill: Map<number, number>,
  core: Map<number, number>,
  area: number,
  spacing: number,
  random: () => number,
): Candidates {
  const density = Math.min(TRIES / (spacing * spacing), (TRIES * DOTS * 3) / (area || 1));
  const spots: { t: number; u: number; v: number; depth: number }[] = [];
  let owed = 0;
  for (const { t, area: size } of triangles) {
    for (owed += size * density; owed > 0; owed--) {
      let u = random();
      let v = random();
      if (u + v > 1) [u, v] = [1 - u, 1 - v];
      const mix = (field: Map<number, number>) =>
        (field.get(index[t]) ?? 2) * (1 - u - v) +
        (field.get(index[t + 1]) ?? 2) * u +
        (field.get(index[t + 2]) ?? 2) * v;
      const depth = mix(spill);
      if (depth < PASSES[0].deepest && mix(core) > CORE_EDGE) spots.push({ t, u, v, depth });
    }
  }
  for (let i = spots.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [spots[i], spots[j]] = [spots[j], spots[i]];
  }
  const blend = (values: ArrayLike<number>, { t, u, v }: { t: number; u: number; v: number }, c: number) =>
    values[3 * index[t] + c] * (1 - u - v) +
    values[3 * index[t + 1] + c] * u +
    values[3 * index[t + 2] + c] * v;
  const out = { positions: new Float32Array(3 * spots.length), normals: new Float32Array(3 * spots.length) };
  spots.forEach((spot, i) => {
    for (let c = 0; c < 3; c++) {
      out.positions[3 * i + c] = blend(positions, spot, c);
      out.normals[3 * i + c] = blend(normals, spot, c);
    }
  });
  return { count: spots.length, ...out, depth: Float32Array.from(spots, (s) => s.depth) };
}

/** Adds candidates that keep their distance from all dots kept so far. */
function throwDarts(
  { count, positions, depth }: Candidates,
  before: number[],
  spacing: number,
  deepest: number,
): number[] {
  const kept = [...before];
  const cells = new Map<number, number[]>();
  const cell = (x: number) => Math.floor(x / spacing) + 512;
  const key = (i: number, j: number, k: number) => (i * 2048 + j) * 1024 + k;
  const put = (c: number) => {
    const id = key(cell(positions[3 * c]), cell(positions[3 * c + 1]), cell(positions[3 * c + 2]));
    const list = cells.get(id);
    if (list) list.push(c);
    else cells.set(id, [c]);
  };
  for (const c of before) put(c);
  const isFree = (c: number) => {
    const [x, y, z] = [positions[3 * c], positions[3 * c + 1], positions[3 * c + 2]];
    const [ci, cj, ck] = [cell(x), cell(y), cell(z)];
    for (let i = ci - 1; i <= ci + 1; i++) {
      for (let j = cj - 1; j <= cj + 1; j++) {
        for (let k = ck - 1; k <= ck + 1; k++) {
          for (const o of cells.get(key(i, j, k)) ?? []) {
            const [dx, dy, dz] = [positions[3 * o] - x, positions[3 * o + 1] - y, positions[3 * o + 2] - z];
            if (dx * dx + dy * dy + dz * dz < spacing * spacing) return false;
          }
        }
      }
    }
    return true;
  };
  for (let c = 0; c < count; c++) {
    if (depth[c] > deepest || !isFree(c)) continue;
    kept.push(c);
    put(c);
  }
  return kept;
}

const sparse = ({ vertices, values }: ZoneField) => new Map(Array.from(vertices, (v, i) => [v, values[i]]));

/** Linear congruential generator, 0 to 1 (Numerical Recipes' constants). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
