import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { bedUnder, TOLERANCE } from '../../../models/anatomy/placement';
import { searchTree } from '../../../src/geometry/skin';
import { sphere } from '../../fixtures/surfaces';

/** A muscle that is a ball of 1 cm, 4 cm beneath the skin at z = 0. */
const ball = sphere(0.01, 4);
const muscle = searchTree(
  ball.positions.map((p, i) => (i % 3 === 2 ? p - 0.04 : p)),
  ball.index,
).bvh;
const UP = new Vector3(0, 0, 1);

describe('the bed of a trigger point', () => {
  it('is where the way straight inwards meets the muscle', () => {
    const { point, miss } = bedUnder(new Vector3(0.002, 0, 0), UP, muscle);
    expect(miss).toBe(0);
    expect(point.x).toBeCloseTo(0.002, 6);
    expect(point.z).toBeCloseTo(-0.04 + Math.sqrt(0.01 ** 2 - 0.002 ** 2), 3);
  });

  it('is the nearest place of a muscle that the way passes by, and says by how much', () => {
    const { point, miss } = bedUnder(new Vector3(0.015, 0, 0), UP, muscle);
    expect(miss).toBeCloseTo(0.005, 3);
    expect(miss).toBeLessThan(TOLERANCE);
    expect(point.distanceTo(new Vector3(0.01, 0, -0.04))).toBeLessThan(0.001);
  });

  it('is too far off beside the muscle', () => {
    expect(bedUnder(new Vector3(0.03, 0, 0), UP, muscle).miss).toBeGreaterThan(TOLERANCE);
  });
});
