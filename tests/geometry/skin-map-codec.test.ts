import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_LIMIT } from '../../src/domain/lookup';
import { decodeSkinMap, encodeSkinMap, type SkinMapData } from '../../src/geometry/skin-map-codec';
import { smallWorld } from '../fixtures/small-skin';

const SEED = 90210;
/** Half of one step of a value; see STEPS in the codec. */
const HALF_STEP = 0.5 / 24 + 1e-6;

const data: fc.Arbitrary<SkinMapData> = smallWorld.map(({ skin }) => {
  const midline = Array.from({ length: skin.vertexCount }, (_, v) => v).filter((v) => skin.mirror(v) === v);
  return {
    halves: { half: (skin.vertexCount - midline.length) / 2, midline: midline.length },
    regions: skin.regions,
    regionOf: skin.regionOf,
    // Square metres of a vertex: a few square millimetres to a few square centimetres.
    areas: skin.areas.map((area) => area * 1e-4),
    points: [...skin.points].map(([ref, geometry]) => ({ ref, geometry })),
  };
});

const everyMap = (check: (before: SkinMapData, after: ReturnType<typeof decodeSkinMap>) => void) =>
  fc.assert(
    fc.property(data, (before) => check(before, decodeSkinMap(encodeSkinMap(before)))),
    { seed: SEED, numRuns: 300 },
  );

describe('the skin map file', () => {
  it(`gives back zones: vertices as they were, values within half a step (seed ${SEED})`, () => {
    everyMap((before, after) => {
      expect([...after.points.keys()]).toEqual(before.points.map((p) => p.ref));
      for (const { ref, geometry } of before.points) {
        for (const kind of ['essential', 'spillover'] as const) {
          const [was, is] = [geometry.zones[kind], after.points.get(ref)!.zones[kind]];
          expect([...is.vertices]).toEqual([...was.vertices]);
          was.values.forEach((value, i) => {
            expect(Math.abs(is.values[i] - value)).toBeLessThanOrEqual(HALF_STEP);
            expect(is.values[i]).toBeLessThanOrEqual(FIELD_LIMIT);
          });
        }
      }
    });
  });

  it(`gives back regions, areas within a fifth, sides and places (seed ${SEED})`, () => {
    everyMap((before, after) => {
      const { half, midline } = before.halves;
      expect(after.vertexCount).toBe(2 * half + midline);
      expect(after.regions).toEqual(before.regions);
      expect([...after.regionOf]).toEqual([...before.regionOf]);
      before.areas.forEach((area, v) => {
        expect(Math.abs(Math.log2(after.areas[v] / area))).toBeLessThan(0.251);
        expect(after.mirror(after.mirror(v))).toBe(v);
      });
      expect(after.sideOf(0)).toBe('left');
      expect(after.sideOf(half)).toBe('right');
      for (const { ref, geometry } of before.points) {
        const { places } = after.points.get(ref)!;
        expect(places.map((p) => p.vertices)).toEqual(geometry.places.map((p) => p.vertices));
        for (const { weights } of places) expect(weights[0] + weights[1] + weights[2]).toBeCloseTo(1, 6);
      }
    });
  });

  it('carries a zone of many vertices, far apart and in a row', () => {
    const half = 40_000;
    const vertices = Uint32Array.from([0, 1, 2, 127, 128, 300, 16_383, 16_384, 39_998, 39_999]);
    const values = Float32Array.from(vertices, (_, i) => (i * 1.3) / 9);
    const zone = { vertices, values };
    const empty = { vertices: new Uint32Array(), values: new Float32Array() };
    const after = decodeSkinMap(
      encodeSkinMap({
        halves: { half, midline: 3 },
        regions: ['a'],
        regionOf: new Uint8Array(2 * half + 3),
        areas: new Float32Array(2 * half + 3).fill(4e-5),
        points: [{ ref: 'm.1', geometry: { places: [], zones: { essential: zone, spillover: empty } } }],
      }),
    );
    expect([...after.points.get('m.1')!.zones.essential.vertices]).toEqual([...vertices]);
    expect(after.points.get('m.1')!.zones.spillover.vertices.length).toBe(0);
  });

  it('can be read from the middle of a buffer', () => {
    const [before] = fc.sample(data, { seed: SEED, numRuns: 1 });
    const file = encodeSkinMap(before);
    const larger = new Uint8Array(file.length + 24);
    larger.set(file, 12);
    expect(decodeSkinMap(larger.subarray(12, 12 + file.length)).regions).toEqual(before.regions);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a few bytes', Uint8Array.from([0x32, 0x4f])],
    ['a page that says 404', new TextEncoder().encode('<!doctype html><title>Not found</title>')],
    ['the version before', Uint8Array.from([0x31, 0x4f, 0x59, 0x4d, 0, 0, 0, 0])],
  ])('is not %s', (_name, bytes) => {
    expect(() => decodeSkinMap(bytes)).toThrow('not a skin map, or one of another version');
  });
});
