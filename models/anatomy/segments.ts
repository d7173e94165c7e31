import type { RingGrid } from '../../src/geometry/ring-grid';
import { type BoneFigure, SEGMENTS, type Segment } from './bone-figure';
import { smoothstep } from './curves';

const CM = 0.01;

/** Which segments hang on which: the way from one to another goes along these. */
const JOINED: [Segment, Segment][] = [
  ['skull', 'neck'],
  ['neck', 'thorax'],
  ['thorax', 'lumbar'],
  ['lumbar', 'pelvis'],
  ['thorax', 'clavicle'],
  ['thorax', 'scapula'],
  ['clavicle', 'scapula'],
  ['scapula', 'humerus'],
  ['humerus', 'forearm'],
  ['forearm', 'hand'],
  ['hand', 'finger'],
  ['pelvis', 'thigh'],
  ['thigh', 'shank'],
  ['shank', 'foot'],
  ['foot', 'toe'],
];

/** Falls off with the distance from a segment's bones: softness in metres near them, and the power. */
const SOFTNESS = 0.006;
const POWER = 3.5;
/** Bones this much further away than the nearest one have no say. */
const REACH = 0.09;
/** An end of a muscle this near to a bone is attached to it. */
const ATTACHED = 0.02;

/** The bones as balls, by segment: enough to tell which segment a place belongs to. */
export class SegmentMap {
  /** x, y, z, radius per ball, metres, by segment. */
  private balls = new Map<Segment, Float64Array>();

  constructor(bones: BoneFigure[]) {
    const lists = new Map<Segment, number[]>(SEGMENTS.map((s) => [s, []]));
    for (const bone of bones) {
      const list = lists.get(bone.segment)!;
      for (const part of bone.parts) {
        const balls = ballsOf(part);
        list.push(...balls.flat());
        if (bone.midline) for (const [x, y, z, r] of balls) list.push(-x, y, z, r);
      }
    }
    for (const [segment, list] of lists) this.balls.set(segment, Float64Array.from(list));
  }

  /** Metres from a point to the bones of a segment. */
  distance(segment: Segment, x: number, y: number, z: number): number {
    const balls = this.balls.get(segment)!;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < balls.length; i += 4) {
      const squared = (x - balls[i]) ** 2 + (y - balls[i + 1]) ** 2 + (z - balls[i + 2]) ** 2;
      // Roots only of what is nearer: this is asked very often.
      const bound = least + balls[i + 3];
      if (bound > 0 && squared < bound * bound) least = Math.sqrt(squared) - balls[i + 3];
    }
    return Math.max(0, least);
  }

  /** Middle of the nearest bone of a segment, metres. */
  nearest(segment: Segment, x: number, y: number, z: number): [number, number, number] {
    const balls = this.balls.get(segment)!;
    let least = Number.POSITIVE_INFINITY;
    let best = 0;
    for (let i = 0; i < balls.length; i += 4) {
      const d = (x - balls[i]) ** 2 + (y - balls[i + 1]) ** 2 + (z - balls[i + 2]) ** 2;
      if (d >= least) continue;
      least = d;
      best = i;
    }
    return [balls[best], balls[best + 1], balls[best + 2]];
  }

  /**
   * Shares of segments in a place, by their distance. Sum 1.
   * @param say how much each of them counts, 0 to 1; not all 0
   */
  shares(segments: readonly Segment[], say: readonly number[], x: number, y: number, z: number): number[] {
    const distances = segments.map((segment, s) =>
      say[s] > 0 ? this.distance(segment, x, y, z) : Number.POSITIVE_INFINITY,
    );
    const nearest = Math.min(...distances);
    const weights = distances.map((d, s) => (d > nearest + REACH ? 0 : say[s] * (d + SOFTNESS) ** -POWER));
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((w) => w / sum);
  }

  /** The segments along which something lies that is attached at two ends. @param ends xyz of points, metres */
  along(origin: ArrayLike<number>, insertion: ArrayLike<number>): Course {
    const [from, to] = [this.attachedTo(origin), this.attachedTo(insertion)];
    const reached = new Set<Segment>();
    for (const a of from) for (const b of to) for (const s of wayBetween(a, b)) reached.add(s);
    for (const ends of [from, to]) {
      for (const a of ends) for (const b of ends) for (const s of wayBetween(a, b)) reached.add(s);
    }
    return {
      segments: SEGMENTS.filter((s) => reached.has(s)),
      origin: SEGMENTS.filter((s) => from.has(s)),
      insertion: SEGMENTS.filter((s) => to.has(s)),
    };
  }

  /** The segments to whose bones points lie near. */
  private attachedTo(points: ArrayLike<number>): Set<Segment> {
    const attached = new Set<Segment>();
    for (let i = 0; i < points.length; i += 3) {
      const distances = SEGMENTS.map((s) => this.distance(s, points[i], points[i + 1], points[i + 2]));
      const nearest = Math.min(...distances);
      SEGMENTS.forEach((segment, s) => {
        if (distances[s] <= Math.min(ATTACHED, nearest + 0.004) || distances[s] === nearest)
          attached.add(segment);
      });
    }
    return attached;
  }
}

