import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanName } from '../../../src/domain/pain/saved';

const SEED = 20261125;

it('keeps an ordinary name as it is', () => {
  for (const name of ['Before treatment', 'ألم في الرأس', '頭痛', '<b>Monday</b>', '👩‍⚕️ 2'])
    expect(cleanName(name, 'x')).toBe(name);
});

it('makes one short line of anything, and says something where nothing is left', () => {
  expect(cleanName(' a\n\tb\u0000c ', 'x')).toBe('a b c');
  expect(cleanName('\u202e\u2066abc', 'x')).toBe('abc');
  expect(cleanName('', 'otherwise')).toBe('otherwise');
  expect(cleanName('\u202e \n', 'otherwise')).toBe('otherwise');
  // Cut between what a reader takes for letters, never within one.
  expect(cleanName('👩‍⚕️'.repeat(100), 'x')).toBe('👩‍⚕️'.repeat(80));
});

it(`is stable and never endless (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
      const name = cleanName(text, 'x');
      expect(cleanName(name, 'x')).toBe(name);
      expect(name).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
      expect([...new Intl.Segmenter().segment(name)].length).toBeLessThanOrEqual(80);
    }),
    { seed: SEED },
  );
});
