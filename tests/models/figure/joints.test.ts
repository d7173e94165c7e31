import { expect, it } from 'vitest';
import { findJoints, head, tail } from '../../../models/figure/joints';

const positions = Float64Array.from([0, 0, 0, 2, 4, 6, 10, 10, 10]);
const joints = findJoints({ jointVertices: { bone____head: [0, 1], bone____tail: [2] } }, positions);

it('a joint is the middle of its marker vertices', () => {
  expect(head(joints, 'bone').toArray()).toEqual([1, 2, 3]);
  expect(tail(joints, 'bone').toArray()).toEqual([10, 10, 10]);
});

it('a joint that the rig lacks is named', () => {
  expect(() => head(joints, 'wing.L')).toThrow('the rig has no joint "wing.L____head"');
});
