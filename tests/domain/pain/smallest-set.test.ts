import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightOf } from '../../../src/domain/lookup';
import {
  isEmptyDrawing,
  mirrorDrawing,
  type PainDrawing,
  paintedVertices,
} from '../../../src/domain/pain/drawing';
import { rankPoints } from '../../../src/domain/pain/ranking';
import { fewest, type SidedMuscle, smallestSet } from '../../../src/domain/pain/smallest-set';
import { zoneIndex } from '../../../src/domain/pain/zone-index';
import { SIDES } from '../../../src/domain/view';
import { makeAtlas, makeMuscle } from '../../fixtures/atlas';
import { drawingOn, type PaintedWorld, paintedWorld } from '../../fixtures/pain';

const SEED = 1207;
const RUNS = { seed: SEED, numRuns: 300 };

/** The world with a muscle for every two of its points. */
const withMuscles = (world: PaintedWorld): PaintedWorld => {
  const points = world.atlas.points.map(({ point }) => point);
  const muscles = points.flatMap((_, i) =>
    i % 2 === 0 ? [makeMuscle(`m${i}`, { points: points.slice(i, i + 2) })] : [],
  );
  const atlas = makeAtlas({ muscles, regions: world.atlas.regions });
  const geometries = [...world.skin.points.values()];
  return {
    ...world,
    atlas,
    skin: { ...world.skin, points: new Map(atlas.points.map(({ ref }, i) => [ref, geometries[i]])) },
  };
};

const everyDrawing = (check: (world: PaintedWorld) => void) =>
  fc.assert(fc.property(paintedWorld.map(withMuscles), check), RUNS);

const answer = ({ atlas, skin }: PaintedWorld, drawing: PainDrawing) => {
  const index = zoneIndex(atlas, skin);
  const ranked = rankPoints(atlas, skin, index, drawing);
  return { ranked, ...smallestSet(atlas, skin, index, drawing, ranked) };
};
const keyOf = ({ muscle, side }: SidedMuscle) => `${muscle} ${side}`;

/** A share that lies on a threshold may be tipped by rounding; such drawings say nothing. */
const near = (share: number, limit: number) => Math.abs(share - limit) < 1e-4;

/** Whether a muscle's zones, taken together, cover half of some vertices; null where that is a matter of rounding. */
function covers({ atlas, skin }: PaintedWorld, { muscle, side }: SidedMuscle, vertices: number[]) {
  const zones = atlas.points
    .filter((point) => point.muscle.id === muscle)
    .flatMap(({ ref }) => Object.values(skin.points.get(ref)!.zones));
  const inside = vertices.filter((v) => {
    const own = side === 'left' ? v : skin.mirror(v);
    return zones.some((zone) => zone.vertices.some((u, i) => u === own && weightOf(zone.values[i]) > 0.5));
  });
  const size = (of: number[]) => of.reduce((sum, v) => sum + skin.areas[v], 0);
  const share = size(inside) / size(vertices);
  return near(share, 0.5) ? null : share > 0.5;
}

/** Whether some of the choices, at most so many, hold one of each list. */
function canBeDone(lists: string[][], most: number): boolean {
  if (lists.length === 0) return true;
  if (most === 0) return false;
  return lists[0].some((choice) =>
    canBeDone(
      lists.filter((list) => !list.includes(choice)),
      most - 1,
    ),
  );
}

