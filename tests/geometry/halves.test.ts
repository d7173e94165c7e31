import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mirrorVertex, sideOfVertex } from '../../src/geometry/halves';

const SEED = 17;

it(`partners lie on opposite sides and a midline vertex is its own (seed ${SEED})`, () => {
  const halves = fc.record({ half: fc.nat(1000), midline: fc.integer({ min: 1, max: 50 }) });
  fc.assert(
    fc.property(halves, fc.nat(), (sizes, n) => {
      const v = n % (2 * sizes.half + sizes.midline);
      const partner = mirrorVertex(sizes, v);
      expect(mirrorVertex(sizes, partner)).toBe(v);
      const opposite = { left: 'right', right: 'left', midline: 'midline' };
      expect(sideOfVertex(sizes, partner)).toBe(opposite[sideOfVertex(sizes, v)]);
      expect(partner === v).toBe(v >= 2 * sizes.half);
    }),
    { seed: SEED, numRuns: 500 },
  );
});
