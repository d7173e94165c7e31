import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaSize,
  bothSides,
  COVER_STEPS,
  drawingSize,
  emptyDrawing,
  isEmptyArea,
  isEmptyDrawing,
  isPainted,
  mirrorArea,
  mirrorDrawing,
  type PaintedRegion,
  paintedRegions,
  paintedVertices,
  strongest,
  withArea,
} from '../../../src/domain/pain/drawing';
import { otherSide } from '../../../src/domain/view';
import { type PaintedWorld, paintedWorld } from '../../fixtures/pain';

const SEED = 3107;

const everyDrawing = (check: (world: PaintedWorld) => void) =>
  fc.assert(fc.property(paintedWorld, check), { seed: SEED, numRuns: 300 });

const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
const across =
  ({ atlas }: PaintedWorld) =>
  (region: string) =>
    atlas.regionById.get(region)!.midline ?? false;

describe(`a drawing (seed ${SEED})`, () => {
  it('begins empty, with one area', () => {
    const drawing = emptyDrawing(9);
    expect(drawing.areas).toHaveLength(1);
    expect(isEmptyDrawing(drawing)).toBe(true);
    expect(strongest(drawing)).toBeNull();
  });

  it('covers the vertices that lie more than half deep in the paint', () => {
    everyDrawing(({ skin, drawing }) => {
      for (const area of drawing.areas) {
        const expected = [...area.cover.keys()].filter((v) => area.cover[v] / COVER_STEPS > 0.5);
        expect(paintedVertices(area)).toEqual(expected);
        expect(isEmptyArea(area)).toBe(expected.length === 0);
        expect(areaSize(skin, area)).toBeCloseTo(sum(expected.map((v) => skin.areas[v])), 4);
      }
    });
  });

  it('counts once what two areas share', () => {
    everyDrawing(({ skin, drawing }) => {
      const painted = [...skin.areas].map((size, v) =>
        drawing.areas.some(({ cover }) => isPainted(cover[v])) ? size : 0,
      );
      expect(drawingSize(skin, drawing)).toBeCloseTo(sum(painted), 4);
    });
  });

  it('is as strong as the strongest area that is painted', () => {
    everyDrawing(({ drawing }) => {
      const painted = drawing.areas.filter(({ cover }) => cover.some(isPainted));
      expect(strongest(drawing) ?? -1).toBe(Math.max(-1, ...painted.map(({ intensity }) => intensity)));
    });
  });

  it('mirrored twice is as before, and of the same size', () => {
    everyDrawing(({ skin, drawing }) => {
      const there = mirrorDrawing(skin, drawing);
      expect(mirrorDrawing(skin, there)).toEqual(drawing);
      expect(drawingSize(skin, there)).toBeCloseTo(drawingSize(skin, drawing), 4);
      expect(there.areas.map((area) => ({ ...area, cover: null }))).toEqual(
        drawing.areas.map((area) => ({ ...area, cover: null })),
      );
    });
  });

  it('on both sides holds itself and its mirror image, and no more', () => {
    everyDrawing(({ skin, drawing: { areas } }) => {
      const [area] = areas;
      const both = bothSides(skin, area);
      const there = mirrorArea(skin, area);
      both.cover.forEach((depth, v) => {
        expect(depth).toBe(Math.max(area.cover[v], there.cover[v]));
      });
      expect(mirrorArea(skin, both)).toEqual(both);
    });
  });

  it('gets an area in the place of that of the same number', () => {
    everyDrawing(({ drawing }) => {
      const last = { ...drawing.areas.at(-1)!, intensity: 0 };
      const after = withArea(drawing, last);
      expect(after.areas.slice(0, -1)).toEqual(drawing.areas.slice(0, -1));
      expect(after.areas.at(-1)).toBe(last);
    });
  });

  it('is never changed in place', () => {
    everyDrawing((world) => {
      const { skin, drawing } = world;
      const before = structuredClone(drawing);
      mirrorDrawing(skin, drawing);
      for (const area of drawing.areas) {
        bothSides(skin, area);
        paintedRegions(skin, area, across(world));
      }
      expect(drawing).toEqual(before);
    });
  });
});

describe(`the regions of an area (seed ${SEED})`, () => {
  it('hold, without a limit, all that is painted but the seam of regions with two halves', () => {
    everyDrawing((world) => {
      const { skin, drawing } = world;
      for (const area of drawing.areas) {
        const parts = paintedRegions(skin, area, across(world), 0);
        const expected = new Map<string, number>();
        for (const v of paintedVertices(area)) {
          const region = skin.regions[skin.regionOf[v]];
          const side = across(world)(region) ? 'midline' : skin.sideOf(v);
          if (side === 'midline' && !across(world)(region)) continue;
          expected.set(`${region} ${side}`, (expected.get(`${region} ${side}`) ?? 0) + skin.areas[v]);
        }
        expect(new Set(parts.map(({ region, side }) => `${region} ${side}`))).toEqual(
          new Set(expected.keys()),
        );
        for (const { region, side, size, share } of parts) {
          expect(size).toBeCloseTo(expected.get(`${region} ${side}`)!, 4);
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        const sizes = parts.map(({ size }) => size);
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }
    });
  });

  it('of the mirror image are the same on the other side', () => {
    const turned = (parts: PaintedRegion[]) =>
      parts
        .map(({ region, side, size }) => [
          region,
          side === 'midline' ? side : otherSide(side),
          size.toFixed(4),
        ])
        .sort();
    everyDrawing((world) => {
      const { skin, drawing } = world;
      for (const area of drawing.areas) {
        const there = paintedRegions(skin, mirrorArea(skin, area), across(world), 0);
        const here = paintedRegions(skin, area, across(world), 0);
        expect(turned(there)).toEqual(
          here.map(({ region, side, size }) => [region, side, size.toFixed(4)]).sort(),
        );
      }
    });
  });

  it('leave out slips of the brush, but no region that is painted whole: else a large area would have none', () => {
    // Region 0 is a thirtieth of the area; half of it, then all of it is painted.
    const skin = {
      vertexCount: 31,
      regionOf: Uint8Array.from({ length: 31 }, (_, v) => Math.max(0, v - 1)),
      areas: new Float32Array(31).fill(1),
      regions: Array.from({ length: 30 }, (_, i) => `r${i}`),
      points: new Map(),
      mirror: (v: number) => v,
      sideOf: () => 'left' as const,
    };
    const all = paintedRegions(skin, { cover: new Uint8Array(31).fill(COVER_STEPS) }, () => false);
    expect(all).toHaveLength(30);
    const large = { ...skin, regionOf: Uint8Array.from({ length: 31 }, (_, v) => (v < 4 ? 1 : 0)) };
    const cover = new Uint8Array(31).fill(COVER_STEPS);
    large.areas[0] = 0.1;
    large.areas[1] = 9;
    cover.fill(0, 1, 4);
    expect(paintedRegions(large, { cover }, () => false).map(({ region }) => region)).toEqual(['r0']);
  });
});
