import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weightOf, type ZoneField, type ZoneKind } from '../../../src/domain/lookup';
import {
  COVER_STEPS,
  isEmptyArea,
  mirrorDrawing,
  newArea,
  type PainDrawing,
  paintedVertices,
} from '../../../src/domain/pain/drawing';
import { type RankedPoint, rankPoints } from '../../../src/domain/pain/ranking';
import { zoneIndex } from '../../../src/domain/pain/zone-index';
import { otherSide, SIDES, type Side } from '../../../src/domain/view';
import { drawingOn, type PaintedWorld, paintedWorld } from '../../fixtures/pain';
import { type SmallWorld, smallWorld } from '../../fixtures/small-skin';

const SEED = 5005;
const RUNS = { seed: SEED, numRuns: 300 };
const READINESS = { common: 1, occasional: 0.85, rare: 0.7 };

const everyDrawing = (check: (world: PaintedWorld) => void) =>
  fc.assert(fc.property(paintedWorld, check), RUNS);

const rank = ({ atlas, skin }: SmallWorld, drawing: PainDrawing) =>
  rankPoints(atlas, skin, zoneIndex(atlas, skin), drawing);
const keyOf = ({ point, side }: Pick<RankedPoint, 'point' | 'side'>) => `${point.ref} ${side}`;
const byKey = (ranked: RankedPoint[]) => new Map(ranked.map((hit) => [keyOf(hit), hit]));
/** Some thresholds may be tipped by rounding; drawings in which a share lies on one say nothing. */
const onThreshold = (share: number) =>
  [0.08, 0.15, 0.25, 0.3].some((limit) => Math.abs(share - limit) < 1e-4);

/** Weights of a point's zones over all vertices, of one side of the body: rows of the matrix written out. */
function row({ skin }: SmallWorld, ref: string, side: Side) {
  const { zones } = skin.points.get(ref)!;
  const dense = ({ vertices, values }: ZoneField) => {
    const weights = new Array<number>(skin.vertexCount).fill(0);
    vertices.forEach((v, i) => {
      weights[side === 'left' ? v : skin.mirror(v)] = weightOf(values[i]);
    });
    return weights;
  };
  const essential = dense(zones.essential);
  return { essential, spillover: dense(zones.spillover).map((w, v) => Math.max(0, w - essential[v])) };
}

/** The rule of docs/ranking.md, over all vertices and without any short cut; null if a share lies on a threshold. */
function slowly(world: PaintedWorld, ref: string, side: Side) {
  const { atlas, skin, drawing } = world;
  const zones = row(world, ref, side);
  const over = (weights: number[], inside: (v: number) => boolean) =>
    weights.reduce((sum, weight, v) => sum + (inside(v) ? weight * skin.areas[v] : 0), 0);
  const areas = drawing.areas.filter((area) => !isEmptyArea(area));
  const painted = new Set(areas.flatMap(paintedVertices));
  const whole = { e: over(zones.essential, () => true), s: over(zones.spillover, () => true) };
  const all = {
    e: over(zones.essential, (v) => painted.has(v)),
    s: over(zones.spillover, (v) => painted.has(v)),
  };
  const unpainted = 0.1 * (whole.e - all.e) + 0.05 * (whole.s - all.s);
  const sizes = areas.map((area) => paintedVertices(area).reduce((sum, v) => sum + skin.areas[v], 0));
  const total = sizes.reduce((a, b) => a + b, 0);
  const seen: number[] = [all.e / total, all.e / (whole.e || 1)];
  let [listed, score] = [false, 0];
  const explains: number[] = [];
  areas.forEach((area, a) => {
    const own = new Set(paintedVertices(area));
    const e = over(zones.essential, (v) => own.has(v));
    const s = over(zones.spillover, (v) => own.has(v));
    if (e + s === 0) return;
    const ofArea = (e + s) / sizes[a];
    const ofZone = (e + s) / (whole.e + whole.s);
    const ofEither = Math.max(e / (whole.e || 1), s / (whole.s || 1));
    seen.push(ofArea, ofZone, ofEither, e / (whole.e || 1), s / (whole.s || 1));
    if (ofArea >= 0.08 || ofEither >= 0.15) listed = true;
    if (ofArea >= 0.25 || ofZone >= 0.3) explains.push(area.id);
    score += (e + 0.25 * s) / (sizes[a] + unpainted) / areas.length;
  });
  if (seen.some(onThreshold)) return null;
  const kind: ZoneKind = all.e >= 0.08 * total || all.e / (whole.e || 1) >= 0.15 ? 'essential' : 'spillover';
  const { frequency } = atlas.pointByRef.get(ref)!.point;
  return { listed, kind, explains, score: score * READINESS[frequency] };
}

