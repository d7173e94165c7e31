import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/domain/atlas';
import {
  nearestVertex,
  pointsIn,
  pointsReferringTo,
  regionsReached,
  type SkinMap,
  weightOf,
  type ZoneKind,
} from '../../src/domain/lookup';
import { otherSide, SIDES, type Side } from '../../src/domain/view';
import { type SmallWorld, smallWorld } from '../fixtures/small-skin';

const SEED = 4711;
const RUNS = { seed: SEED, numRuns: 300 };
const KINDS: ZoneKind[] = ['essential', 'spillover'];
const RANK = { common: 0, occasional: 1, rare: 2 };

/** Weight of every vertex in a zone: the whole row of the matrix, written out. */
function row(skin: SkinMap, ref: string, kind: ZoneKind, side: Side): number[] {
  const weights = new Array<number>(skin.vertexCount).fill(0);
  const { vertices, values } = skin.points.get(ref)!.zones[kind];
  vertices.forEach((v, i) => {
    weights[side === 'left' ? v : skin.mirror(v)] = Math.min(1, Math.max(0, (1.1 - values[i]) / 0.2));
  });
  return weights;
}

const sum = (skin: SkinMap, weight: (v: number) => number) =>
  Array.from(skin.areas, (area, v) => area * weight(v)).reduce((a, b) => a + b, 0);

/** Shares of region and zone that overlap, over all vertices and without any short cut. */
function shares(
  { atlas, skin }: SmallWorld,
  ref: string,
  kind: ZoneKind,
  from: Side,
  ids: string[],
  side: Side,
) {
  const weights = row(skin, ref, kind, from);
  const inRegion = (v: number) => {
    const id = skin.regions[skin.regionOf[v]];
    const counts =
      atlas.regionById.get(id)!.midline || skin.sideOf(v) === side || skin.sideOf(v) === 'midline';
    return Number(ids.includes(id) && counts);
  };
  const inside = sum(skin, (v) => weights[v] * inRegion(v));
  return {
    ofRegion: inside / (sum(skin, inRegion) || 1),
    ofZone: inside / (sum(skin, (v) => weights[v]) || 1),
  };
}

const counts = ({ ofRegion, ofZone }: { ofRegion: number; ofZone: number }) =>
  ofRegion >= 0.08 || ofZone >= 0.15;
/** Rounding may tip a share that lies on the threshold; such cases say nothing. */
const clear = ({ ofRegion, ofZone }: { ofRegion: number; ofZone: number }) =>
  Math.abs(ofRegion - 0.08) > 1e-4 && Math.abs(ofZone - 0.15) > 1e-4;

const everyWorld = (check: (world: SmallWorld, ids: string[], side: Side) => void) =>
  fc.assert(
    fc.property(smallWorld, fc.nat(), fc.constantFrom(...SIDES), (world, pick, side) => {
      const ids = world.skin.regions.filter((_, i) => (pick >> i) & 1);
      check(world, ids, side);
    }),
    RUNS,
  );

describe('pointsReferringTo', () => {
  it(`finds what a dense matrix finds (seed ${SEED})`, () => {
    everyWorld((world, ids, side) => {
      const found = new Map(
        pointsReferringTo(world.atlas, world.skin, ids, side).map((hit) => [
          `${hit.point.ref} ${hit.side}`,
          hit,
        ]),
      );
      for (const { ref } of world.atlas.points) {
        for (const from of SIDES) {
          const [essential, spillover] = KINDS.map((kind) => shares(world, ref, kind, from, ids, side));
          if (!clear(essential) || !clear(spillover)) continue;
          const kind = counts(essential) ? 'essential' : counts(spillover) ? 'spillover' : undefined;
          const hit = found.get(`${ref} ${from}`);
          expect(hit?.kind).toBe(kind);
          if (hit) expect(hit.cover).toBeCloseTo((kind === 'essential' ? essential : spillover).ofRegion, 5);
        }
      }
    });
  });

  it(`puts the own side first, essential before spillover, then the frequent, then the wide (seed ${SEED})`, () => {
    everyWorld(({ atlas, skin }, ids, side) => {
      const keys = pointsReferringTo(atlas, skin, ids, side).map((hit) => [
        Number(hit.side !== side),
        Number(hit.kind === 'spillover'),
        RANK[hit.point.point.frequency],
        -hit.cover,
      ]);
      for (let i = 1; i < keys.length; i++) {
        const differs = keys[i].findIndex((key, k) => key !== keys[i - 1][k]);
        if (differs >= 0) expect(keys[i][differs]).toBeGreaterThan(keys[i - 1][differs]);
      }
    });
  });

  it(`says the same of both sides (seed ${SEED})`, () => {
    everyWorld(({ atlas, skin }, ids, side) => {
      const here = pointsReferringTo(atlas, skin, ids, side);
      const there = pointsReferringTo(atlas, skin, ids, otherSide(side));
      const plain = (hits: typeof here, mirrored: boolean) =>
        hits
          .map((hit) => ({
            ref: hit.point.ref,
            side: mirrored ? otherSide(hit.side) : hit.side,
            kind: hit.kind,
            // Sums run in another order on the other side.
            cover: hit.cover.toFixed(6),
          }))
          .sort((a, b) => `${a.ref} ${a.side}`.localeCompare(`${b.ref} ${b.side}`));
      expect(plain(there, true)).toEqual(plain(here, false));
    });
  });

  it('finds nothing for no region or an unknown one', () => {
    const [{ atlas, skin }] = fc.sample(smallWorld, { seed: SEED, numRuns: 1 });
    expect(pointsReferringTo(atlas, skin, [], 'left')).toEqual([]);
    expect(pointsReferringTo(atlas, skin, ['tail'], 'left')).toEqual([]);
  });
});

