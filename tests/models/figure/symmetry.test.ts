import { describe, expect, it } from 'vitest';
import { mirrorMap, symmetrise } from '../../../models/figure/symmetry';
import { cube } from '../../fixtures/quads';
import { seeded } from '../../fixtures/random';

const SEED = 44;

describe('symmetry', () => {
  it('finds the partner on the other side; a vertex on the midline is its own', () => {
    const positions = [0.5, 1, 2, -0.5, 1, 2, 0, 3, 0, 0.5, 1, 2.3, -0.5, 1, 2.3];
    expect([...mirrorMap(positions, 0.01)]).toEqual([1, 0, 2, 4, 3]);
  });

  it(`makes a crooked figure exact, and an exact one stays (seed ${SEED})`, () => {
    const random = seeded(SEED);
    const positions = cube().positions.map((x) => x + 0.002 * (random() - 0.5));
    const partner = mirrorMap(positions, 0.01);
    symmetrise(positions, partner);
    const once = positions.slice();
    for (let v = 0; v < 8; v++) {
      const u = partner[v];
      expect(positions[3 * u]).toBe(-positions[3 * v]);
      expect(positions[3 * u + 1]).toBe(positions[3 * v + 1]);
      expect(positions[3 * u + 2]).toBe(positions[3 * v + 2]);
    }
    symmetrise(positions, partner);
    expect(positions).toEqual(once);
  });

  it('puts the midline onto the midline', () => {
    const positions = Float64Array.from([0.001, 1, 1]);
    symmetrise(positions, mirrorMap(positions, 0.01));
    expect(Math.abs(positions[0])).toBe(0);
  });

  it('names a vertex without a partner', () => {
    expect(() => mirrorMap([0.5, 1, 2, -0.5, 1, 2, 0.7, 1, 2], 0.01)).toThrow(
      'vertex 2 at (0.7, 1, 2) has no partner on the other side',
    );
  });

  it('refuses two vertices that claim the same partner', () => {
    expect(() => mirrorMap([0.5, 1, 2, 0.501, 1, 2, -0.5, 1, 2], 0.01)).toThrow('do not mirror each other');
  });
});
