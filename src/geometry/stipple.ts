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
const DOTS = 1700;
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

/** Value of a vertex outside a field: further away than anything in it. */
const OUTSIDE = 2;

/**
 * Blue-noise dots over a spillover field, left out where the essential field is solid. Passes of
 * dart throwing with shrinking spacing make them denser towards the middle. Deterministic.
 */
export function stipple(surface: StippleSurface, spillover: ZoneField, essential: ZoneField): Stipple {
  const vertexCount = surface.positions.length / 3;
  const spill = dense(spillover, vertexCount);
  const triangles = trianglesOf(surface, spillover, spill);
  const area = triangles.reduce((sum, t) => sum + t.area, 0);
  const spacing = Math.min(COARSEST, Math.max(FINEST, Math.sqrt(area / DOTS) * 0.62));
  const candidates = scatter(surface, triangles, spill, dense(essential, vertexCount), area, spacing);
  const kept = throwDarts(candidates, spacing);
  const positions = new Float32Array(3 * kept.length);
  const normals = new Float32Array(3 * kept.length);
  kept.forEach((c, i) => {
    for (let k = 0; k < 3; k++) {
      positions[3 * i + k] = candidates.positions[3 * c + k];
      normals[3 * i + k] = blend(surface, surface.normals, candidates, c, k);
    }
  });
  return { count: kept.length, positions, normals, radius: 0.3 * spacing };
}

/** Spots in random order: where in which triangle, and how deep in the spillover field. */
interface Candidates {
  count: number;
  triangle: Uint32Array;
  u: Float32Array;
  v: Float32Array;
  depth: Float32Array;
  positions: Float32Array;
}

/** A field as one value per vertex. */
function dense({ vertices, values }: ZoneField, vertexCount: number): Float32Array {
  const all = new Float32Array(vertexCount).fill(OUTSIDE);
  for (let i = 0; i < vertices.length; i++) all[vertices[i]] = values[i];
  return all;
}

function trianglesOf({ positions: p, index, around }: StippleSurface, field: ZoneField, spill: Float32Array) {
  const triangles: { t: number; area: number }[] = [];
  for (const v of field.vertices) {
    for (let i = around.start[v]; i < around.start[v + 1]; i++) {
      const t = around.triangles[i];
      // Each triangle once, by its first vertex, and only where all corners lie in the field.
      if (index[t] !== v || spill[index[t + 1]] >= OUTSIDE || spill[index[t + 2]] >= OUTSIDE) continue;
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
  surface: StippleSurface,
  triangles: { t: number; area: number }[],
  spill: Float32Array,
  core: Float32Array,
  area: number,
  spacing: number,
): Candidates {
  const { index } = surface;
  const density = TRIES / (spacing * spacing);
  const most = Math.ceil(area * density) + 1;
  const found: Candidates = {
    count: 0,
    triangle: new Uint32Array(most),
    u: new Float32Array(most),
    v: new Float32Array(most),
    depth: new Float32Array(most),
    positions: new Float32Array(3 * most),
  };
  const random = generator(12345);
  let owed = 0;
  for (const { t, area: size } of triangles) {
    const [a, b, c] = [index[t], index[t + 1], index[t + 2]];
    for (owed += size * density; owed > 0 && found.count < most; owed--) {
      let u = random();
      let v = random();
      if (u + v > 1) {
        u = 1 - u;
        v = 1 - v;
      }
      const depth = spill[a] * (1 - u - v) + spill[b] * u + spill[c] * v;
      if (depth >= PASSES[0].deepest) continue;
      if (core[a] * (1 - u - v) + core[b] * u + core[c] * v <= CORE_EDGE) continue;
      // Inside-out shuffle: the new one takes a random place, whose holder moves to the end.
      const place = Math.floor(random() * (found.count + 1));
      move(found, place, found.count);
      found.triangle[place] = t;
      found.u[place] = u;
      found.v[place] = v;
      found.depth[place] = depth;
      found.count++;
    }
  }
  for (let i = 0; i < found.count; i++) {
    for (let k = 0; k < 3; k++) found.positions[3 * i + k] = blend(surface, surface.positions, found, i, k);
  }
  return found;
}

function move({ triangle, u, v, depth }: Candidates, from: number, to: number): void {
  triangle[to] = triangle[from];
  u[to] = u[from];
  v[to] = v[from];
  depth[to] = depth[from];
}

/** One coordinate of a candidate, from the corners of its triangle. */
function blend(
  { index }: StippleSurface,
  values: ArrayLike<number>,
  spots: Candidates,
  i: number,
  k: number,
): number {
  const t = spots.triangle[i];
  const [u, v] = [spots.u[i], spots.v[i]];
  return (
    values[3 * index[t] + k] * (1 - u - v) +
    values[3 * index[t + 1] + k] * u +
    values[3 * index[t + 2] + k] * v
  );
}

/** Candidates that keep their distance from all others kept: far apart first, then closer where the zone is deep. */
function throwDarts(candidates: Candidates, finest: number): number[] {
  const kept: number[] = [];
  const taken = new Uint8Array(candidates.count);
  for (const { spacing, deepest } of PASSES) {
    const grid = new DartGrid(candidates.positions, spacing * finest, candidates.count);
    for (const c of kept) grid.put(c);
    for (let c = 0; c < candidates.count; c++) {
      if (taken[c] || candidates.depth[c] > deepest || !grid.isFree(c)) continue;
      grid.put(c);
      kept.push(c);
      taken[c] = 1;
    }
  }
  return kept;
}

/** Chains of cells; a power of two. */
const CHAINS = 4096;
const hashOf = (i: number, j: number, k: number) =>
  (Math.imul(i, 73856093) + Math.imul(j, 19349663) + Math.imul(k, 83492791)) | 0;
/** From a cell's hash to those of the cells around it, its own first: there the nearest dart mostly lies. */
const AROUND = Int32Array.from(
  [0, -1, 1].flatMap((i) => [0, -1, 1].flatMap((j) => [0, -1, 1].map((k) => hashOf(i, j, k)))),
);

/** Darts in hashed cells of one spacing; chains may mix cells, for the distance decides. */
class DartGrid {
  private heads = new Int32Array(CHAINS).fill(-1);
  private next: Int32Array;

  constructor(
    private at: Float32Array,
    private spacing: number,
    capacity: number,
  ) {
    this.next = new Int32Array(capacity);
  }

  put(c: number): void {
    const chain = this.hash(c) & (CHAINS - 1);
    this.next[c] = this.heads[chain];
    this.heads[chain] = c;
  }

  isFree(c: number): boolean {
    const { at, spacing, heads, next } = this;
    const [x, y, z] = [at[3 * c], at[3 * c + 1], at[3 * c + 2]];
    const hash = this.hash(c);
    for (let n = 0; n < AROUND.length; n++) {
      for (let o = heads[(hash + AROUND[n]) & (CHAINS - 1)]; o >= 0; o = next[o]) {
        const dx = at[3 * o] - x;
        const dy = at[3 * o + 1] - y;
        const dz = at[3 * o + 2] - z;
        if (dx * dx + dy * dy + dz * dz < spacing * spacing) return false;
      }
    }
    return true;
  }

  private hash(c: number): number {
    return hashOf(this.cell(3 * c), this.cell(3 * c + 1), this.cell(3 * c + 2));
  }

  private cell(i: number): number {
    return Math.floor(this.at[i] / this.spacing);
  }
}

/** Linear congruential generator, 0 to 1 (Numerical Recipes' constants). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
