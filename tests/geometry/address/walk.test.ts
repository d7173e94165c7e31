import { Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import {
  type Body,
  exitSpot,
  nearestSpot,
  searchableBody,
  skinAlong,
} from '../../../src/geometry/address/body';
import { walk } from '../../../src/geometry/address/walk';
import type { BodyFrame } from '../../../src/geometry/body-frame';
import { type Surface, sphere } from '../../fixtures/surfaces';

const RADIUS = 0.1;
const NO_FRAME = {} as BodyFrame;

function bodyOf({ positions, index }: Surface, ear?: (v: number) => boolean): Body {
  const normals = positions.map((x) => x / RADIUS);
  const count = positions.length / 3;
  const flags = Uint8Array.from({ length: count }, (_, v) => Number(ear?.(v) ?? false));
  return searchableBody(
    { positions, normals, index, halves: { half: 0, midline: count }, ear: flags },
    NO_FRAME,
  );
}

const ball = sphere(RADIUS, 5);
const body = bodyOf(ball);
const front = () => nearestSpot(body, new Vector3(0, 0, RADIUS));

describe('walk', () => {
  it('follows the skin as a tape does', () => {
    const { spot, walked } = walk(body, front(), new Vector3(1, 0, 0), 0.1);
    expect(walked).toBeCloseTo(0.1);
    // One radian along a ball.
    expect(spot.position.angleTo(new Vector3(0, 0, 1))).toBeCloseTo(1, 1);
    expect(Math.abs(spot.position.y)).toBeLessThan(0.002);
  });

  it('stops where the skin turns away, and says how far it came', () => {
    const { spot, walked } = walk(body, front(), new Vector3(1, 0, 0), 0.3);
    expect(walked).toBeLessThan(0.3);
    expect(walked).toBeGreaterThan(0.1);
    expect(spot.position.x).toBeGreaterThan(0.9 * RADIUS);
  });

  it('of no length stays', () => {
    const start = front();
    expect(walk(body, start, new Vector3(1, 0, 0), 0).spot).toBe(start);
  });
});

describe('the skin', () => {
  it('is left by a ray from inside where it first comes out, within reach', () => {
    const out = exitSpot(body, new Vector3(), new Vector3(0, 1, 0), 0.2);
    expect(out!.position.y).toBeCloseTo(RADIUS, 3);
    expect(exitSpot(body, new Vector3(), new Vector3(0, 1, 0), 0.05)).toBeNull();
    expect(exitSpot(body, new Vector3(0, 0, 1), new Vector3(0, 0, 1), 1)).toBeNull();
  });

  it('is found over or under a point, on the sheet that faces the same way', () => {
    const up = new Vector3(0, 1, 0);
    expect(skinAlong(body, new Vector3(0, 0.08, 0), up, 0.05)!.position.y).toBeCloseTo(RADIUS, 3);
    expect(skinAlong(body, new Vector3(0, 0.12, 0), up, 0.05)!.position.y).toBeCloseTo(RADIUS, 3);
    // The far side is nearer but looks down.
    expect(skinAlong(body, new Vector3(0, -0.08, 0), up, 0.05)).toBeNull();
  });

  it('is searched without its ears', () => {
    const eared = bodyOf(ball, (v) => ball.positions[3 * v] > 0.06);
    expect(nearestSpot(eared, new Vector3(RADIUS, 0, 0)).position.x).toBeLessThan(0.07);
  });
});
