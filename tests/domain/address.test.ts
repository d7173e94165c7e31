import { describe, expect, it } from 'vitest';
import { addressSchema, strokeSchema } from '../../src/domain/address';

const messageOf = (schema: typeof addressSchema | typeof strokeSchema, value: unknown) =>
  JSON.stringify(schema.safeParse(value).error?.issues ?? null);

describe('an address', () => {
  it.each([
    ['a landmark', 'acromion'],
    ['a landmark with a number', 't10-spinous'],
    ['a landmark with a depth', { at: 'acromion', depth: 2 }],
    ['an offset', { from: 'lateral-epicondyle', distal: 3, anterior: 0.5 }],
    ['a place half-way', { between: ['acromion', 'c7-spinous'], at: 0.5 }],
    ['a place between offsets', { between: [{ from: 'psis', lateral: 2 }, 'asis'], at: 1 }],
    ['a limb by degrees', { on: 'forearm', along: 0.25, around: 90 }],
    ['a limb by side', { on: 'thigh', along: 1.25, side: 'posterior' }],
    ['degrees below zero', { on: 'leg', along: 0, around: -90 }],
    ['the trunk at a level', { on: 'trunk', along: 'T4', around: 180 }],
    ['the trunk between levels', { on: 'trunk', along: ['T4', 'T5'], around: 180, depth: 3 }],
    ['the neck', { on: 'neck', along: 'C2', around: 118 }],
    ['the head', { on: 'head', elevation: -90, around: 0 }],
    ['a finger', { on: 'finger', ray: 2.5, along: 1.1, side: 'palmar' }],
    ['the sole', { on: 'foot', ray: 1, along: -0.3, side: 'plantar' }],
  ])('may be %s', (_name, value) => {
    expect(messageOf(addressSchema, value)).toBe('null');
  });

  it.each([
    ['nothing', ''],
    ['a number', 3],
    ['null', null],
    ['an empty object', {}],
    ['a name in capitals', 'Acromion'],
    ['a name with a space', 'c7 spinous'],
    ['a name with two hyphens', 'c7--spinous'],
    ['an offset without a direction', { from: 'acromion' }],
    ['an offset of nothing', { from: 'acromion', lateral: 0 }],
    ['an offset backwards', { from: 'acromion', lateral: -2 }],
    ['an offset longer than a leg', { from: 'acromion', inferior: 61 }],
    ['an offset that is no number', { from: 'acromion', inferior: Number.NaN }],
    ['an unknown direction', { from: 'acromion', upwards: 2 }],
    ['a fraction beyond the end', { between: ['acromion', 'asis'], at: 1.1 }],
    ['between three places', { between: ['a', 'b', 'c'], at: 0.5 }],
    ['between inside between', { between: [{ between: ['a', 'b'], at: 0.5 }, 'c'], at: 0.5 }],
    ['a limb without a side', { on: 'forearm', along: 0.5 }],
    ['a limb with two sides', { on: 'forearm', along: 0.5, around: 0, side: 'anterior' }],
    ['a limb far beyond its end', { on: 'forearm', along: 1.3, around: 0 }],
    ['more than a full turn', { on: 'forearm', along: 0.5, around: 361 }],
    ['a level that is no level', { on: 'trunk', along: 'T13', around: 0 }],
    ['a trunk by fraction', { on: 'trunk', along: 0.5, around: 0 }],
    ['a sixth finger', { on: 'finger', ray: 6, along: 0.5, side: 'palmar' }],
    ['a head beyond its top', { on: 'head', elevation: 91, around: 0 }],
    ['a depth outwards', { at: 'acromion', depth: -1 }],
    ['an unknown key', { on: 'leg', along: 0.5, around: 0, radius: 3 }],
    ['an unknown part', { on: 'tail', along: 0.5, around: 0 }],
  ])('may not be %s', (_name, value) => {
    expect(addressSchema.safeParse(value).success).toBe(false);
  });

  it('says what an offset and a limb lack', () => {
    expect(messageOf(addressSchema, { from: 'acromion' })).toContain('at least one direction');
    expect(messageOf(addressSchema, { on: 'leg', along: 0.5 })).toContain('either around or side');
  });
});

describe('a stroke', () => {
  it.each([
    ['one dab', { path: ['acromion'], radius: 2 }],
    ['a path of one width', { path: ['acromion', 'coracoid'], radius: 2 }],
    ['a path that widens', { path: ['acromion', 'coracoid'], radius: [1, 3] }],
    ['an outline', { outline: ['acromion', 'coracoid', 'psis'] }],
  ])('may be %s', (_name, value) => {
    expect(messageOf(strokeSchema, value)).toBe('null');
  });

  it.each([
    ['empty', { path: [], radius: 2 }],
    ['without width', { path: ['acromion'] }],
    ['thinner than a pencil', { path: ['acromion'], radius: 0.2 }],
    ['wider than a back', { path: ['acromion'], radius: 16 }],
    ['one radius short', { path: ['acromion', 'coracoid', 'psis'], radius: [1, 2] }],
    ['an outline of two', { outline: ['acromion', 'coracoid'] }],
    ['both', { path: ['acromion'], radius: 2, outline: ['acromion', 'coracoid', 'psis'] }],
  ])('may not be %s', (_name, value) => {
    expect(strokeSchema.safeParse(value).success).toBe(false);
  });
});
