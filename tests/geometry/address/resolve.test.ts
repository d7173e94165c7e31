import { Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Address } from '../../../src/domain/address';
import { nearestSpot } from '../../../src/geometry/address/body';
import { AddressError, AddressResolver, directionAt } from '../../../src/geometry/address/resolve';
import { buildFigures, type Figures } from '../../fixtures/figures';

let figures: Figures;
const resolve = (address: Address) => figures.resolver.resolve(address);
beforeAll(async () => {
  figures = await buildFigures();
});

/** Metres of a place from the skin and from its own skin point; both nearly zero for a sound place. */
function offSkin(address: Address): number {
  const place = resolve(address);
  return nearestSpot(figures.body, place.position).position.distanceTo(place.position);
}

describe('an address', () => {
  it.each<[string, Address]>([
    ['a landmark', 'acromion'],
    ['an offset', { from: 'acromion', medial: 3 }],
    ['between', { between: ['c7-spinous', 'acromion'], at: 0.5 }],
    ['a limb', { on: 'thigh', along: 0.4, around: 120 }],
    ['the trunk', { on: 'trunk', along: ['T4', 'T5'], around: 160 }],
    ['the head', { on: 'head', elevation: 20, around: 40 }],
    ['a finger', { on: 'finger', ray: 2, along: 0.5, side: 'palmar' }],
    ['the sole', { on: 'foot', ray: 2, along: 0.5, side: 'plantar' }],
  ])('lies on the skin: %s', (_name, address) => {
    expect(offSkin(address)).toBeLessThan(1e-4);
    const { point, normal } = resolve(address);
    expect(point.weights.reduce((a, b) => a + b)).toBeCloseTo(1, 6);
    expect(Math.min(...point.weights)).toBeGreaterThanOrEqual(0);
    expect(normal.length()).toBeCloseTo(1, 5);
  });

  it('keeps a depth in metres and stays on the skin', () => {
    const shallow = resolve('acromion');
    const deep = resolve({ at: 'acromion', depth: 2.5 });
    expect(shallow.depth).toBe(0);
    expect(deep.depth).toBeCloseTo(0.025);
    expect(deep.position.distanceTo(shallow.position)).toBe(0);
  });

  it('goes round a limb: front, outside, back, inside', () => {
    const [front, outside, back, inside] = [0, 90, 180, 270].map(
      (around) => resolve({ on: 'leg', along: 0.4, around }).position,
    );
    expect(front.z).toBeGreaterThan(outside.z);
    expect(outside.z).toBeGreaterThan(back.z);
    expect(outside.x).toBeGreaterThan(front.x);
    expect(front.x).toBeGreaterThan(inside.x);
  });

  it.each([
    ['forearm', 'anterior', 0],
    ['forearm', 'dorsal', 180],
    ['thigh', 'medial', 270],
  ] as const)('on the %s, %s means %d degrees', (on, side, around) => {
    const word = resolve({ on, along: 0.5, side }).position;
    expect(word.distanceTo(resolve({ on, along: 0.5, around }).position)).toBeLessThan(1e-9);
  });

  it('has the palm in front, the sole below', () => {
    expect(resolve({ on: 'hand', ray: 3, along: 0.5, side: 'palmar' }).normal.z).toBeGreaterThan(0.6);
    expect(resolve({ on: 'hand', ray: 3, along: 0.5, side: 'dorsal' }).normal.z).toBeLessThan(-0.6);
    expect(resolve({ on: 'foot', ray: 3, along: 0.5, side: 'plantar' }).normal.y).toBeLessThan(-0.6);
    expect(resolve({ on: 'foot', ray: 3, along: 0.5, side: 'dorsal' }).normal.y).toBeGreaterThan(0.5);
  });

  it('moves along the skin as far as it says', () => {
    // On the flat of the back tape and ruler agree.
    const start = resolve('t8-spinous').position;
    const end = resolve({ from: 't8-spinous', lateral: 3 }).position;
    expect(end.distanceTo(start)).toBeGreaterThan(0.027);
    expect(end.distanceTo(start)).toBeLessThan(0.0301);
    expect(Math.abs(end.y - start.y)).toBeLessThan(0.003);
  });

  it('moves in the direction that the word means there', () => {
    const wrist = resolve('wrist-front').position;
    expect(resolve({ from: 'wrist-front', proximal: 3 }).position.y).toBeGreaterThan(wrist.y);
    expect(resolve({ from: 'wrist-front', medial: 1 }).position.x).toBeLessThan(wrist.x);
    const toe = resolve('toe-joint-1').position;
    expect(resolve({ from: 'toe-joint-1', distal: 2 }).position.z).toBeGreaterThan(toe.z);
  });

  it('lies between its two places, at either end on one of them', () => {
    const [a, b] = [resolve('acromion').position, resolve('neck-angle').position];
    const between = (at: number) => resolve({ between: ['acromion', 'neck-angle'], at }).position;
    expect(between(0).distanceTo(a)).toBeLessThan(1e-4);
    expect(between(1).distanceTo(b)).toBeLessThan(1e-4);
    const middle = between(0.5);
    expect(Math.abs(middle.distanceTo(a) - middle.distanceTo(b))).toBeLessThan(0.01);
  });

  it('looks past the ears: behind the ear means the head', () => {
    const { ear } = figures.body.skin;
    for (const id of ['tragus', 'behind-ear', 'ear-top', 'ear-lobe']) {
      const { vertices } = resolve(id).point;
      expect(
        vertices.every((v) => ear[v]),
        id,
      ).toBe(false);
    }
  });

  it('snaps to what stands out most', () => {
    const tip = resolve('nose-tip').position;
    const { positions } = figures.body.skin;
    const p = new Vector3();
    for (let v = 0; v < positions.length / 3; v++) {
      p.fromArray(positions, 3 * v);
      if (p.distanceTo(tip) < 0.006) expect(p.z).toBeLessThanOrEqual(tip.z + 1e-6);
    }
  });
});

