import type { BoneLandmarks, Segment } from './bone-figure';
import { type Course, courseOfBone, type SegmentMap, sayAlong } from './segments';
import { fitSimilarity, type Similarity, similar } from './similarity';
import { ThinPlate } from './thin-plate';

const CM = 0.01;
/** How far the spline may miss a landmark for a smoother map, metres. */
const LOOSENESS = 0.004;

/** Segments that lie across the midline: their fit is symmetric. */
const MIDLINE = new Set<Segment>(['skull', 'neck', 'thorax', 'lumbar', 'pelvis']);

/** Segments fitted as one. */
const FITTED_WITH: Partial<Record<Segment, Segment>> = { finger: 'hand', toe: 'foot' };

/** Landmarks of neighbours that steady a segment's fit. */
const BORROWED: Partial<Record<Segment, string[]>> = {
  forearm: ['elbow', 'lat-epicondyle', 'med-epicondyle', 'wrist'],
  lumbar: ['s1-top', 't12-spinous', 't12-body'],
  neck: ['occ-condyle', 't1-spinous', 't1-body'],
  clavicle: ['acromion-lat', 'coracoid'],
  shank: ['fem-lat-condyle', 'fem-med-condyle'],
  foot: ['lat-malleolus', 'med-malleolus'],
  hand: ['radial-styloid', 'ulnar-styloid'],
};

/** How well a segment's landmarks fit, millimetres. */
export interface SegmentFit {
  segment: Segment;
  landmarks: number;
  scale: number;
  rms: number;
  worst: number;
}

/**
 * The map from the reference skeleton into the masculine figure: each segment by its own similarity, blended by
 * the distance from the segments' bones, then bent until the landmarks lie where they should. The left half
 * is mapped; the right is its mirror image.
 */
export class Registration {
  readonly fits: SegmentFit[] = [];
  /** Root mean square of what the landmarks still miss after the bend, millimetres. */
  readonly rms: number;
  private similarities = new Map<Segment, Similarity>();
  private bend: ThinPlate;

  constructor(
    private segments: SegmentMap,
    landmarks: BoneLandmarks,
  ) {
    const known = Object.entries(landmarks).filter(([, l]) => l.figure);
    const names = new Set(known.map(([, l]) => FITTED_WITH[l.segment] ?? l.segment));
    for (const segment of names) {
      const borrowed = BORROWED[segment] ?? [];
      // Fingers and toes are bent one by one: they would spoil the fit of the palm.
      const own = known.filter(([id, l]) => l.segment === segment || borrowed.includes(id)).map(([, l]) => l);
      const from: number[] = [];
      const to: number[] = [];
      for (const { reference, figure } of own) {
        push(from, reference, 1);
        push(to, figure!, 1);
        if (!MIDLINE.has(segment) || reference[0] === 0) continue;
        push(from, reference, -1);
        push(to, figure!, -1);
      }
      const fit = fitSimilarity(Float64Array.from(from), Float64Array.from(to));
      this.similarities.set(segment, fit);
      const misses = missesOf(fit, from, to);
      this.fits.push({
        segment,
        landmarks: misses.length,
        scale: fit.scale,
        rms: 1000 * rootMeanSquare(misses),
        worst: 1000 * Math.max(...misses),
      });
    }

    const from: number[] = [];
    const to: number[] = [];
    for (const [, { segment, reference, figure }] of known) {
      const place = Float64Array.from(reference, (v) => v * CM);
      this.blend(place, courseOfBone(segment), () => 0);
      for (const sign of reference[0] === 0 ? [1] : [1, -1]) {
        from.push(sign * place[0], place[1], place[2]);
        to.push(sign * figure![0] * CM, figure![1] * CM, figure![2] * CM);
      }
    }
    const target = Float64Array.from(to);
    this.bend = new ThinPlate(Float64Array.from(from), target, LOOSENESS);
    const moved = Float64Array.from(from);
    this.bend.move(moved);
    this.rms =
      1000 * rootMeanSquare(Array.from({ length: moved.length / 3 }, (_, i) => gap(moved, target, 3 * i)));
  }

  /**
   * Moves points of the left half from the reference into the masculine figure, in place.
   * @param positions xyz per point, metres
   * @param course the segments along which the bone or muscle lies
   * @param shareOf how far a point lies from origin (0) to insertion (1)
   */
  move(positions: Float32Array | Float64Array, course: Course, shareOf: (point: number) => number): void {
    this.blend(positions, course, shareOf);
    this.bend.move(positions);
  }

  private blend(
    positions: Float32Array | Float64Array,
    course: Course,
    shareOf: (point: number) => number,
  ): void {
    const { segments } = course;
    const similarities = segments.map((segment) => this.similarities.get(FITTED_WITH[segment] ?? segment)!);
    for (let v = 0; v < positions.length; v += 3) {
      const [x, y, z] = [positions[v], positions[v + 1], positions[v + 2]];
      const shares =
        segments.length > 1 ? this.segments.shares(segments, sayAlong(course, shareOf(v / 3)), x, y, z) : [1];
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let s = 0; s < shares.length; s++)
          if (shares[s] > 0) sum += shares[s] * similar(similarities[s], c, x, y, z);
        positions[v + c] = sum;
      }
    }
  }
}

function push(list: number[], [x, y, z]: readonly number[], sign: number): void {
  list.push(sign * x * CM, y * CM, z * CM);
}

function missesOf(fit: Similarity, from: number[], to: number[]): number[] {
  const misses: number[] = [];
  for (let i = 0; i < from.length; i += 3) {
    misses.push(
      Math.hypot(...[0, 1, 2].map((c) => similar(fit, c, from[i], from[i + 1], from[i + 2]) - to[i + c])),
    );
  }
  return misses;
}

const gap = (a: ArrayLike<number>, b: ArrayLike<number>, i: number) =>
  Math.hypot(a[i] - b[i], a[i + 1] - b[i + 1], a[i + 2] - b[i + 2]);

const rootMeanSquare = (values: number[]) =>
  Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
