import type { Joints } from '../figure/joints';
import type { Envelope } from './skin-depth';
import { ThinPlate } from './thin-plate';

/** So many vertices of the left half steady the map. */
const SAMPLES = 200;
const LOOSENESS = 0.002;
/** Joints of limbs and spine, which lie inside the body. */
const INNER =
  /^(spine|neck|clavicle\.L|shoulder01\.L|upperarm01\.L|lowerarm01\.L|wrist\.L|finger.*\.L|upperleg01\.L|lowerleg01\.L|foot\.L|toe.*\.L).*_head$/;

/** A body with the joints of its rig. */
export interface RiggedSkin extends Envelope {
  joints: Joints;
}

/**
 * The map of space that takes one figure's skin and joints to another's: what lies beneath follows smoothly.
 * Both have the shared topology; symmetric.
 */
export function carryOver(from: RiggedSkin, to: RiggedSkin, half: number): ThinPlate {
  const pairs: [number[], number[]][] = [];
  const stride = Math.floor(half / SAMPLES);
  for (let v = 0; v < half; v += stride) {
    const at = ({ positions }: RiggedSkin) => Array.from(positions.subarray(3 * v, 3 * v + 3));
    pairs.push([at(from), at(to)]);
  }
  for (const [name, joint] of from.joints) {
    if (INNER.test(name)) pairs.push([joint.toArray(), to.joints.get(name)!.toArray()]);
  }
  const both = (k: 0 | 1) =>
    Float64Array.from(pairs.flatMap((pair) => [...pair[k], -pair[k][0], pair[k][1], pair[k][2]]));
  return new ThinPlate(both(0), both(1), LOOSENESS);
}