describe('an address that names no place', () => {
  const message = (address: Address): string => {
    try {
      resolve(address);
    } catch (error) {
      expect(error).toBeInstanceOf(AddressError);
      return (error as AddressError).message;
    }
    throw new Error('it was found');
  };

  it('names a landmark that does not exist', () => {
    expect(message('medial-epicondile')).toBe('there is no landmark "medial-epicondile"');
  });

  it('says how far a walk got before it left the skin', () => {
    const text = message({ from: 'nose-tip', anterior: 5 });
    expect(text).toMatch(/^the walk from "nose-tip" ends after \d\.\d of 5\.0 cm: /);
    expect(text).toContain('shorten it or start from a nearer landmark');
  });

  it('says which words belong to limbs', () => {
    expect(message({ from: 'navel', distal: 2 })).toContain('say "inferior" or "superior"');
    expect(message({ from: 'navel', palmar: 2 })).toContain('say "anterior" or "posterior"');
  });

  it('says that two opposite places have no skin between them', () => {
    expect(message({ between: ['patella', 'knee-crease'], at: 0.5 })).toContain('opposite faces');
  });

  it('names the segment and what was asked of it', () => {
    expect(message({ on: 'finger', ray: 3, along: 1.1, around: 0 })).toMatch(
      /^finger ray 3 at 1\.1, 0 degrees: no skin/,
    );
  });

  it('is found however deep it is nested', () => {
    const broken = new AddressResolver(figures.body, {
      here: { name: 'Here', kind: 'bone', at: { from: 'there', lateral: 1 } },
    });
    expect(() => broken.landmark('here')).toThrow('no landmark "there"');
  });
});

describe('directionAt', () => {
  it('gives unit vectors, opposite for opposite words', () => {
    const pairs = [
      ['superior', 'inferior'],
      ['anterior', 'posterior'],
      ['lateral', 'medial'],
      ['proximal', 'distal'],
      ['palmar', 'dorsal'],
    ] as const;
    const place = resolve('wrist-front');
    for (const [a, b] of pairs) {
      expect(directionAt(place, a).length()).toBeCloseTo(1, 6);
      expect(directionAt(place, a).dot(directionAt(place, b))).toBeCloseTo(-1, 6);
    }
  });

  it('on the foot turns dorsal up and plantar down', () => {
    const place = resolve('toe-joint-2');
    expect(directionAt(place, 'dorsal').y).toBeGreaterThan(0.7);
    expect(directionAt(place, 'plantar').y).toBeLessThan(-0.7);
  });
});
