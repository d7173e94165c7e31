import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodePlacedMuscles,
  decodeSharedMuscles,
  encodePlacedMuscles,
  encodeSharedMuscles,
  type MuscleShape,
} from '../../src/geometry/muscle-codec';
import { ringGridVertices } from '../../src/geometry/ring-grid';

const SEED = 639;

const shape: fc.Arbitrary<MuscleShape> = fc.record({
  muscle: fc.constantFrom('soleus', 'plantaris'),
  id: fc.constantFrom('whole', 'tendon'),
  name: fc.option(fc.string()),
  layer: fc.constantFrom('superficial' as const, 'middle' as const, 'deep' as const),
  shared: fc.array(fc.constant('gastrocnemius'), { maxLength: 1 }),
  inconstant: fc.boolean(),
  veil: fc.boolean(),
  rings: fc.integer({ min: 2, max: 9 }),
  around: fc.integer({ min: 2, max: 6 }).map((half) => 2 * half),
  width: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
  length: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
  pennation: fc.double({ min: 0, max: 0.8, noNaN: true }),
});
const vertices = (shapes: MuscleShape[]) => shapes.reduce((sum, s) => sum + ringGridVertices(s), 0);
const numbers = (count: number, min: number, max: number) =>
  fc
    .array(fc.double({ min, max, noNaN: true }), { minLength: count, maxLength: count })
    .map((values) => Float32Array.from(values));
const shapes = fc.array(shape, { minLength: 1, maxLength: 4 });

describe(`the files of muscles (seed ${SEED})`, () => {
  it('give back shapes as they were, tendon and light within half a level', () => {
    const files = shapes.chain((list) =>
      fc.record({
        shapes: fc.constant(list),
        tendon: numbers(vertices(list), 0, 1),
        light: numbers(vertices(list), 0, 1),
      }),
    );
    fc.assert(
      fc.property(files, (file) => {
        const windows = new Map([
          ['soleus', { vertices: Uint32Array.of(1, 2, 9), values: Float32Array.of(0, 0.5, 1) }],
        ]);
        const read = decodeSharedMuscles(encodeSharedMuscles({ ...file, windows }));
        expect(read.shapes).toEqual(file.shapes);
        file.tendon.forEach((value, v) => {
          expect(Math.abs(read.tendon[v] - value)).toBeLessThanOrEqual(0.5 / 15 + 1e-6);
        });
        file.light.forEach((value, v) => {
          expect(Math.abs(read.light[v] - value)).toBeLessThanOrEqual(0.5 / 63 + 1e-6);
        });
        expect([...read.windows.get('soleus')!.vertices]).toEqual([1, 2, 9]);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('give back positions within 0.05 mm and beds within 0.05 mm, wherever they lie', () => {
    const files = shapes.chain((list) =>
      fc.record({ list: fc.constant(list), positions: numbers(3 * vertices(list), -2, 2) }),
    );
    fc.assert(
      fc.property(files, ({ list, positions }) => {
        const beds = new Map([['soleus.1', [[0.12345, 0.2, -0.3]] as [number, number, number][]]]);
        const read = decodePlacedMuscles(list, encodePlacedMuscles(list, { positions, beds }));
        positions.forEach((p, i) => {
          expect(Math.abs(read.positions[i] - p)).toBeLessThanOrEqual(0.5e-4 + 1e-6);
        });
        read.beds.get('soleus.1')![0].forEach((p, i) => {
          expect(Math.abs(p - beds.get('soleus.1')![0][i])).toBeLessThanOrEqual(0.5e-4 + 1e-9);
        });
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  it('are told from each other and from a file that is cut off', () => {
    const placed = encodePlacedMuscles([{ rings: 2, around: 4 }], {
      positions: new Float32Array(24).fill(1),
      beds: new Map(),
    });
    expect(() => decodeSharedMuscles(placed)).toThrow('not a file of muscles');
    expect(() => decodePlacedMuscles([{ rings: 2, around: 4 }], placed.slice(0, -3))).toThrow('too early');
    expect(() => decodePlacedMuscles([], new Uint8Array())).toThrow('not a file of muscle positions');
  });
});
