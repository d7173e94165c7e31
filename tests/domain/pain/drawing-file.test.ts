import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DrawingFile,
  FileError,
  type Migration,
  readDrawingFile,
} from '../../../src/domain/pain/drawing-file';

const SEED = 20261125;
const FILE: DrawingFile = {
  format: 'myoatlas-drawings',
  version: 1,
  drawings: [
    {
      name: 'Monday',
      made: '2026-11-25T10:00:00.000Z',
      body: 12,
      areas: [
        { intensity: 5, quality: 'aching', regions: [{ region: 'temple', side: 'left' }], cover: 'AAAA' },
      ],
    },
  ],
};
const text = (file: unknown) => JSON.stringify(file);

describe('a file of drawings', () => {
  it('is read as it was written', () => {
    expect(readDrawingFile(text(FILE))).toEqual(FILE);
  });

  it.each([
    ['nothing', '', /not readable/],
    ['half a file', text(FILE).slice(0, -5), /not readable/],
    ['another kind of file', text({ drawings: [] }), /not a file of pain drawings/],
    ['a list', '[]', /not a file of pain drawings/],
    ['a file of the future', text({ ...FILE, version: 2 }), /newer version/],
    ['no drawing', text({ ...FILE, drawings: [] }), /damaged at "drawings"/],
    ['an unknown field', text({ ...FILE, more: 1 }), /damaged/],
    [
      'a strength beyond the scale',
      text({
        ...FILE,
        drawings: [{ ...FILE.drawings[0], areas: [{ ...FILE.drawings[0].areas[0], intensity: 11 }] }],
      }),
      /damaged at "drawings\.0\.areas\.0\.intensity"/,
    ],
    [
      'a day that is none',
      text({ ...FILE, drawings: [{ ...FILE.drawings[0], made: 'yesterday' }] }),
      /damaged at "drawings\.0\.made"/,
    ],
  ])('is refused as %s, with a reason', (_what, content, message) => {
    expect(() => readDrawingFile(content)).toThrow(FileError);
    expect(() => readDrawingFile(content)).toThrow(message);
  });

  it('of an older version is brought up to date step by step', () => {
    const old = { format: FILE.format, version: 1, titles: ['Monday'] };
    const migrations: Migration[] = [
      ({ titles, ...rest }) => ({ ...rest, names: titles }),
      ({ names, ...rest }) => ({
        ...rest,
        drawings: (names as string[]).map((name) => ({ ...FILE.drawings[0], name })),
      }),
    ];
    expect(readDrawingFile(text(old), migrations)).toEqual(FILE);
    expect(() => readDrawingFile(text({ ...old, version: 4 }), migrations)).toThrow(/newer version/);
  });

  it(`never fails in another way (seed ${SEED})`, () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.json().map((json) => text({ ...FILE, drawings: json })),
        ),
        (content) => {
          try {
            readDrawingFile(content);
          } catch (error) {
            expect(error).toBeInstanceOf(FileError);
          }
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});