describe(`rankPoints (seed ${SEED})`, () => {
  it('finds and weighs as the rule says, over dense rows', () => {
    everyDrawing((world) => {
      const found = byKey(rank(world, world.drawing));
      for (const point of world.atlas.points)
        for (const side of SIDES) {
          const expected = slowly(world, point.ref, side);
          if (!expected) continue;
          const hit = found.get(keyOf({ point, side }));
          expect(Boolean(hit)).toBe(expected.listed);
          if (!hit) continue;
          expect(hit.kind).toBe(expected.kind);
          expect(hit.explains).toEqual(expected.explains);
          expect(hit.score).toBeCloseTo(expected.score, 4);
        }
    });
  });

  it('gives no list for an empty drawing', () => {
    fc.assert(
      fc.property(smallWorld, fc.integer({ min: 1, max: 3 }), (world, count) => {
        const areas = Array.from({ length: count }, (_, i) => newArea(i + 1, world.skin.vertexCount));
        expect(rank(world, { areas })).toEqual([]);
      }),
      RUNS,
    );
  });

  it('puts points that explain more areas first, then essential before spillover, then the better score', () => {
    everyDrawing((world) => {
      const ranked = rank(world, world.drawing);
      for (let i = 1; i < ranked.length; i++) {
        const [before, after] = [ranked[i - 1], ranked[i]];
        expect(before.explains.length).toBeGreaterThanOrEqual(after.explains.length);
        if (before.explains.length > after.explains.length) continue;
        if (before.kind !== after.kind) expect(before.kind).toBe('essential');
        else expect(before.score).toBeGreaterThanOrEqual(after.score);
      }
      const painted = world.drawing.areas.filter((area) => !isEmptyArea(area)).length;
      const explainsAll = ranked.map(({ explains }) => explains.length === painted);
      expect(explainsAll.lastIndexOf(true)).toBeLessThan(
        explainsAll.includes(false) ? Math.max(1, explainsAll.indexOf(false)) : ranked.length,
      );
    });
  });

  it('says of a mirrored drawing the same with the sides swapped', () => {
    everyDrawing((world) => {
      const here = rank(world, world.drawing);
      const there = byKey(rank(world, mirrorDrawing(world.skin, world.drawing)));
      expect(there.size).toBe(here.length);
      for (const hit of here) {
        const twin = there.get(keyOf({ point: hit.point, side: otherSide(hit.side) }))!;
        expect(twin).toMatchObject({ kind: hit.kind, explains: hit.explains });
        expect(twin.score).toBeCloseTo(hit.score, 5);
        const covers = ({ covers }: RankedPoint) =>
          covers.map(({ region, size }) => `${region} ${size.toFixed(3)}`).sort();
        expect(covers(twin)).toEqual(covers(hit));
      }
    });
  });

  it('never thinks better of a point, nor that it explains more, for paint outside its zones', () => {
    fc.assert(
      fc.property(paintedWorld, fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (world, picks) => {
        const { atlas, skin, drawing } = world;
        const before = byKey(rank(world, drawing));
        for (const point of atlas.points)
          for (const side of SIDES) {
            const zones = row(world, point.ref, side);
            const away = [...zones.essential.keys()].filter(
              (v) => zones.essential[v] === 0 && zones.spillover[v] === 0,
            );
            if (away.length === 0) continue;
            const added = picks.map((pick) => away[pick % away.length]);
            const more = (cover: Uint8Array) =>
              cover.map((depth, v) => (added.includes(v) ? COVER_STEPS : depth));
            const id = drawing.areas.length + 1;
            const inOne = {
              areas: drawing.areas.map((area, i) => (i === 0 ? { ...area, cover: more(area.cover) } : area)),
            };
            const asFurther = {
              areas: [
                ...drawing.areas,
                { ...newArea(id, skin.vertexCount), cover: more(new Uint8Array(skin.vertexCount)) },
              ],
            };
            const was = before.get(keyOf({ point, side }));
            for (const after of [inOne, asFurther]) {
              const is = byKey(rank(world, after)).get(keyOf({ point, side }));
              if (!is) continue;
              expect(was).toBeDefined();
              expect(is.score).toBeLessThanOrEqual(was!.score + 1e-9);
              expect(was!.explains).toEqual(expect.arrayContaining(is.explains));
            }
          }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });

  it('does not ask in which order the areas were painted', () => {
    everyDrawing((world) => {
      const here = rank(world, world.drawing);
      const there = byKey(rank(world, { areas: world.drawing.areas.toReversed() }));
      expect(there.size).toBe(here.length);
      for (const hit of here) {
        const twin = there.get(keyOf(hit))!;
        expect(twin.kind).toBe(hit.kind);
        expect(twin.explains.toSorted()).toEqual(hit.explains.toSorted());
        expect(twin.score).toBeCloseTo(hit.score, 9);
        expect(twin.covers).toEqual(hit.covers);
      }
    });
  });

  it('names the parts that the zones cover, the largest first, and no sliver', () => {
    everyDrawing((world) => {
      const { skin, drawing } = world;
      const painted = new Set(drawing.areas.flatMap(paintedVertices));
      for (const hit of rank(world, drawing)) {
        const zones = row(world, hit.point.ref, hit.side);
        const sizes = new Map<string, number>();
        for (const v of painted) {
          const region = skin.regions[skin.regionOf[v]];
          const size = (zones.essential[v] + zones.spillover[v]) * skin.areas[v];
          sizes.set(region, (sizes.get(region) ?? 0) + size);
        }
        const whole = [...sizes.values()].reduce((a, b) => a + b, 0);
        const covers = hit.covers.map(({ size }) => size);
        expect(covers).toEqual(covers.toSorted((a, b) => b - a));
        for (const { region, size } of hit.covers) expect(size).toBeCloseTo(sizes.get(region)!, 4);
        for (const [region, size] of sizes)
          if (size > 0.1201 * whole) expect(hit.covers.map((part) => part.region)).toContain(region);
      }
    });
  });

  it('leaves drawing, skin and index as they were', () => {
    everyDrawing(({ atlas, skin, drawing }) => {
      const index = zoneIndex(atlas, skin);
      const before = structuredClone({ drawing, index, points: [...skin.points] });
      const once = rankPoints(atlas, skin, index, drawing);
      expect({ drawing, index, points: [...skin.points] }).toEqual(before);
      expect(rankPoints(atlas, skin, index, drawing)).toEqual(once);
    });
  });

  it('lists a point whose essential zone is painted exactly', () => {
    everyDrawing((world) => {
      for (const { ref } of world.atlas.points) {
        const { vertices, values } = world.skin.points.get(ref)!.zones.essential;
        const inside = [...vertices].filter((_, i) => values[i] <= 1);
        if (inside.length === 0) continue;
        const hit = byKey(rank(world, drawingOn(world.skin.vertexCount, inside))).get(`${ref} left`);
        expect(hit?.explains).toEqual([1]);
        expect(hit?.kind).toBe('essential');
      }
    });
  });
});
