import { Quaternion, Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUILDS } from '../../../models/figure/figure';
import { head, type Joints, tail } from '../../../models/figure/joints';
import { type MakeHuman, readMakeHuman, type Skinning } from '../../../models/figure/makehuman';
import { applyPose } from '../../../models/figure/pose';
import { posedBody } from '../../../models/figure/template';
import { FIGURES } from '../../../src/domain/view';

describe('applyPose', () => {
  // Two bones end to end along X; four vertices, one of them on both.
  const skinning: Skinning = {
    bones: ['upper', 'lower'],
    parents: [-1, 0],
    indices: Uint16Array.from([0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
    weights: Float32Array.from([1, 0, 0, 0, 0.5, 0.5, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]),
  };
  const positions = Float64Array.from([0.5, 0, 0, 1, 0, 0, 2, 0, 0, 7, 7, 7]);
  const joints: Joints = new Map([
    ['upper____head', new Vector3(0, 0, 0)],
    ['upper____tail', new Vector3(1, 0, 0)],
    ['lower____head', new Vector3(1, 0, 0)],
    ['lower____tail', new Vector3(2, 0, 0)],
  ]);
  const quarter = new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), Math.PI / 2);
  const rounded = (values: Iterable<number>) => [...values].map((x) => Math.round(x * 1e6) / 1e6 + 0);

  it('at rest moves nothing', () => {
    const { positions: posed } = applyPose(skinning, positions, joints, new Map());
    expect([...posed]).toEqual([...positions]);
  });

  it('bends the lower bone about its joint', () => {
    const posed = applyPose(skinning, positions, joints, new Map([['lower', quarter]]));
    expect(rounded(posed.positions)).toEqual([0.5, 0, 0, 1, 0, 0, 1, 1, 0, 7, 7, 7]);
    expect(rounded(tail(posed.joints, 'lower').toArray())).toEqual([1, 1, 0]);
  });

  it('carries the lower bone along with the upper one', () => {
    const posed = applyPose(skinning, positions, joints, new Map([['upper', quarter]]));
    expect(rounded(posed.positions)).toEqual([0, 0.5, 0, 0, 1, 0, 0, 2, 0, 7, 7, 7]);
    const both = applyPose(
      skinning,
      positions,
      joints,
      new Map([
        ['upper', quarter],
        ['lower', quarter],
      ]),
    );
    expect(rounded(tail(both.joints, 'lower').toArray())).toEqual([-1, 1, 0]);
  });
});

describe.each(FIGURES)('the %s figure in anatomical position', (figure) => {
  let mh: MakeHuman;
  let joints: Joints;
  let at: (bone: string) => Vector3;
  beforeAll(() => {
    mh = readMakeHuman();
    joints = posedBody(mh, BUILDS[figure]).joints;
    at = (bone) => head(joints, bone).clone();
  });
  const degreesOut = (v: Vector3) => (Math.atan2(v.x, -v.y) * 180) / Math.PI;

  it('holds its arms a little away from the trunk, elbows straight', () => {
    const arm = at('lowerarm01.L').sub(at('upperarm01.L'));
    const forearm = at('wrist.L').sub(at('lowerarm01.L'));
    expect(degreesOut(arm)).toBeGreaterThan(10);
    expect(degreesOut(arm)).toBeLessThan(20);
    // The carrying angle, and no bend beyond it.
    expect(degreesOut(forearm) - degreesOut(arm)).toBeGreaterThan(3);
    expect((arm.angleTo(forearm) * 180) / Math.PI).toBeLessThan(15);
  });

  it('turns its palms forward', () => {
    const fingers = at('finger3-1.L').sub(at('wrist.L'));
    // With the palm forward the thumb side lies outwards.
    const thumbwards = at('finger2-1.L').sub(at('finger5-1.L'));
    const palm = fingers.cross(thumbwards).normalize();
    expect(palm.z).toBeGreaterThan(0.8);
    expect(at('finger1-2.L').x).toBeGreaterThan(at('finger5-1.L').x);
  });

  it('stands on the floor, upright, feet under the hips', () => {
    for (const bone of ['upperleg01.L', 'lowerleg01.L', 'foot.L'])
      expect(Math.abs(at(bone).z)).toBeLessThan(0.1);
    expect(at('foot.L').y).toBeGreaterThan(0.05);
    expect(at('foot.L').y).toBeLessThan(0.12);
    expect(at('lowerleg01.L').y / at('upperleg01.L').y).toBeCloseTo(0.53, 1);
  });

  it('has its right side as the mirror image of its left', () => {
    for (const bone of ['wrist', 'lowerarm01', 'lowerleg01', 'foot', 'finger3-1']) {
      const [left, right] = [at(`${bone}.L`), at(`${bone}.R`)];
      expect(right.distanceTo(new Vector3(-left.x, left.y, left.z)), bone).toBeLessThan(0.001);
    }
  });
});
