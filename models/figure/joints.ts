import { Vector3 } from 'three';
import type { MakeHuman } from './makehuman';

export type Joints = Map<string, Vector3>;

/** Joint centres (bone heads and tails) as averages of their marker vertices, in the unit of the positions. */
export function findJoints(mh: Pick<MakeHuman, 'jointVertices'>, positions: Float64Array): Joints {
  const joints: Joints = new Map();
  for (const [name, vertices] of Object.entries(mh.jointVertices)) {
    const sum = new Vector3();
    for (const v of vertices) sum.add(new Vector3().fromArray(positions, 3 * v));
    joints.set(name, sum.divideScalar(vertices.length));
  }
  return joints;
}

/** Where a bone starts. */
export function head(joints: Joints, bone: string): Vector3 {
  return named(joints, `${bone}____head`);
}

/** Where a bone ends. */
export function tail(joints: Joints, bone: string): Vector3 {
  return named(joints, `${bone}____tail`);
}

function named(joints: Joints, name: string): Vector3 {
  const joint = joints.get(name);
  if (!joint) throw new Error(`the rig has no joint "${name}"`);
  return joint;
}
