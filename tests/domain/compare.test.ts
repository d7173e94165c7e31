import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byMuscle, comparedRegions, differences } from '../../src/domain/compare';
import { regionsReached } from '../../src/domain/lookup';
import { MOST_COMPARED } from '../../src/domain/view';
import { type SmallWorld, smallWorld } from '../fixtures/small-skin';

const SEED = 1942;

const everyComparison = (check: (world: SmallWorld, refs: string[]) => void) =>
  fc.assert(
    fc.property(
      smallWorld.chain((world) =>
        fc
          .shuffledSubarray(
            world.atlas.points.map(({ ref }) => ref),
            { minLength: 1, maxLength: Math.min(MOST_COMPARED, world.atlas.points.length) },
          )
          .map((refs) => ({ world, refs })),
      ),
      ({ world, refs }) => check(world, refs),
    ),
    { seed: SEED, numRuns: 300 },
  );

describe(`the regions of compared points (seed ${SEED})`, () => {
  it('are those that the card of each point names, by its stronger zone', () => {
    everyComparison(({ atlas, skin }, refs) => {
      const regions = comparedRegions(atlas, skin, refs);
      refs.forEach((ref, i) => {
        const main = regionsReached(atlas, skin, ref, 'essential');
        const spillover = regionsReached(atlas, skin, ref, 'spillover').filter((id) => !main.includes(id));
        const by = (kind: string) => regions.filter((row) => row.by[i] === kind).map((row) => row.region);
        expect(by('essential')).toEqual(main);
        expect(by('spillover')).toEqual(spillover);
      });
      for (const { by } of regions) expect(by.some((kind) => kind !== null)).toBe(true);
    });
  });

  it('do not depend on the order of the points', () => {
    everyComparison(({ atlas, skin }, refs) => {
      const turned = comparedRegions(atlas, skin, refs.toReversed());
      expect(turned.map(({ region, by }) => ({ region, by: by.toReversed() }))).toEqual(
        comparedRegions(atlas, skin, refs),
      );
    });
  });
});

describe(`what tells compared points apart (seed ${SEED})`, () => {
  it('holds each region once, under who reaches it', () => {
    everyComparison(({ atlas, skin }, refs) => {
      const regions = comparedRegions(atlas, skin, refs);
      const { alone, some, all } = differences(regions, refs.length);
      const listed = [...alone.flat(), ...some, ...all];
      expect(new Set(listed)).toEqual(new Set(regions));
      expect(listed).toHaveLength(regions.length);
      const reaching = (by: readonly unknown[]) => by.filter((kind) => kind !== null).length;
      alone.forEach((rows, i) => {
        for (const { by } of rows) expect([reaching(by), by[i] !== null]).toEqual([1, true]);
      });
      for (const { by } of some) {
        expect(reaching(by)).toBeGreaterThan(1);
        expect(reaching(by)).toBeLessThan(refs.length);
      }
      for (const { by } of all) expect(reaching(by)).toBe(refs.length);
    });
  });

  it('puts main zones first among what one alone reaches, and differing zones first among what all reach', () => {
    everyComparison(({ atlas, skin }, refs) => {
      const { alone, all } = differences(comparedRegions(atlas, skin, refs), refs.length);
      alone.forEach((rows, i) => {
        const kinds = rows.map(({ by }) => by[i]);
        expect(kinds).toEqual(kinds.toSorted());
      });
      const alike = all.map(({ by }) => new Set(by).size === 1);
      expect(alike.lastIndexOf(false)).toBeLessThan(
        alike.indexOf(true) === -1 ? alike.length : alike.indexOf(true),
      );
    });
  });

  it('is nothing for one point but its own regions', () => {
    everyComparison(({ atlas, skin }, [ref]) => {
      const regions = comparedRegions(atlas, skin, [ref]);
      const { alone, some, all } = differences(regions, 1);
      expect(new Set(alone[0])).toEqual(new Set(regions));
      expect([some, all]).toEqual([[], []]);
    });
  });
});

it('points of one muscle have one story', () => {
  expect(byMuscle(['trapezius-upper.1', 'soleus.1', 'trapezius-upper.2'])).toEqual([
    { muscle: 'trapezius-upper', points: [0, 2] },
    { muscle: 'soleus', points: [1] },
  ]);
});