/** The segments along which a muscle or bone lies. */
export interface Course {
  segments: readonly Segment[];
  /** Those to which its two ends are attached. */
  origin: readonly Segment[];
  insertion: readonly Segment[];
}

/** How far a vertex of a ring grid lies from the first ring (0) to the last (1). */
export const shareAlong =
  ({ rings, around }: RingGrid) =>
  (vertex: number) =>
    Math.floor(vertex / around) / (rings - 1);

/** The course of a bone. */
export const courseOfBone = (segment: Segment): Course => ({
  segments: [segment],
  origin: [segment],
  insertion: [segment],
});

/**
 * How much each segment of a course counts at a share of the way from origin to insertion: what only holds one
 * end has no say at the other. So an arm does not drag along the flank from which a muscle comes to it.
 */
export function sayAlong({ segments, origin, insertion }: Course, share: number): number[] {
  return segments.map((segment) => {
    const [first, last] = [origin.includes(segment), insertion.includes(segment)];
    if (first === last) return 1;
    return first ? 1 - smoothstep(0.4, 1, share) : smoothstep(0.05, 0.65, share);
  });
}

/** Shortest way over the joints, both ends included. */
function wayBetween(from: Segment, to: Segment): Segment[] {
  const before = new Map<Segment, Segment | null>([[from, null]]);
  const queue: Segment[] = [from];
  for (const at of queue) {
    if (at === to) break;
    for (const pair of JOINED) {
      if (!pair.includes(at)) continue;
      const next = pair[0] === at ? pair[1] : pair[0];
      if (before.has(next)) continue;
      before.set(next, at);
      queue.push(next);
    }
  }
  const way: Segment[] = [];
  for (let s: Segment | null = to; s; s = before.get(s) ?? null) way.push(s);
  return way;
}

/** Balls along a part: x, y, z, radius in metres. */
function ballsOf(part: BoneFigure['parts'][number]): number[][] {
  if (part.form === 'tube') {
    return part.rings.flatMap((ring, k) => {
      const before = part.rings[k - 1] ?? ring;
      return [0, 0.5].map((f) => [
        ...ring.centre.map((c, i) => (c * (1 - f) + before.centre[i] * f) * CM),
        0.5 * (ring.half[0] + ring.half[1]) * CM,
      ]);
    });
  }
  if (part.form === 'sheet')
    return part.lines.flat().map(([x, y, z, w]) => [x * CM, y * CM, z * CM, 0.5 * w * CM]);
  // An ellipsoid as balls along its longest axis.
  const longest = part.half.indexOf(Math.max(...part.half));
  const radius = (part.half[0] + part.half[1] + part.half[2] - part.half[longest]) / 2;
  const room = Math.max(0, part.half[longest] - radius);
  return [-1, 0, 1].map((s) => [
    ...part.centre.map((c, i) => (c + s * room * part.axes[longest][i]) * CM),
    radius * CM,
  ]);
}
