import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { aroundAxis, rayFrame, segmentFrame } from '../../src/geometry/body-frame';

const forearm = segmentFrame(new Vector3(0.2, 1.1, 0), new Vector3(0.3, 0.9, 0.05), new Vector3(0, 0, 1));

describe('a segment', () => {
  it('has three directions square to each other', () => {
    const { axis, front, lateral } = forearm;
    for (const v of [axis, front, lateral]) expect(v.length()).toBeCloseTo(1, 9);
    for (const [a, b] of [
      [axis, front],
      [axis, lateral],
      [front, lateral],
    ])
      expect(a.dot(b)).toBeCloseTo(0, 9);
    expect(front.z).toBeGreaterThan(0.9);
    expect(lateral.x).toBeGreaterThan(0.8);
  });

  it.each([
    [0, 'front', 1],
    [90, 'lateral', 1],
    [180, 'front', -1],
    [270, 'lateral', -1],
    [-90, 'lateral', -1],
  ] as const)('is gone round in degrees: %d', (degrees, name, sign) => {
    expect(aroundAxis(forearm, degrees).dot(forearm[name])).toBeCloseTo(sign, 9);
  });
});

describe('rays of a hand', () => {
  const rays = [0, 1, 2, 3, 4].map((i) =>
    segmentFrame(new Vector3(0, 1, 0), new Vector3(0.02 * (5 - i), 0.9, 0), new Vector3(0, 0, 1)),
  );

  it('may be named between two of them', () => {
    for (const ray of [1, 3, 5]) expect(rayFrame(rays, ray).distal.x).toBeCloseTo(rays[ray - 1].distal.x, 9);
    expect(rayFrame(rays, 2.5).distal.x).toBeCloseTo((rays[1].distal.x + rays[2].distal.x) / 2, 9);
  });
});
