import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteWriter, openFile } from '../../src/geometry/byte-stream';

const SEED = 127;
const MAGIC = 0x54455354;

it(`gives back bytes, whole numbers and numbers of either sign in their order (seed ${SEED})`, () => {
  const number = fc.oneof(
    fc.record({ kind: fc.constant('byte' as const), value: fc.integer({ min: 0, max: 255 }) }),
    fc.record({ kind: fc.constant('varint' as const), value: fc.nat(2 ** 27) }),
    fc.record({ kind: fc.constant('signed' as const), value: fc.integer({ min: -(2 ** 26), max: 2 ** 26 }) }),
  );
  fc.assert(
    fc.property(fc.array(number), fc.string(), (numbers, word) => {
      const out = new ByteWriter();
      for (const { kind, value } of numbers) out[kind](value);
      const { head, reader } = openFile<{ word: string }>(out.file(MAGIC, { word }), MAGIC, 'test');
      expect(head).toEqual({ word });
      expect(numbers.map(({ kind }) => reader[kind]())).toEqual(numbers.map(({ value }) => value));
    }),
    { seed: SEED, numRuns: 300 },
  );
});

it('says what it is not, for another file or one that is empty', () => {
  expect(() => openFile(new ByteWriter().file(1, {}), MAGIC, 'skin map')).toThrow('not a skin map');
  expect(() => openFile(new Uint8Array(3), MAGIC, 'skin map')).toThrow('not a skin map');
});

it('says that a file ends too early', () => {
  const { reader } = openFile(new ByteWriter().file(MAGIC, {}), MAGIC, 'test');
  expect(() => reader.slice(1)).toThrow('ends too early');
});
