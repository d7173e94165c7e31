import { Box3, Vector3 } from 'three';
import { searchTree } from '../../src/geometry/skin';
import { DataError } from '../data/problem';
import type { Segment } from './bone-figure';
import { Drape, keepInside, LEAST_DEPTH, type Padding } from './drape';
import { fillIn, isAsked } from './half-grid';
import { concatenated, joined } from './joined';
import { lostStations } from './lost-stations';
import type { Part, ReferenceAnatomy } from './reference';
import { type Course, courseOfBone, shareAlong } from './segments';
import { type Envelope, SkinDepth } from './skin-depth';

/** Brings points of the left half from the reference frame into a figure, in place. */
export type Mover = (positions: Float32Array, course: Course, shareOf: (point: number) => number) => void;

/** The anatomy in one figure. */
export interface PlacedAnatomy {
  /** xyz per vertex of all parts in turn, metres. */
  muscles: Float32Array;
  /** xyz per vertex of the skeleton. */
  bones: Float32Array;
}

/** Fat and skin above the muscles by the segment beneath, metres; on bone less. */
const PADDING: Partial<Record<Segment, number>> = {
  skull: 0.0025,
  neck: 0.0035,
  forearm: 0.0035,
  hand: 0.002,
  pelvis: 0.006,
  shank: 0.0035,
  foot: 0.002,
};
const PADDING_ELSEWHERE = 0.0045;
const ON_BONE = 0.8;
/** What lies deeper stays deeper where there is hardly room beneath the skin, metres. */
const LEAST_DEPTHS = { superficial: LEAST_DEPTH, middle: 0.0018, deep: 0.0024, bones: 0.003 };

/** Two skins are the same where they are no further apart, metres. */
const SAME = 1e-4;
/** What lies this near to skin that differs is looked at again, metres. */
const AROUND = 0.02;

/**
 * Brings muscles and bones into a figure and drapes them beneath its skin.
 * @param bare the figure's skin without what does not lie on muscle: it shapes them
 * @param skin the figure's skin: nothing comes through it
 * @throws DataError naming muscle, part and stations that lie outside the body
 */
export function placeAnatomy(
  reference: ReferenceAnatomy,
  move: Mover,
  bare: Envelope,
  skin: Envelope,
): PlacedAnatomy {
  const { parts, skeleton } = reference;
  const bones = skeleton.positions.slice();
  for (const { segment, first, count } of skeleton.bones) {
    moveBothSides(bones.subarray(3 * first, 3 * (first + count)), (half) =>
      move(half, courseOfBone(segment), () => 0),
    );
  }
  const muscles = parts.map((part) => movedMuscle(part, move));
  const depth = new SkinDepth(bare);
  const lost = parts.flatMap(({ shape }, i) => lostStations(depth, muscles[i], shape));
  if (lost.length > 0) throw new DataError(lost);
  const usual = parts.flatMap(({ shape, index }, i) =>
    shape.inconstant ? [] : [{ positions: muscles[i], index }],
  );
  const outermost = joined(usual);
  const drape = new Drape(
    depth,
    searchTree(outermost.positions, outermost.index).bvh,
    searchTree(bones, skeleton.index).bvh,
    paddingOf(bare, reference, bones),
  );
  parts.forEach(({ shape }, i) => {
    drape.move(muscles[i], LEAST_DEPTHS[shape.layer]);
  });
  moveBothSides(bones, (half) => drape.move(half, LEAST_DEPTHS.bones));
  const flesh = concatenated(muscles);
  if (skin.positions !== bare.positions) {
    const final = new SkinDepth(skin);
    const differs = reachOfDifference(skin, bare);
    keepInside(final, flesh, differs);
    keepInside(final, bones, differs);
  }
  return { muscles: flesh, bones };
}

/** Where a smooth map takes a muscle's vertices: it is asked about some of them, and the others follow. */
function movedMuscle({ positions, course, shape }: Part, move: Mover): Float32Array {
  const asked = Array.from({ length: positions.length / 3 }, (_, v) => v).filter((v) => isAsked(shape, v));
  const some = Float32Array.from(asked.flatMap((v) => [...positions.subarray(3 * v, 3 * v + 3)]));
  const shareOf = shareAlong(shape);
  move(some, course, (i) => shareOf(asked[i]));
  const shifts = new Float32Array(positions.length);
  asked.forEach((v, i) => {
    for (let c = 0; c < 3; c++) shifts[3 * v + c] = some[3 * i + c] - positions[3 * v + c];
  });
  fillIn(shape, shifts, 3);
  return positions.map((value, i) => value + shifts[i]);
}

/** A box around the skin that differs between two, with room for what lies beneath. */
function reachOfDifference(a: Envelope, b: Envelope): Box3 {
  const box = new Box3();
  const p = new Vector3();
  for (let i = 0; i < a.positions.length; i += 3) {
    const moved = [0, 1, 2].some((c) => Math.abs(a.positions[i + c] - b.positions[i + c]) > SAME);
    if (moved) box.expandByPoint(p.fromArray(a.positions, i)).expandByPoint(p.fromArray(b.positions, i));
  }
  return box.expandByScalar(AROUND);
}

/** Runs a step for the left half on points of both: those on the right are mirrored before and after. */
function moveBothSides(positions: Float32Array, step: (half: Float32Array) => void): void {
  const right = Uint8Array.from({ length: positions.length / 3 }, (_, v) => Number(positions[3 * v] < 0));
  right.forEach((r, v) => {
    if (r) positions[3 * v] *= -1;
  });
  step(positions);
  right.forEach((r, v) => {
    if (r) positions[3 * v] *= -1;
  });
}

/** Padding at each vertex of the skin, by the nearest bone. */
function paddingOf(skin: Envelope, { skeleton }: ReferenceAnatomy, bones: Float32Array): Padding {
  const paddingOfBone = new Float32Array(bones.length / 3);
  for (const { segment, first, count } of skeleton.bones)
    paddingOfBone.fill(PADDING[segment] ?? PADDING_ELSEWHERE, first, first + count);
  const { bvh, index } = searchTree(bones, skeleton.index);
  const muscle = new Float32Array(skin.positions.length / 3).fill(PADDING_ELSEWHERE);
  const hit = { point: new Vector3(), distance: 0, faceIndex: 0 };
  const p = new Vector3();
  for (let v = 0; v < muscle.length; v++) {
    p.fromArray(skin.positions, 3 * v);
    if (p.x < 0) continue;
    bvh.closestPointToPoint(p, hit);
    muscle[v] = paddingOfBone[index[3 * hit.faceIndex]];
  }
  return { muscle, bone: muscle.map((m) => ON_BONE * m) };
}
