import { DoubleSide, Ray, Vector3 } from 'three';
import { LEVELS, type Level } from '../../src/domain/address';
import {
  ANTERIOR,
  type BodyFrame,
  type SegmentFrame,
  SUPERIOR,
  segmentFrame,
} from '../../src/geometry/body-frame';
import { searchTree } from '../../src/geometry/skin';
import { head, type Joints, tail } from './joints';

/**
 * Heights of the spinous processes on the masculine reference figure, metres above the floor.
 * Measured on BodyParts3D (c) The Database Center for Life Science, CC BY-SA 2.1 Japan, and carried
 * into the figure by its bony landmarks; see NOTICE.md.
 */
const SPINOUS_HEIGHT: Partial<Record<Level, number>> = {
  C1: 1.563,
  C2: 1.533,
  C4: 1.503,
  C7: 1.462,
  T1: 1.4454,
  T3: 1.3959,
  T5: 1.3305,
  T7: 1.2746,
  T9: 1.2157,
  T11: 1.1652,
  T12: 1.1417,
  L1: 1.1147,
  L2: 1.0973,
  L3: 1.0797,
  L4: 1.0634,
  L5: 1.0385,
  S1: 1.018,
  S2: 1.0,
  S3: 0.978,
  S5: 0.935,
};

/** Hip and shoulder centres of the rig are not anatomical: these corrections (metres, left) are measured as above. */
const HIP_SHIFT = new Vector3(-0.0168, -0.0027, 0.0314);
const SHOULDER_SHIFT = new Vector3(-0.0043, 0.0188, -0.009);

/** Half-way between the ear holes, from the eye: measured on the reference figure (metres). */
const HEAD_FROM_EYES = new Vector3(0, -0.013, -0.07);

/** Segment axes of the reference figure from its joints; vertebral levels from the table above. */
export function bodyFrame(joints: Joints, positions: Float32Array, index: Uint32Array): BodyFrame {
  const at = (bone: string) => head(joints, bone).clone();
  const shoulder = at('upperarm01.L').add(SHOULDER_SHIFT);
  const hip = at('upperleg01.L').add(HIP_SHIFT);
  const [elbow, wrist, knee, ankle] = ['lowerarm01.L', 'wrist.L', 'lowerleg01.L', 'foot.L'].map(at);
  const rays = [1, 2, 3, 4, 5];
  const knuckles = rays.map((r) => at(r === 1 ? 'finger1-2.L' : `finger${r}-1.L`));
  const fingertips = rays.map((r) => tip(joints, knuckles[r - 1], `finger${r}-3.L`));
  const toeJoints = rays.map((r) => at(`toe${r}-1.L`));
  const toeTips = rays.map((r) => tip(joints, toeJoints[r - 1], r === 1 ? 'toe1-2.L' : `toe${r}-3.L`));
  const heel = new Vector3(ankle.x, 0.03, ankle.z - 0.045);
  // The thumb lies turned inwards: its pad faces the other fingers.
  const palmar = (r: number) => (r === 0 ? new Vector3(-0.75, -0.25, 0.6) : ANTERIOR);
  const levels = levelAxis(positions, index);
  return {
    'upper-arm': segmentFrame(shoulder, elbow, ANTERIOR),
    forearm: segmentFrame(elbow, wrist, ANTERIOR),
    thigh: segmentFrame(hip, knee, ANTERIOR),
    leg: segmentFrame(knee, ankle, ANTERIOR),
    hand: rays.map((_, r): SegmentFrame => segmentFrame(wrist, knuckles[r], ANTERIOR)),
    finger: rays.map((_, r) => segmentFrame(knuckles[r], fingertips[r], palmar(r))),
    foot: rays.map((_, r) => segmentFrame(heel, toeJoints[r], SUPERIOR)),
    toe: rays.map((_, r) => segmentFrame(toeJoints[r], toeTips[r], SUPERIOR)),
    head: at('eye.L').setX(0).add(HEAD_FROM_EYES),
    level: (level) => levels.get(level)!.clone(),
  };
}

/** End of a digit's axis: a little short of the skin, so that a ray from it still meets the pad and the nail. */
function tip(joints: Joints, base: Vector3, bone: string): Vector3 {
  return base.clone().lerp(tail(joints, bone), 0.95);
}

/** From here up the chin lies in front of the neck, so the depth of the neck is taken at this level. */
const LAST_FREE_NECK: Level = 'C5';

/** A point inside the body at the height of each level: half-way between front and back skin. */
function levelAxis(positions: Float32Array, index: Uint32Array): Map<Level, Vector3> {
  const { bvh } = searchTree(positions, index);
  const skinDepth = (y: number, from: 1 | -1): number => {
    const hit = bvh.raycastFirst(new Ray(new Vector3(0, y, from), new Vector3(0, 0, -from)), DoubleSide);
    if (!hit) throw new Error(`no skin on the midline at height ${y} m`);
    return hit.point.z;
  };
  const neckHeight = levelHeight(LAST_FREE_NECK);
  const neckRadius = (skinDepth(neckHeight, 1) - skinDepth(neckHeight, -1)) / 2;
  return new Map(
    LEVELS.map((level) => {
      const y = levelHeight(level);
      const back = skinDepth(y, -1);
      const radius = y > neckHeight ? neckRadius : (skinDepth(y, 1) - back) / 2;
      return [level, new Vector3(0, y, back + radius)];
    }),
  );
}

/** Height of a level, interpolated between the measured ones. */
function levelHeight(level: Level): number {
  const known = LEVELS.filter((l) => SPINOUS_HEIGHT[l] !== undefined);
  const ordinal = LEVELS.indexOf(level);
  const above = known.findLast((l) => LEVELS.indexOf(l) <= ordinal)!;
  const below = known.find((l) => LEVELS.indexOf(l) >= ordinal)!;
  const span = LEVELS.indexOf(below) - LEVELS.indexOf(above) || 1;
  const t = (ordinal - LEVELS.indexOf(above)) / span;
  return SPINOUS_HEIGHT[above]! * (1 - t) + SPINOUS_HEIGHT[below]! * t;
}
