import type { BufferAttribute } from 'three';
import { COVER_STEPS, MOST_INTENSE, type PainArea } from '../../domain/pain/drawing';
import type { VertexTriangles } from '../../geometry/skin';

/** How much of a vertex's own depth is shown, the rest being its neighbours': takes the teeth out of edges. */
const OWN = 0.4;
/**
 * Whole regions end from one vertex to the next. Such a border is averaged so often; the edge of a brush, which
 * falls over some millimetres, only once, or small dabs would melt away.
 */
const ROUNDS = 5;
/** A difference between neighbours of this many steps is such a border. */
const ABRUPT = COVER_STEPS - 1;

/**
 * Painted pain on the skin: two bytes per vertex, depth (the edge at one half) and strength. Only what has changed
 * since the last time is written, so that a stroke costs what it paints.
 */
export class PainLayer {
  /** Depth and strength as painted, before smoothing. */
  private depth: Uint8Array;
  private strength: Uint8Array;
  /** 1 for vertices on an abrupt border, and how many there are. */
  private border: Uint8Array;
  private borders = 0;
  /** Room for the rounds of averaging, and for marking vertices. */
  private from: Float32Array;
  private to: Float32Array;
  private seen: Uint8Array;
  private neighbours: Neighbours | null = null;

  constructor(
    private attribute: BufferAttribute,
    private index: Uint32Array,
    private around: VertexTriangles,
  ) {
    const { count } = attribute;
    this.depth = new Uint8Array(count);
    this.strength = new Uint8Array(count);
    this.border = new Uint8Array(count);
    this.from = new Float32Array(count);
    this.to = new Float32Array(count);
    this.seen = new Uint8Array(count);
  }

  /** Makes ready what painting needs, so that the first stroke does not wait for it. */
  prepare(): void {
    this.ring();
  }

  /** Shows some areas, the strongest on top; none clears the skin. */
  show(areas: readonly PainArea[]): void {
    const changed = this.take(areas);
    if (changed.length === 0) return;
    const near = this.grown(changed, 1);
    let gone = false;
    for (const v of near) if (this.updateBorder(v) < 0) gone = true;
    for (const v of near) this.write(v, this.averaged(v, this.depth));
    if (gone || this.borders > 0) this.smoothBorders(changed, gone);
    this.attribute.needsUpdate = true;
  }

  /** Takes over what is painted. @returns the vertices that have changed */
  private take(areas: readonly PainArea[]): number[] {
    const changed: number[] = [];
    for (let v = 0; v < this.depth.length; v++) {
      let depth = 0;
      let strength = 0;
      for (const { cover, intensity } of areas) {
        if (cover[v] === 0) continue;
        depth = Math.max(depth, cover[v]);
        strength = Math.max(strength, intensity);
      }
      if (depth === this.depth[v] && strength === this.strength[v]) continue;
      this.depth[v] = depth;
      this.strength[v] = strength;
      changed.push(v);
    }
    return changed;
  }

  /**
   * Averages on where whole regions end abruptly: writes anew what a change can reach, from all on which that depends.
   * @param gone whether a border has gone, and with it the averaging around it
   */
  private smoothBorders(changed: readonly number[], gone: boolean): void {
    const written = this.grown(changed, ROUNDS);
    const window = this.grown(written, ROUNDS);
    const borders = window.filter((v) => this.border[v]);
    if (borders.length === 0 && !gone) return;
    const abrupt = new Set(this.grown(borders, ROUNDS - 2));
    for (const v of window) this.from[v] = this.depth[v];
    for (let round = 1; round <= ROUNDS; round++) {
      for (const v of window) this.to[v] = this.averaged(v, this.from);
      if (round === 1) for (const v of written) if (!abrupt.has(v)) this.write(v, this.to[v]);
      for (const v of window) this.from[v] = this.to[v];
    }
    for (const v of written) if (abrupt.has(v)) this.write(v, this.to[v]);
  }

  /** @returns 1 if the vertex has come to lie on an abrupt border, -1 if it does no longer, else 0 */
  private updateBorder(v: number): number {
    const { start, of } = this.ring();
    let abrupt = 0;
    for (let i = start[v]; i < start[v + 1] && !abrupt; i++)
      if (Math.abs(this.depth[of[i]] - this.depth[v]) >= ABRUPT) abrupt = 1;
    const change = abrupt - this.border[v];
    this.borders += change;
    this.border[v] = abrupt;
    return change;
  }

  private averaged(v: number, values: ArrayLike<number>): number {
    const { start, of } = this.ring();
    const count = start[v + 1] - start[v];
    if (count === 0) return values[v];
    let sum = 0;
    for (let i = start[v]; i < start[v + 1]; i++) sum += values[of[i]];
    return OWN * values[v] + ((1 - OWN) * sum) / count;
  }

  private write(v: number, depth: number): void {
    const { start, of } = this.ring();
    let strength = this.strength[v];
    // Beyond the edge as inside, or it would fade towards the edge.
    for (let i = start[v]; i < start[v + 1]; i++) strength = Math.max(strength, this.strength[of[i]]);
    this.attribute.setXY(v, depth / COVER_STEPS, strength / MOST_INTENSE);
  }

  /** Vertices and the rings around them. */
  private grown(vertices: readonly number[], rings: number): number[] {
    const { start, of } = this.ring();
    const all = vertices.slice();
    for (const v of all) this.seen[v] = 1;
    let rim = 0;
    for (let ring = 0; ring < rings; ring++) {
      const end = all.length;
      for (; rim < end; rim++) {
        const v = all[rim];
        for (let i = start[v]; i < start[v + 1]; i++) {
          if (this.seen[of[i]]) continue;
          this.seen[of[i]] = 1;
          all.push(of[i]);
        }
      }
    }
    for (const v of all) this.seen[v] = 0;
    return all;
  }

  /** The vertices around each vertex; made when something is painted for the first time. */
  private ring(): Neighbours {
    this.neighbours ??= neighboursOf(this.index, this.around);
    return this.neighbours;
  }
}

/** The vertices that share an edge with each vertex, as slices of one array. */
interface Neighbours {
  start: Uint32Array;
  of: Uint32Array;
}

function neighboursOf(index: Uint32Array, { start, triangles }: VertexTriangles): Neighbours {
  const count = start.length - 1;
  const found: number[] = [];
  const starts = new Uint32Array(count + 1);
  for (let v = 0; v < count; v++) {
    for (let i = start[v]; i < start[v + 1]; i++) {
      for (let k = triangles[i]; k < triangles[i] + 3; k++)
        if (index[k] !== v && found.indexOf(index[k], starts[v]) < 0) found.push(index[k]);
    }
    starts[v + 1] = found.length;
  }
  return { start: starts, of: Uint32Array.from(found) };
}
