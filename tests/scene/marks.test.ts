import fc from 'fast-check';
import { BufferAttribute } from 'three';
import { expect, it } from 'vitest';
import { CHANNELS, type Channel, Marks } from '../../src/scene/marks';

const SEED = 255;
const VERTICES = 30;
const channels = Object.keys(CHANNELS) as Channel[];

const stroke = fc.record({
  channel: fc.constantFrom(...channels),
  // A vertex may come twice; the larger value counts.
  pairs: fc.array(fc.tuple(fc.nat(VERTICES - 1), fc.double({ min: 0, max: 1, noNaN: true })), {
    maxLength: 40,
  }),
});
type Stroke = typeof stroke extends fc.Arbitrary<infer T> ? T : never;

const empty = () => new BufferAttribute(new Uint8Array(4 * VERTICES), 4, true);
const write = (marks: Marks, { channel, pairs }: Stroke) =>
  marks.set(
    channel,
    Uint32Array.from(pairs, ([v]) => v),
    pairs.map(([, value]) => value),
  );
const everyPicture = (check: (strokes: Stroke[]) => void) =>
  fc.assert(fc.property(fc.array(stroke, { maxLength: 12 }), check), { seed: SEED, numRuns: 300 });

it(`each channel holds what was set last, and nothing else (seed ${SEED})`, () => {
  everyPicture((strokes) => {
    const attribute = empty();
    const marks = new Marks(attribute);
    for (const one of strokes) write(marks, one);
    for (const channel of channels) {
      const { pairs } = strokes.findLast((one) => one.channel === channel) ?? { pairs: [] };
      for (let v = 0; v < VERTICES; v++) {
        const bytes = pairs.filter(([at]) => at === v).map(([, value]) => Math.round(255 * value));
        expect(attribute.array[4 * v + CHANNELS[channel]]).toBe(Math.max(0, ...bytes));
      }
    }
  });
});

it(`every channel set to nothing leaves all bytes 0 (seed ${SEED})`, () => {
  everyPicture((strokes) => {
    const attribute = empty();
    const marks = new Marks(attribute);
    for (const one of strokes) write(marks, one);
    for (const channel of channels) write(marks, { channel, pairs: [] });
    expect(attribute.array.every((byte) => byte === 0)).toBe(true);
  });
});

it('each change is sent to the graphics card, a cleared channel too', () => {
  const attribute = empty();
  const marks = new Marks(attribute);
  for (const pairs of [[[3, 1]], []] as [number, number][][]) {
    const before = attribute.version;
    write(marks, { channel: 'hovered', pairs });
    expect(attribute.version).toBeGreaterThan(before);
  }
});
