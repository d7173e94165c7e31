import type { RingGrid } from '../../src/geometry/ring-grid';
import type { BoneLandmarks, Segment } from './bone-figure';
import { fillIn, isAsked } from './half-grid';
import { type Course, type SegmentMap, sayAlong, shareAlong } from './segments';

const CM = 0.01;

/** Middle lines of the segments as landmarks from end to end; a segment without one takes the nearest bone. */
const AXES: Partial<Record<Segment, [string, string]>> = {
  neck: ['c1-body', 'c7-body'],
  humerus: ['humeral-head', 'elbow'],
  forearm: ['elbow', 'wrist'],
  thigh: ['hip-center', 'knee'],
  shank: ['knee-sh', 'ankle'],
};
/** Trunk and head: upright lines, metres; the shoulder girdle lies on the trunk. */
const UPRIGHT: Partial<Record<Segment, { z: number; low: number; high: number }>> = {
  skull: { z: -0.02, low: 1.58, high: 1.62 },
  thorax: { z: 0.01, low: 1.0, high: 1.36 },
  lumbar: { z: 0.0, low: 0.9, high: 1.3 },
  pelvis: { z: -0.04, low: 0.88, high: 1.1 },
  scapula: { z: 0.01, low: 1.0, high: 1.36 },
  clavicle: { z: 0.0, low: 1.0, high: 1.36 },
};

/**
 * Which way the skin lies: unit vectors from the middle of the body or limb to each vertex, in the reference frame.
 * @param positions xyz per vertex, metres
 * @param course segments along which the muscle lies
 */
export function outwardDirections(
  positions: Float32Array,
  grid: RingGrid,
  course: Course,
  segments: SegmentMap,
  landmarks: BoneLandmarks,
): Float32Array {
  const out = new Float32Array(positions.length);
  const shareOf = shareAlong(grid);
  for (let v = 0; v < positions.length; v += 3) {
    if (!isAsked(grid, v / 3)) continue;
    const p = [positions[v], positions[v + 1], positions[v + 2]] as const;
    const shares = segments.shares(course.segments, sayAlong(course, shareOf(v / 3)), ...p);
    course.segments.forEach((segment, s) => {
      if (shares[s] < 0.01) return;
      const from = middle(segment, p, segments, landmarks);
      const d = [p[0] - from[0], p[1] - from[1], p[2] - from[2]];
      const length = Math.hypot(d[0], d[1], d[2]) || 1;
      for (let c = 0; c < 3; c++) out[v + c] += (shares[s] * d[c]) / length;
    });
  }
  fillIn(grid, out, 3);
  for (let v = 0; v < out.length; v += 3) {
    const length = Math.hypot(out[v], out[v + 1], out[v + 2]) || 1;
    for (let c = 0; c < 3; c++) out[v + c] /= length;
  }
  return out;
}

function middle(
  segment: Segment,
  p: readonly [number, number, number],
  segments: SegmentMap,
  landmarks: BoneLandmarks,
): readonly number[] {
  const upright = UPRIGHT[segment];
  if (upright) return [0, Math.max(upright.low, Math.min(upright.high, p[1])), upright.z];
  const ends = AXES[segment];
  if (!ends) return segments.nearest(segment, ...p);
  const [a, b] = ends.map((id) => landmarks[id].reference.map((c) => c * CM));
  const axis = b.map((c, i) => c - a[i]);
  const length = axis[0] ** 2 + axis[1] ** 2 + axis[2] ** 2;
  const along = axis.reduce((sum, c, i) => sum + c * (p[i] - a[i]), 0) / length;
  const t = Math.max(0, Math.min(1, along));
  return a.map((c, i) => c + t * axis[i]);
}
