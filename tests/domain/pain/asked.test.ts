import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SkinMap } from '../../../src/domain/lookup';
import { type Answers, askedRegions, screensFor, verdictOf } from '../../../src/domain/pain/asked';
import { COVER_STEPS, newArea, type PaintedRegion } from '../../../src/domain/pain/drawing';
import type { Screen } from '../../../src/domain/pain/screening';
import { makeAtlas, makeRegion } from '../../fixtures/atlas';

const SEED = 112;
const RUNS = { seed: SEED, numRuns: 300 };

const GROUPS = ['arm', 'trunk', 'leg'];
const REGIONS = GROUPS.flatMap((group) => [`${group}-1`, `${group}-2`].map((id) => ({ id, group })));
const atlas = makeAtlas({
  groups: GROUPS.map((id) => ({ id, name: id, lay: [] })),
  regions: REGIONS.map(({ id, group }) => makeRegion(id, { group })),
});

const where = fc.array(
  fc.record(
    {
      area: fc.constantFrom(...GROUPS, ...REGIONS.map(({ id }) => id)),
      side: fc.constantFrom('left' as const, 'right' as const),
    },
    { requiredKeys: ['area'] },
  ),
  { maxLength: 3 },
);
const urgencies = fc.array(fc.constantFrom('emergency' as const, 'today' as const, 'soon' as const), {
  minLength: 1,
  maxLength: 3,
});
const screens: fc.Arbitrary<Screen[]> = fc
  .array(fc.record({ where, urgencies }), { maxLength: 6 })
  .map((all) =>
    all.map(({ where, urgencies }, i) => ({
      id: `s${i}`,
      name: `Screen ${i}`,
      where,
      questions: urgencies.map((urgency, q) => ({
        id: `s${i}-q${q}`,
        ask: 'Is it so?',
        advice: 'See a doctor.',
        urgency,
        sources: ['book'],
      })),
    })),
  );
const painted: fc.Arbitrary<PaintedRegion[]> = fc.array(
  fc.record({
    region: fc.constantFrom(...REGIONS.map(({ id }) => id)),
    side: fc.constantFrom('left' as const, 'right' as const, 'midline' as const),
    size: fc.constant(0.01),
    share: fc.constant(0.5),
  }),
  { maxLength: 4 },
);
const answers: fc.Arbitrary<Answers> = fc.dictionary(
  fc.tuple(fc.nat(5), fc.nat(2)).map(([s, q]) => `s${s}-q${q}`),
  fc.constantFrom('yes' as const, 'no' as const),
);

describe(`screensFor (seed ${SEED})`, () => {
  it('asks what a painted region raises, and what every drawing does, the general last', () => {
    fc.assert(
      fc.property(screens, painted, (all, regions) => {
        const asked = screensFor(atlas, all, regions);
        if (regions.length === 0) {
          expect(asked).toEqual([]);
          return;
        }
        for (const screen of all) {
          const raised = screen.where.some(({ area, side }) =>
            regions.some(({ region, side: on }) => {
              const there = region === area || region.startsWith(`${area}-`);
              return there && (side === undefined || on === 'midline' || on === side);
            }),
          );
          expect(asked.includes(screen)).toBe(raised || screen.where.length === 0);
        }
        const general = asked.map((screen) => screen.where.length === 0);
        expect(general).toEqual(general.toSorted((a, b) => Number(a) - Number(b)));
        const order = (of: boolean) => asked.filter((_, i) => general[i] === of).map((s) => all.indexOf(s));
        for (const of of [true, false]) expect(order(of)).toEqual(order(of).toSorted((a, b) => a - b));
      }),
      RUNS,
    );
  });

  it('asks no less when more is painted', () => {
    fc.assert(
      fc.property(screens, painted, painted, (all, regions, more) => {
        const after = screensFor(atlas, all, [...regions, ...more]);
        expect(after).toEqual(expect.arrayContaining(screensFor(atlas, all, regions)));
      }),
      RUNS,
    );
  });
});

describe(`verdictOf (seed ${SEED})`, () => {
  it('takes each question as open, answered with no, or an alarm, the most urgent alarm first', () => {
    fc.assert(
      fc.property(screens, answers, (all, given) => {
        const { open, alarms } = verdictOf(all, given);
        const questions = all.flatMap((screen) => screen.questions);
        expect(open).toEqual(questions.filter(({ id }) => given[id] === undefined));
        expect(new Set(alarms)).toEqual(new Set(questions.filter(({ id }) => given[id] === 'yes')));
        const urgency = alarms.map((alarm) => ['emergency', 'today', 'soon'].indexOf(alarm.urgency));
        expect(urgency).toEqual(urgency.toSorted());
      }),
      RUNS,
    );
  });

  it('does not mind answers to questions that are no longer asked', () => {
    expect(verdictOf([], { 's0-q0': 'yes' })).toEqual({ open: [], alarms: [] });
  });
});

describe('the regions that raise questions', () => {
  // A square centimetre for each vertex; the chest is the second region, 200 vertices a side.
  const count = 10_000;
  const skin: SkinMap = {
    vertexCount: count,
    regionOf: Uint8Array.from({ length: count }, (_, v) => Number(v < 200)),
    areas: new Float32Array(count).fill(1e-4),
    regions: ['back', 'chest'],
    points: new Map(),
    mirror: (v) => v,
    sideOf: () => 'left',
  };
  const asked = (chest: number, back: number) => {
    const cover = new Uint8Array(count).fill(COVER_STEPS, 200 - chest, 200 + back);
    const areas = [{ ...newArea(1, count), cover }];
    return askedRegions(skin, { areas }, () => false).map(({ region }) => region);
  };

  it('hold more than a slip of the brush, however large the rest of the pain is', () => {
    expect(asked(30, 9000)).toEqual(['back', 'chest']);
    expect(asked(3, 9000)).toEqual(['back']);
  });

  it('hold the only one however little of it is painted', () => {
    expect(asked(1, 0)).toEqual(['chest']);
    expect(asked(0, 0)).toEqual([]);
  });
});
