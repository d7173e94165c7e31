import { beforeAll, describe, expect, it } from 'vitest';
import { FIGURES } from '../../src/domain/view';
import { mirrorVertex } from '../../src/geometry/halves';
import { regionMap } from '../../src/geometry/region-map';
import { vertexAreas, vertexTriangles } from '../../src/geometry/skin';
import type { ZoneBrush } from '../../src/geometry/zone-field';
import { buildFigures, type Figures } from '../fixtures/figures';
import { readRegions } from '../fixtures/repository';

/** Square metres: from the front of an ankle to the front of a thigh. */
const SMALLEST = 1.5e-4;
const LARGEST = 0.06;

const { regions } = readRegions();
let figures: Figures;
let brush: ZoneBrush;
let regionOf: Uint8Array;
beforeAll(async () => {
  figures = await buildFigures();
  const { skin } = figures.body;
  const around = vertexTriangles(skin.index, skin.positions.length / 3);
  brush = { skin, around, resolver: figures.resolver };
  regionOf = regionMap(brush, regions);
});

/** Areas of the connected pieces of each region on the left half, the midline included. */
function pieces(areas: Float32Array): number[][] {
  const { skin, around } = brush;
  const { half } = skin.halves;
  const found = regions.map((): number[] => []);
  const seen = new Uint8Array(areas.length).fill(1, half, 2 * half);
  for (let first = 0; first < areas.length; first++) {
    if (seen[first]) continue;
    seen[first] = 1;
    let area = 0;
    for (const stack = [first]; stack.length; ) {
      const v = stack.pop()!;
      area += areas[v];
      for (let i = around.start[v]; i < around.start[v + 1]; i++) {
        for (let k = around.triangles[i]; k < around.triangles[i] + 3; k++) {
          const u = skin.index[k];
          if (seen[u] || regionOf[u] !== regionOf[first]) continue;
          seen[u] = 1;
          stack.push(u);
        }
      }
    }
    found[regionOf[first]].push(area);
  }
  return found;
}

const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);

describe.each(FIGURES)('the regions on the %s figure', (figure) => {
  const areasOf = () => vertexAreas(figures.positions[figure], figures.template.index);

  it('are in one piece on each side', () => {
    pieces(areasOf()).forEach((areas, r) => {
      expect(areas.length, `${regions[r].id} is empty`).toBeGreaterThan(0);
      expect(Math.max(...areas) / sum(areas), regions[r].id).toBeGreaterThanOrEqual(0.97);
    });
  });

  it('are neither specks nor half the body, and cover all of it', () => {
    const areas = areasOf();
    const found = pieces(areas).map(sum);
    found.forEach((area, r) => {
      expect(area, regions[r].id).toBeGreaterThan(SMALLEST);
      expect(area, regions[r].id).toBeLessThan(LARGEST);
    });
    const { half } = figures.template.halves;
    expect(sum(found)).toBeCloseTo(sum([...areas]) - sum([...areas.subarray(half, 2 * half)]), 5);
  });
});

describe('regionMap', () => {
  it('gives every vertex a region, the same on both sides', () => {
    const { halves } = figures.body.skin;
    regionOf.forEach((r, v) => {
      expect(r < regions.length && r === regionOf[mirrorVertex(halves, v)]).toBe(true);
    });
  });

  it('takes the ears whole', () => {
    const ear = regions.findIndex((region) => region.strokes.some((stroke) => 'part' in stroke));
    expect(ear).toBeGreaterThanOrEqual(0);
    figures.body.skin.ear.forEach((flag, v) => {
      if (flag) expect(regionOf[v]).toBe(ear);
    });
  });

  it('puts landmarks into the region of their name', () => {
    for (const [landmark, region] of [
      ['palm-centre', 'palm'],
      ['chin', 'chin'],
      ['patella', 'knee-front'],
      ['knee-crease', 'knee-back'],
      ['temple', 'temple'],
      ['nose-tip', 'nose'],
      ['armpit', 'armpit'],
      ['shin-middle', 'shin'],
      ['heel-under', 'heel'],
    ]) {
      const [vertex] = figures.resolver.landmark(landmark).point.vertices;
      expect(regions[regionOf[vertex]].id, landmark).toBe(region);
    }
  });

  it('says where the skin is out of reach of every region', () => {
    const hand = regions.filter((region) => region.id === 'palm');
    expect(() => regionMap(brush, hand)).toThrow(/the skin at \(.+\) m belongs to no region/);
  });

  it('names the region of an address that fails', () => {
    const strokes = [{ path: ['acromiom'], radius: 2 }];
    expect(() => regionMap(brush, [{ ...regions[0], id: 'drawn', strokes }])).toThrow(
      'region "drawn": there is no landmark "acromiom"',
    );
  });
});