describe(`smallestSet (seed ${SEED})`, () => {
  it('covers all that can be covered, and no smaller set does', () => {
    let checked = 0;
    everyDrawing((world) => {
      const { skin, drawing } = world;
      const { ranked, muscles, open } = answer(world, drawing);
      const candidates = [
        ...new Map(
          ranked.map(({ point, side }) => [`${point.muscle.id} ${side}`, { muscle: point.muscle.id, side }]),
        ).values(),
      ];
      const size = (of: number[]) => of.reduce((sum, v) => sum + skin.areas[v], 0);
      const all = drawing.areas.flatMap((area) => {
        const vertices = paintedVertices(area);
        return skin.regions.flatMap((_, r) => {
          const here = vertices.filter((v) => skin.regionOf[v] === r);
          const halves = SIDES.map((side) => here.filter((v) => skin.sideOf(v) === side));
          const midline = here.filter((v) => skin.sideOf(v) === 'midline');
          const painted = halves.filter((half) => half.length > 0);
          return (painted.length || midline.length === 0 ? painted : [[]])
            .map((half) => [...half, ...midline])
            .map((part) => ({
              region: skin.regions[r],
              part,
              ofArea: size(part) / size(vertices),
              ofRegion:
                (2 * size(part)) / size([...skin.regionOf.keys()].filter((v) => skin.regionOf[v] === r)),
            }));
        });
      });
      if (all.some(({ ofArea, ofRegion }) => near(ofArea, 0.08) || near(ofRegion, 0.25))) return;
      const parts = all.filter(({ ofArea, ofRegion }) => ofArea > 0.08 || ofRegion > 0.25);
      const table = parts.map(({ part }) => candidates.map((muscle) => covers(world, muscle, part)));
      if (table.flat().includes(null)) return;
      checked++;
      const lists = table.map((row) => candidates.filter((_, i) => row[i]).map(keyOf));
      const coverable = lists.filter((list) => list.length > 0);
      const chosen = muscles.map(keyOf);
      for (const list of coverable) expect(list.some((key) => chosen.includes(key))).toBe(true);
      expect(canBeDone(coverable, muscles.length - 1) && coverable.length > 0).toBe(false);
      if (coverable.length === 0) expect(muscles).toEqual([]);
      expect(new Set(open)).toEqual(
        new Set(parts.filter((_, i) => lists[i].length === 0).map(({ region }) => region)),
      );
    });
    expect(checked).toBeGreaterThan(100);
  });

  it('names only muscles of the list, each once', () => {
    everyDrawing((world) => {
      const { ranked, muscles } = answer(world, world.drawing);
      const listed = ranked.map(({ point, side }) => keyOf({ muscle: point.muscle.id, side }));
      for (const muscle of muscles) expect(listed).toContain(keyOf(muscle));
      expect(new Set(muscles.map(keyOf)).size).toBe(muscles.length);
    });
  });

  it('of a mirrored drawing is as large and leaves the same open', () => {
    everyDrawing((world) => {
      const here = answer(world, world.drawing);
      const there = answer(world, mirrorDrawing(world.skin, world.drawing));
      expect(there.muscles).toHaveLength(here.muscles.length);
      expect(there.open.toSorted()).toEqual(here.open.toSorted());
    });
  });

  it('of an empty drawing is empty', () => {
    everyDrawing((world) => {
      const empty = drawingOn(world.skin.vertexCount, []);
      expect(isEmptyDrawing(empty)).toBe(true);
      expect(answer(world, empty)).toMatchObject({ muscles: [], open: [] });
    });
  });

  it('leaves its input as it was', () => {
    everyDrawing((world) => {
      const before = structuredClone(world.drawing);
      answer(world, world.drawing);
      expect(world.drawing).toEqual(before);
    });
  });
});

describe(`fewest (seed ${SEED})`, () => {
  const choices = 10;
  const lists = fc.array(fc.uniqueArray(fc.nat(choices - 1), { minLength: 1, maxLength: 6 }), {
    maxLength: 9,
  });
  const places = fc
    .shuffledSubarray([...Array(choices).keys()], { minLength: choices, maxLength: choices })
    .map((order) => new Map(order.map((number, place) => [number, place])));

  it('is what trying every subset finds: the smallest, and of those the best placed', () => {
    fc.assert(
      fc.property(lists, places, (all, place) => {
        const cost = (set: readonly number[]) => [
          set.length,
          set.reduce((sum, number) => sum + place.get(number)!, 0),
        ];
        let best = [Number.POSITIVE_INFINITY, 0];
        for (let bits = 0; bits < 2 ** choices; bits++) {
          const set = [...Array(choices).keys()].filter((number) => (bits >> number) & 1);
          if (!all.every((list) => list.some((number) => set.includes(number)))) continue;
          const [size, sum] = cost(set);
          if (size < best[0] || (size === best[0] && sum < best[1])) best = [size, sum];
        }
        expect(cost(fewest(all, place))).toEqual(best);
      }),
      { seed: SEED, numRuns: 60 },
    );
  });

  it('comes to an end where there are too many sets to try, with one that holds one of each', () => {
    const place = new Map(Array.from({ length: 400 }, (_, i) => [i, i]));
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.nat(399), { minLength: 8, maxLength: 12 }), {
          minLength: 60,
          maxLength: 120,
        }),
        (all) => {
          const set = fewest(all, place);
          for (const list of all) expect(list.some((number) => set.includes(number))).toBe(true);
        },
      ),
      { seed: SEED, numRuns: 10 },
    );
  });
});
