import { describe, expect, it } from 'vitest';
import { fitSimilarity, similar } from '../../../models/anatomy/similarity';
import { ThinPlate } from '../../../models/anatomy/thin-plate';
import { seeded } from '../../fixtures/random';

const SEED = 1989;
const points = (random: () => number, count: number) =>
  Float64Array.from({ length: 3 * count }, () => random() - 0.5);

/** Turned by 0.4 around y, scaled by 1.1, shifted. */
const moved = (p: ArrayLike<number>) =>
  Float64Array.from({ length: p.length }, (_, i) => {
    const v = i - (i % 3);
    const [x, y, z] = [p[v], p[v + 1], p[v + 2]];
    const [c, s] = [1.1 * Math.cos(0.4), 1.1 * Math.sin(0.4)];
    return [c * x + s * z + 0.3, 1.1 * y - 0.2, c * z - s * x + 0.1][i % 3];
  });

describe(`a thin plate (seed ${SEED})`, () => {
  it('takes its points where they should go', () => {
    const random = seeded(SEED);
    const [from, to] = [points(random, 30), points(random, 30)];
    const there = from.slice();
    new ThinPlate(from, to).move(there);
    there.forEach((value, i) => {
      expect(value).toBeCloseTo(to[i], 6);
    });
  });

  it('carries a straight map over to all other points', () => {
    const random = seeded(SEED);
    const from = points(random, 20);
    const plate = new ThinPlate(from, moved(from));
    const others = points(random, 50);
    const expected = moved(others);
    plate.move(others);
    others.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i], 6);
    });
  });

  it('misses by more and bends by less the looser it is', () => {
    const random = seeded(SEED);
    const [from, to] = [points(random, 25), points(random, 25)];
    const miss = (looseness: number) => {
      const there = from.slice();
      new ThinPlate(from, to, looseness).move(there);
      return Math.hypot(...there.map((value, i) => value - to[i]));
    };
    expect(miss(0)).toBeLessThan(1e-6);
    expect(miss(0.01)).toBeGreaterThan(miss(0.001));
    expect(miss(1)).toBeGreaterThan(miss(0.01));
  });
});

describe(`a similarity (seed ${SEED})`, () => {
  it('is found again from points that it has moved', () => {
    const from = points(seeded(SEED), 12);
    const to = moved(from);
    const fit = fitSimilarity(from, to);
    expect(fit.scale).toBeCloseTo(1.1, 9);
    for (let i = 0; i < to.length; i++) {
      const v = i - (i % 3);
      expect(similar(fit, i % 3, from[v], from[v + 1], from[v + 2])).toBeCloseTo(to[i], 9);
    }
  });

  it('never turns left into right, even where the mirror image would fit better', () => {
    const from = points(seeded(SEED), 12);
    const mirrored = from.map((value, i) => (i % 3 === 0 ? -value : value));
    const { turn } = fitSimilarity(from, mirrored);
    const [a, b, c, d, e, f, g, h, i] = turn;
    expect(a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)).toBeCloseTo(1, 9);
  });
});
