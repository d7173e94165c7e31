import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_AREAS } from '../../src/domain/pain/drawing';
import { ByteWriter } from '../../src/geometry/byte-stream';
import {
  DrawingError,
  decodeCover,
  decodeDrawing,
  encodeCover,
  encodeDrawing,
} from '../../src/geometry/drawing-codec';
import { someCover, someDrawing } from '../fixtures/pain';

const SEED = 77;
const RUNS = { seed: SEED, numRuns: 500 };
/** As many vertices as the body has, so that what is claimed of them is as large as it can be. */
const BODY = 50_857;

const painted = fc
  .integer({ min: 1, max: 300 })
  .chain((count) => fc.record({ count: fc.constant(count), drawing: someDrawing(count) }));

/** Reads bytes that may be anything: gives a drawing of that body, or says in one word of people that it cannot. */
function survives(bytes: Uint8Array, count: number): void {
  try {
    const { areas } = decodeDrawing(bytes, count);
    expect(areas.length).toBeGreaterThan(0);
    expect(areas.length).toBeLessThanOrEqual(MOST_AREAS);
    for (const { cover, intensity } of areas) {
      expect(cover).toHaveLength(count);
      expect(cover.every((depth) => depth <= 15)).toBe(true);
      expect(intensity).toBeLessThanOrEqual(10);
    }
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error;
    expect(error.message).toMatch(/^it /);
  }
}

describe(`a drawing as bytes (seed ${SEED})`, () => {
  it('comes back as it was; areas are counted anew', () => {
    fc.assert(
      fc.property(painted, ({ count, drawing }) => {
        expect(decodeDrawing(encodeDrawing(drawing, count), count)).toEqual(drawing);
      }),
      RUNS,
    );
  });

  it('of one area comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }).chain((count) => someCover(count)),
        (cover) => {
          expect(decodeCover(encodeCover(cover), cover.length)).toEqual(cover);
        },
      ),
      RUNS,
    );
  });

  it('on the whole body comes back, and a few strokes are a few hundred bytes', () => {
    const cover = new Uint8Array(BODY);
    cover.fill(15, 1200, 1500).fill(8, 1500, 1520);
    const bytes = encodeCover(cover);
    expect(bytes.length).toBeLessThan(400);
    expect(decodeCover(bytes, BODY)).toEqual(cover);
    const all = new Uint8Array(BODY).fill(15);
    expect(decodeCover(encodeCover(all), BODY)).toEqual(all);
  });

  it('belongs to one body', () => {
    fc.assert(
      fc.property(painted, ({ count, drawing }) => {
        expect(() => decodeDrawing(encodeDrawing(drawing, count), count + 1)).toThrow(
          new DrawingError('it was painted on another body'),
        );
      }),
      RUNS,
    );
  });

  it('of a newer version says so', () => {
    expect(() => decodeDrawing(Uint8Array.of(2, 1, 1), 9)).toThrow('a newer version');
  });
});

describe(`hostile bytes (seed ${SEED})`, () => {
  it('of any kind are a drawing or a DrawingError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 300 }), survives),
      RUNS,
    );
  });

  it('that begin like a drawing are a drawing or a DrawingError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 120 }), (rest, count) => {
        survives(Uint8Array.from([1, count, 1, 5, 0, ...rest]), count);
      }),
      RUNS,
    );
  });

  it('cut off anywhere are a DrawingError', () => {
    fc.assert(
      fc.property(painted, fc.nat(), ({ count, drawing }, at) => {
        const bytes = encodeDrawing(drawing, count);
        expect(() => decodeDrawing(bytes.subarray(0, at % bytes.length), count)).toThrow(DrawingError);
      }),
      RUNS,
    );
  });

  it('with some of them flipped are a drawing or a DrawingError', () => {
    fc.assert(
      fc.property(
        painted,
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        ({ count, drawing }, flips) => {
          const bytes = encodeDrawing(drawing, count);
          for (const [at, byte] of flips) bytes[at % bytes.length] = byte;
          survives(bytes, count);
        },
      ),
      RUNS,
    );
  });

  it('whose runs do not fill what they claim are a DrawingError', () => {
    const bytes = new ByteWriter();
    for (const number of [3, 1, 0, 2]) bytes.varint(number);
    for (let i = 0; i < 3; i++) bytes.byte(24);
    expect(() => decodeCover(bytes.bare(), 10)).toThrow(DrawingError);
  });

  it('that claim huge numbers are turned down at once', () => {
    const huge = [2 ** 28, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1];
    const since = performance.now();
    const before = process.memoryUsage();
    for (const vertices of huge)
      for (const runs of huge)
        for (const start of [0, ...huge]) {
          const bytes = new ByteWriter();
          for (const number of [vertices, runs, start, vertices]) bytes.varint(number);
          expect(() => decodeCover(bytes.bare(), BODY)).toThrow(DrawingError);
          const within = new ByteWriter();
          for (const number of [BODY, BODY, start, vertices]) within.varint(number);
          expect(() => decodeCover(within.bare(), BODY)).toThrow(DrawingError);
        }
    const endless = new Uint8Array(1_000_000).fill(255);
    expect(() => decodeCover(endless, BODY)).toThrow(DrawingError);
    expect(() => decodeDrawing(endless, BODY)).toThrow(DrawingError);
    const after = process.memoryUsage();
    expect(performance.now() - since).toBeLessThan(2000);
    // Each try may hold lists as long as the body has vertices, no more.
    expect(after.heapUsed - before.heapUsed).toBeLessThan(100e6);
    expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(200e6);
  });
});
