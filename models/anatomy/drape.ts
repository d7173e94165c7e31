import { type Box3, DoubleSide, Ray, Vector3 } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import { type Beneath, blended, type SkinDepth } from './skin-depth';

/** What each vertex of the skin asks for, metres. */
export interface Padding {
  /** Depth at which the flesh should begin. */
  muscle: Float32Array;
  /** Least thickness of skin above bone. */
  bone: Float32Array;
}

/** Looked for beneath the skin no further than this, metres. */
const REACH = 0.14;
/** Muscles may lie this far outside the skin before they are draped, metres. */
const OUTSIDE = 0.02;
/** Nothing thicker than this is half of the body, metres. */
const WIDEST = 0.24;
/** Deeper than this nothing is moved, metres. */
const DEEPEST = 0.06;
/** The least depth over which a push fades, metres. */
const FADE = 0.012;
/** Steps of smoothing over the skin: about 2 cm for the push, 1 cm for where it acts. */
const SMOOTHING = { push: 40, span: 12 };
/** A bone at rest says a little about its surroundings. */
const AT_REST = 0.3;
/** Points that must come back are no further outside than this, metres. */
const STRAYED = 0.03;
/** No vertex may lie shallower than this in the end, metres. */
export const LEAST_DEPTH = 0.0012;
/** What would come nearer to the skin than it may is crowded into so much depth, and keeps its order there; metres. */
const CROWD = 0.003;
/** Skin that faces other skin within this distance lies in a fold: armpit, crotch, between two fingers; metres. */
const FOLD = 0.08;
/** In a fold flesh is pushed no further than this, and deeper flesh not at all, metres. */
const IN_FOLD = { push: 0.012, depth: 0.022 };

const ray = new Ray();
const point = new Vector3();

/**
 * A smooth map of space that lets the outermost flesh come to lie at an even depth beneath the skin and keeps
 * bones and deep muscles where they are: the push that each spot of the skin asks for, fading inwards.
 * It moves what lies on the left half.
 */
export class Drape {
  /** Per skin vertex: outwards above zero; where it begins to fade, and where it ends. */
  private push: Float32Array;
  private from: Float32Array;
  private to: Float32Array;

  constructor(
    private skin: SkinDepth,
    flesh: MeshBVH,
    bones: MeshBVH,
    padding: Padding,
  ) {
    const { positions, normals, index } = skin.skin;
    const count = positions.length / 3;
    const [push, weight, from, to] = Array.from({ length: 4 }, () => new Float32Array(count));
    for (let v = 0; v < count; v++) {
      if (positions[3 * v] < -0.004) continue;
      ray.origin.fromArray(positions, 3 * v);
      ray.direction.fromArray(normals, 3 * v);
      // What came to lie outside the skin is looked for too, but no further than half-way to an arm or leg beside it.
      const gap = firstHit(skin.bvh, 0.003);
      const outside = Math.min(OUTSIDE, 0.45 * gap);
      ray.origin.addScaledVector(ray.direction, outside);
      ray.direction.negate();
      const through = firstHit(skin.bvh, outside + 0.003) - outside;
      const muscle = firstHit(flesh, 0) - outside;
      const hard = firstHit(bones, 0) - outside;
      // Half-way to the other side of the body nothing moves any more.
      const core = Math.min(hard, 0.5 * Math.min(through, WIDEST));
      from[v] = Math.min(muscle, hard, core);
      to[v] = Math.max(from[v] + FADE, core);
      if (muscle < Math.min(hard, core)) {
        push[v] = muscle - padding.muscle[v];
        if (gap < FOLD) push[v] = muscle > IN_FOLD.depth ? 0 : Math.min(push[v], IN_FOLD.push);
        weight[v] = 1;
      } else if (hard < REACH) weight[v] = AT_REST;
      if (hard - push[v] < padding.bone[v]) {
        push[v] = Math.min(push[v], hard - padding.bone[v]);
        weight[v] = 1;
      }
    }
    const around = neighbours(index, count);
    this.push = smoothed(push, weight, around, SMOOTHING.push);
    this.from = smoothed(from, weight, around, SMOOTHING.span);
    this.to = smoothed(to, weight, around, SMOOTHING.span);
  }

