import { Quaternion, Vector3 } from 'three';
import { head, type Joints, tail } from './joints';
import type { Skinning } from './makehuman';

const RAD = Math.PI / 180;

/** Rotations of bones in world axes (rest rotations are the identity). */
export type Pose = Map<string, Quaternion>;

const turn = (axis: Vector3, angle: number) =>
  new Quaternion().setFromAxisAngle(axis.clone().normalize(), angle);
const between = (a: Vector3, b: Vector3) =>
  new Quaternion().setFromUnitVectors(a.clone().normalize(), b.clone().normalize());
const across = (v: Vector3, axis: Vector3) => v.clone().addScaledVector(axis, -v.dot(axis)).normalize();
/** Signed angle from a to b around an axis. */
const angleAround = (axis: Vector3, a: Vector3, b: Vector3) =>
  Math.atan2(new Vector3().crossVectors(a, b).dot(axis), a.dot(b));

/**
 * Anatomical position: standing, arms slightly away from the trunk, elbows straight, palms forward.
 * Angles in degrees; the forearm's turn is spread over three bones so that the skin does not wring.
 */
export function anatomicalPose(joints: Joints): Pose {
  const pose: Pose = new Map();
  const forward = new Vector3(0, 0, 1);
  const clavicle = turn(forward, -3 * RAD);
  const shoulder = turn(forward, -7 * RAD);
  pose.set('clavicle.L', clavicle);
  pose.set('shoulder01.L', shoulder);
  const girdle = clavicle.clone().multiply(shoulder);

  // Upper arm 14 degrees from the body, rolled until the elbow crease faces forward.
  const abduction = 14 * RAD;
  const armAxis = new Vector3(Math.sin(abduction), -Math.cos(abduction), -0.05).normalize();
  const elbow = head(joints, 'lowerarm01.L');
  const wrist = head(joints, 'wrist.L');
  const restArm = elbow.clone().sub(head(joints, 'upperarm01.L'));
  const hung = between(restArm.applyQuaternion(girdle), armAxis).multiply(girdle);
  const restForearm = wrist.clone().sub(elbow);
  const flexed = across(restForearm.clone().applyQuaternion(hung), armAxis);
  const roll = angleAround(armAxis, flexed, across(new Vector3(0.05, 0, 1), armAxis));
  const arm1 = turn(armAxis, 0.4 * roll).multiply(hung);
  const arm2 = turn(armAxis, roll).multiply(hung);
  pose.set('upperarm01.L', girdle.clone().invert().multiply(arm1));
  pose.set('upperarm02.L', arm1.clone().invert().multiply(arm2));

  // Elbow straight with a carrying angle of 6 degrees, forearm supinated until the palm faces forward.
  const carry = abduction + 6 * RAD;
  const forearmAxis = new Vector3(Math.sin(carry), -Math.cos(carry), 0.12).normalize();
  const straight = between(restForearm.clone().applyQuaternion(arm2), forearmAxis).multiply(arm2);
  const fingers = head(joints, 'finger3-1.L').clone().sub(wrist).normalize();
  const palm = palmNormal(joints, fingers);
  const palmNow = across(palm.clone().applyQuaternion(straight), forearmAxis);
  const supination = angleAround(forearmAxis, palmNow, across(new Vector3(-0.12, 0, 1), forearmAxis));
  const forearm1 = turn(forearmAxis, 0.3 * supination).multiply(straight);
  const forearm2 = turn(forearmAxis, 0.75 * supination).multiply(straight);
  const hand = turn(forearmAxis, supination).multiply(straight);
  const handAxis = forearmAxis.clone().add(new Vector3(0, 0, 0.02));
  const handStraight = between(fingers.clone().applyQuaternion(hand), handAxis).multiply(hand);
  pose.set('lowerarm01.L', arm2.clone().invert().multiply(forearm1));
  pose.set('lowerarm02.L', forearm1.clone().invert().multiply(forearm2));
  pose.set('wrist.L', forearm2.clone().invert().multiply(handStraight));

  // Feet a little closer together, soles flat.
  pose.set('upperleg01.L', turn(forward, -2.5 * RAD));
  pose.set('foot.L', turn(forward, 2.5 * RAD));

  for (const [bone, q] of [...pose]) {
    pose.set(bone.replace('.L', '.R'), new Quaternion(q.x, -q.y, -q.z, q.w));
  }
  return pose;
}

function palmNormal(joints: Joints, fingers: Vector3): Vector3 {
  const knuckles = head(joints, 'finger5-1.L').clone().sub(head(joints, 'finger2-1.L'));
  const normal = new Vector3().crossVectors(fingers, knuckles).normalize();
  const curl = tail(joints, 'finger3-3.L').clone().sub(head(joints, 'finger3-1.L'));
  return curl.dot(normal) < 0 ? normal.negate() : normal;
}

/** Bends skin and joints into a pose (linear blend skinning); returns new positions and joints. */
export function applyPose(skinning: Skinning, positions: Float64Array, joints: Joints, pose: Pose) {
  const frames = boneFrames(skinning, joints, pose);
  const posed = new Float64Array(positions.length);
  const point = new Vector3();
  const moved = new Vector3();
  for (let v = 0; v < positions.length / 3; v++) {
    point.fromArray(positions, 3 * v);
    const sum = new Vector3();
    let total = 0;
    for (let k = 4 * v; k < 4 * v + 4; k++) {
      const weight = skinning.weights[k];
      if (!weight) continue;
      const frame = frames[skinning.indices[k]];
      sum.addScaledVector(moved.copy(point).applyQuaternion(frame.turn).add(frame.shift), weight);
      total += weight;
    }
    (total < 1e-6 ? point : sum.divideScalar(total)).toArray(posed, 3 * v);
  }
  const posedJoints: Joints = new Map();
  skinning.bones.forEach((bone, b) => {
    for (const end of ['head', 'tail']) {
      const joint = joints.get(`${bone}____${end}`);
      if (joint) {
        const { turn, shift } = frames[b];
        posedJoints.set(`${bone}____${end}`, joint.clone().applyQuaternion(turn).add(shift));
      }
    }
  });
  return { positions: posed, joints: posedJoints };
}

/** World transform x -> turn * x + shift of each bone. */
function boneFrames({ bones, parents }: Skinning, joints: Joints, pose: Pose) {
  const frames: { turn: Quaternion; shift: Vector3 }[] = [];
  bones.forEach((bone, b) => {
    const local = pose.get(bone) ?? new Quaternion();
    const pivot = head(joints, bone);
    const shift = pivot.clone().sub(pivot.clone().applyQuaternion(local));
    const parent = parents[b] < 0 ? undefined : frames[parents[b]];
    frames.push(
      parent
        ? {
            turn: parent.turn.clone().multiply(local),
            shift: shift.applyQuaternion(parent.turn).add(parent.shift),
          }
        : { turn: local, shift },
    );
  });
  return frames;
}
