import type { VertexTriangles } from './skin';

/**
 * Distances over the skin by fast marching: exact on flat patches, a little long elsewhere, and
 * never through the air, so that a zone on the arm does not leak to the chest.
 *
 * Sources: Kimmel & Sethian 1998 (fast marching on triangulated domains); acute angles are not
 * required here because an update that is not causal falls back to the edges.
 */
export interface GeodesicField {
  /** Metres from the nearest seed; Infinity where the front did not arrive. */
  distance: Float32Array;
  /** Vertices reached, nearest first. */
  reached: Uint32Array;
}

export interface Seed {
  vertex: number;
  /** Metres at the start; may be any number, also below zero. */
  distance: number;
}

/** The arrays of a field, for those who ask for one after another: a field lasts until the next one is marched in its room. */
export class GeodesicRoom {
  readonly distance: Float32Array;
  /** 1 where the front has passed. */
  readonly done: Uint8Array;
  /** Vertices that a front has come to. */
  private touched: number[] = [];

  /** @param count vertices of the skin */
  constructor(count: number) {
    this.distance = new Float32Array(count).fill(Number.POSITIVE_INFINITY);
    this.done = new Uint8Array(count);
  }

  /** Forgets the last field; costs what that field reached. */
  clear(): void {
    for (const v of this.touched) {
      this.distance[v] = Number.POSITIVE_INFINITY;
      this.done[v] = 0;
    }
    this.touched.length = 0;
  }

  /** The front comes to a vertex, perhaps by a shorter way than before. */
  arrive(v: number, distance: number): void {
    if (this.distance[v] === Number.POSITIVE_INFINITY) this.touched.push(v);
    this.distance[v] = distance;
  }

  /** Takes back the distances of vertices that the front has not passed. */
  trim(): void {
    for (const v of this.touched) if (!this.done[v]) this.distance[v] = Number.POSITIVE_INFINITY;
  }
}

/**
 * Marches from the seeds until `limit` metres.
 * @param room for many fields over one skin: the result lies in it
 */
export function geodesicField(
  positions: ArrayLike<number>,
  index: Uint32Array,
  around: VertexTriangles,
  seeds: Iterable<Seed>,
  limit: number,
  room = new GeodesicRoom(positions.length / 3),
): GeodesicField {
  room.clear();
  const { distance, done } = room;
  const heap = new Heap();
  const reached: number[] = [];
  for (const seed of seeds) {
    if (seed.distance >= distance[seed.vertex]) continue;
    room.arrive(seed.vertex, seed.distance);
    heap.push(distance[seed.vertex], seed.vertex);
  }
  for (let v = heap.pop(); v >= 0; v = heap.pop()) {
    if (done[v]) continue;
    if (distance[v] > limit) break;
    done[v] = 1;
    reached.push(v);
    for (let i = around.start[v]; i < around.start[v + 1]; i++) {
      const t = around.triangles[i];
      for (let k = t; k < t + 3; k++) {
        const c = index[k];
        if (done[c]) continue;
        const other = index[t] + index[t + 1] + index[t + 2] - v - c;
        let arrival = distance[v] + edge(positions, v, c);
        if (done[other]) arrival = Math.min(arrival, acrossTriangle(positions, distance, v, other, c));
        if (arrival < distance[c]) {
          room.arrive(c, arrival);
          heap.push(distance[c], c);
        }
      }
    }
  }
  room.trim();
  return { distance, reached: Uint32Array.from(reached) };
}

function edge(p: ArrayLike<number>, a: number, b: number): number {
  return Math.hypot(p[3 * a] - p[3 * b], p[3 * a + 1] - p[3 * b + 1], p[3 * a + 2] - p[3 * b + 2]);
}

/** Arrival at c of a straight front that passed a and b: unfold the triangle and aim back at the source. */
function acrossTriangle(
  p: ArrayLike<number>,
  distance: Float32Array,
  a: number,
  b: number,
  c: number,
): number {
  const base = edge(p, a, b);
  const ac = edge(p, a, c);
  const bc = edge(p, b, c);
  // c in the plane with a at the origin and b on the x axis.
  const cx = (ac * ac - bc * bc + base * base) / (2 * base);
  const cy = Math.sqrt(Math.max(0, ac * ac - cx * cx));
  // The source lies below the base at its distances from a and b.
  const da = distance[a];
  const db = distance[b];
  const sx = (da * da - db * db + base * base) / (2 * base);
  const below = da * da - sx * sx;
  if (below < 0 || da < 0 || db < 0) return Number.POSITIVE_INFINITY;
  const sy = Math.sqrt(below);
  const crossing = sx + ((cx - sx) * sy) / (sy + cy || 1);
  if (crossing < 0 || crossing > base) return Number.POSITIVE_INFINITY;
  return Math.hypot(cx - sx, cy + sy);
}

/** Binary min-heap of vertices by key; old entries are left in place and skipped when they surface. */
class Heap {
  private keys: number[] = [];
  private values: number[] = [];

  push(key: number, value: number): void {
    let i = this.keys.length;
    this.keys.push(key);
    this.values.push(value);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (this.keys[parent] <= key) break;
      this.keys[i] = this.keys[parent];
      this.values[i] = this.values[parent];
      i = parent;
    }
    this.keys[i] = key;
    this.values[i] = value;
  }

  /** The vertex with the smallest key, -1 when empty. */
  pop(): number {
    if (this.keys.length === 0) return -1;
    const top = this.values[0];
    const key = this.keys.pop()!;
    const value = this.values.pop()!;
    const count = this.keys.length;
    if (count > 0) {
      let i = 0;
      for (;;) {
        let child = 2 * i + 1;
        if (child >= count) break;
        if (child + 1 < count && this.keys[child + 1] < this.keys[child]) child++;
        if (this.keys[child] >= key) break;
        this.keys[i] = this.keys[child];
        this.values[i] = this.values[child];
        i = child;
      }
      this.keys[i] = key;
      this.values[i] = value;
    }
    return top;
  }
}