describe('the two questions', () => {
  it(`agree: a region that a zone reaches lists the point (seed ${SEED})`, () => {
    everyWorld(({ atlas, skin }) => {
      for (const { ref } of atlas.points) {
        for (const id of regionsReached(atlas, skin, ref, 'essential')) {
          const share = shares({ atlas, skin }, ref, 'essential', 'left', [id], 'left');
          if (!clear(share)) continue;
          const refs = pointsReferringTo(atlas, skin, [id], 'left').map((hit) => hit.point.ref);
          expect(refs).toContain(ref);
        }
      }
    });
  });
});

it('a zone that is empty reaches no region', () => {
  const [{ atlas, skin }] = fc.sample(smallWorld, { seed: SEED, numRuns: 1 });
  const { places } = skin.points.get('m.0')!;
  const empty = { vertices: new Uint32Array(), values: new Float32Array() };
  const points = new Map([['m.0', { places, zones: { essential: empty, spillover: empty } }]]);
  expect(regionsReached(atlas, { ...skin, points }, 'm.0', 'spillover')).toEqual([]);
});

describe('a region across the midline', () => {
  const skin: SkinMap = {
    vertexCount: 3,
    regionOf: Uint8Array.from([0, 0, 0]),
    areas: Float32Array.from([1, 1, 1]),
    regions: ['nose'],
    points: new Map([
      [
        'm.1',
        {
          places: [{ vertices: [0, 0, 0], weights: [1, 0, 0] }],
          zones: {
            essential: { vertices: Uint32Array.from([0]), values: Float32Array.from([0]) },
            spillover: { vertices: new Uint32Array(), values: new Float32Array() },
          },
        },
      ],
    ]),
    mirror: (v) => [1, 0, 2][v],
    sideOf: (v) => (['left', 'right', 'midline'] as const)[v],
  };
  const atlasWith = (midline: boolean) =>
    ({
      points: [{ ref: 'm.1', muscle: {}, point: { frequency: 'common' } }],
      regionById: new Map([['nose', { id: 'nose', midline }]]),
    }) as unknown as Atlas;
  const hits = (midline: boolean) =>
    pointsReferringTo(atlasWith(midline), skin, ['nose'], 'left').map((hit) => [
      hit.side,
      hit.cover.toFixed(2),
    ]);

  it('lights up as one: the points of both sides reach it', () => {
    expect(hits(true)).toEqual([
      ['left', '0.33'],
      ['right', '0.33'],
    ]);
  });

  it('otherwise ends at the midline', () => {
    expect(hits(false)).toEqual([['left', '0.50']]);
  });
});

describe('pointsIn', () => {
  it(`finds the points whose X lies there, the frequent first (seed ${SEED})`, () => {
    everyWorld(({ atlas, skin }, ids, side) => {
      const hits = pointsIn(atlas, skin, ids, side);
      const expected = atlas.points.filter(({ ref }) =>
        skin.points.get(ref)!.places.some((p) => ids.includes(skin.regions[skin.regionOf[p.vertices[1]]])),
      );
      expect(new Set(hits.map((h) => h.point))).toEqual(new Set(expected));
      const ranks = hits.map((h) => RANK[h.point.point.frequency]);
      expect(ranks).toEqual([...ranks].sort());
      expect(hits.every((h) => h.side === side)).toBe(true);
    });
  });
});

describe('a zone', () => {
  it('weighs 1 inside, a half on its edge and nothing beyond', () => {
    expect([0, 0.5, 0.9, 1, 1.1, 1.3].map(weightOf).map((w) => w.toFixed(3))).toEqual(
      [1, 1, 1, 0.5, 0, 0].map((w) => w.toFixed(3)),
    );
  });

  it('is placed at the corner with the largest weight', () => {
    expect(nearestVertex({ vertices: [7, 8, 9], weights: [0.2, 0.5, 0.3] })).toBe(8);
  });
});