  /**
   * Moves points, in place.
   * @param least none comes to lie shallower than this, metres; at least LEAST_DEPTH
   */
  move(positions: Float32Array, least = LEAST_DEPTH): void {
    for (let i = 0; i < positions.length; i += 3) {
      const place = this.place(positions, i);
      if (!place) continue;
      const [begin, end] = [blended(this.from, place), blended(this.to, place)];
      const share = 1 - Math.max(0, Math.min(1, (place.depth - begin) / Math.max(FADE, end - begin)));
      const wanted = place.depth - blended(this.push, place) * share * (2 - share);
      const depth = crowded(wanted, least);
      shiftAlong(positions, i, place, place.depth - depth);
      if (depth < 3 * LEAST_DEPTH) keepPointInside(this.skin, positions, i);
    }
  }

  private place(positions: Float32Array, i: number): Beneath | null {
    return this.skin.at(positions[i], positions[i + 1], positions[i + 2], DEEPEST);
  }
}

/** Moves points of a region that lie outside a skin, or nearly so, beneath it, in place. */
export function keepInside(skin: SkinDepth, positions: Float32Array, region: Box3): void {
  for (let i = 0; i < positions.length; i += 3)
    if (region.containsPoint(point.fromArray(positions, i))) keepPointInside(skin, positions, i);
}

function keepPointInside(skin: SkinDepth, positions: Float32Array, i: number): void {
  // The nearest skin may be another one after each step.
  for (let step = 0; step < 3; step++) {
    const place = skin.at(positions[i], positions[i + 1], positions[i + 2], STRAYED);
    if (!place || place.depth >= LEAST_DEPTH) return;
    shiftAlong(positions, i, place, place.depth - 1.1 * LEAST_DEPTH);
  }
}

/** A depth as it is, or, short of what is allowed, ever nearer to the least one. */
function crowded(depth: number, least: number): number {
  const missing = least + CROWD - depth;
  return missing <= 0 ? depth : least + CROWD * Math.exp(-missing / CROWD);
}

function shiftAlong(positions: Float32Array, i: number, { normal }: Beneath, shift: number): void {
  positions[i] += normal.x * shift;
  positions[i + 1] += normal.y * shift;
  positions[i + 2] += normal.z * shift;
}

function firstHit(bvh: MeshBVH, near: number): number {
  return bvh.raycastFirst(ray, DoubleSide, near, 2 * REACH)?.distance ?? Number.POSITIVE_INFINITY;
}

function neighbours(index: Uint32Array, count: number): number[][] {
  const sets = Array.from({ length: count }, () => new Set<number>());
  for (let t = 0; t < index.length; t += 3) {
    for (let k = 0; k < 3; k++) {
      const [a, b] = [index[t + k], index[t + ((k + 1) % 3)]];
      sets[a].add(b);
      sets[b].add(a);
    }
  }
  return sets.map((s) => [...s]);
}

/** Weighted diffusion over the skin; vertices of no weight take what comes from around. */
function smoothed(
  values: Float32Array,
  weight: Float32Array,
  around: number[][],
  steps: number,
): Float32Array {
  let sum = values.map((v, i) => (weight[i] > 0 && Number.isFinite(v) ? v * weight[i] : 0));
  let mass = weight;
  for (let step = 0; step < steps; step++) {
    const spread = (before: Float32Array) =>
      before.map((own, v) => {
        let total = 2 * own;
        for (const u of around[v]) total += before[u];
        return total / (around[v].length + 2);
      });
    sum = spread(sum);
    mass = spread(mass);
  }
  return sum.map((s, i) => (mass[i] > 1e-6 ? s / mass[i] : 0));
}
