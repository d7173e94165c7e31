import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZoneField, ZoneKind } from '../../src/domain/lookup';
import { regionMembers } from '../../src/domain/lookup';
import { SIDES } from '../../src/domain/view';
import { joinedZone } from '../../src/state/painted';
import type { ShownPoint } from '../../src/state/shown';
import { type SmallWorld, smallWorld } from '../fixtures/small-skin';

const SEED = 1942;
const KINDS: ZoneKind[] = ['essential', 'spillover'];

const someShown = ({ atlas }: SmallWorld): fc.Arbitrary<ShownPoint[]> =>
  fc.array(
    fc.record({
      ref: fc.constantFrom('m.lost', ...atlas.points.map((point) => point.ref)),
      side: fc.constantFrom(...SIDES),
      zones: fc.boolean(),
    }),
    { maxLength: 6 },
  );

const everyPicture = (check: (world: SmallWorld, shown: ShownPoint[]) => void) =>
  fc.assert(
    fc.property(
      smallWorld.chain((world) => someShown(world).map((shown) => ({ world, shown }))),
      ({ world, shown }) => check(world, shown),
    ),
    { seed: SEED, numRuns: 300 },
  );

const depth = ({ vertices, values }: ZoneField, v: number) => {
  const i = vertices.indexOf(v);
  return i < 0 ? Number.POSITIVE_INFINITY : values[i];
};

describe(`joinedZone (seed ${SEED})`, () => {
  it('is at each vertex as deep as the deepest zone shown, mirrored for the right side', () => {
    everyPicture(({ skin }, shown) => {
      for (const kind of KINDS) {
        const joined = joinedZone(skin, shown, kind);
        for (let v = 0; v < skin.vertexCount; v++) {
          const depths = shown.flatMap(({ ref, side, zones }) => {
            const geometry = skin.points.get(ref);
            return zones && geometry
              ? [depth(geometry.zones[kind], side === 'left' ? v : skin.mirror(v))]
              : [];
          });
          expect(depth(joined, v)).toBe(Math.min(...depths));
        }
        expect(new Set(joined.vertices).size).toBe(joined.vertices.length);
      }
    });
  });

  it('of the other side is the mirror image', () => {
    everyPicture(({ skin }, shown) => {
      const turned = shown.map((point) => ({
        ...point,
        side: point.side === 'left' ? ('right' as const) : ('left' as const),
      }));
      for (const kind of KINDS) {
        const [here, there] = [joinedZone(skin, shown, kind), joinedZone(skin, turned, kind)];
        expect(there.vertices.length).toBe(here.vertices.length);
        for (const v of here.vertices) expect(depth(there, skin.mirror(v))).toBe(depth(here, v));
      }
    });
  });

  it('leaves the zones of the skin as they were', () => {
    everyPicture(({ skin }, shown) => {
      const before = structuredClone([...skin.points]);
      for (const kind of KINDS) joinedZone(skin, shown, kind);
      expect([...skin.points]).toEqual(before);
    });
  });
});

describe(`regionMembers (seed ${SEED})`, () => {
  it('are the vertices of the regions on that side and on the midline, or on both sides where a region lies across', () => {
    everyPicture(({ atlas, skin }) => {
      const wanted = skin.regions.filter((_, i) => i % 2 === 0);
      for (const side of SIDES) {
        const members = regionMembers(atlas, skin, wanted, side);
        expect(members).toHaveLength(skin.vertexCount);
        members.forEach((member, v) => {
          const region = skin.regions[skin.regionOf[v]];
          const away = skin.sideOf(v) === (side === 'left' ? 'right' : 'left');
          const expected = wanted.includes(region) && (!away || !!atlas.regionById.get(region)!.midline);
          expect(member).toBe(expected ? 1 : 0);
        });
      }
    });
  });

  it('of one side are the mirror image of those of the other', () => {
    everyPicture(({ atlas, skin }) => {
      for (const id of skin.regions) {
        const [left, right] = [
          regionMembers(atlas, skin, [id], 'left'),
          regionMembers(atlas, skin, [id], 'right'),
        ];
        left.forEach((member, v) => {
          expect(right[skin.mirror(v)]).toBe(member);
        });
        if (atlas.regionById.get(id)!.midline) expect(left).toEqual(right);
      }
    });
  });

  it('of all regions together leave out nothing of that side', () => {
    everyPicture(({ atlas, skin }) => {
      const members = regionMembers(atlas, skin, skin.regions, 'left');
      for (let v = 0; v < skin.vertexCount; v++) if (skin.sideOf(v) !== 'right') expect(members[v]).toBe(1);
    });
  });

  it('of no region, or of one that the skin does not have, are none', () => {
    everyPicture(({ atlas, skin }) => {
      for (const ids of [[], ['tail']])
        expect(regionMembers(atlas, skin, ids, 'left').every((m) => m === 0)).toBe(true);
    });
  });
});
