import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { readData } from '../../models/data/read-data';
import { ROOT } from '../fixtures/repository';

const { muscles, conditions, guide, screening } = readData(ROOT);
const records = [...muscles, ...conditions, ...guide].map(({ value }) => value);

/** Reading grade that patients' words may ask for in a record, by Flesch and Kincaid: years of school. */
const HARDEST = 8;
/** Spellings of American English; the atlas is written in British English. */
const AMERICAN =
  /\b(?:color|center|fiber|tumor|edema|anesthe|esophag|diarrhea|gray\b|behavior|pediatric|hematoma|ischemi|anemia|labor\b|meters?\b|practicing)/i;

type Reader = 'patient' | 'practitioner';

/** All that a record says to one reader alone. */
function wordsFor(reader: Reader, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Partial<Record<Reader, string>>)[reader];
  return own === undefined ? Object.values(value).flatMap((child) => wordsFor(reader, child)) : [own];
}

function readingGrade(texts: string[]): number {
  const sentences = texts.flatMap((text) => text.split(/[.!?]+(?:\s|$)/).filter((part) => /\w/.test(part)));
  const words = texts.flatMap((text) => text.split(/[^\p{L}\p{N}'’-]+/u).filter(Boolean));
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

it('the measure tells easy words from hard ones', () => {
  expect(readingGrade(['It hurts here. Rest helps.'])).toBeLessThan(2);
  expect(
    readingGrade(['Myofascial hyperirritability perpetuates characteristic somatic referral phenomena.']),
  ).toBeGreaterThan(20);
});

describe.each(records.map((record) => ({ id: record.id, record })))('the words of $id', ({ record }) => {
  it(`ask no more of patients than ${HARDEST} years of school`, () => {
    const texts = wordsFor('patient', record);
    if (texts.length > 0) expect(readingGrade(texts)).toBeLessThanOrEqual(HARDEST);
  });

  it('do not address the practitioner', () => {
    expect(wordsFor('practitioner', record).filter((text) => /\b(?:you|your)\b/i.test(text))).toEqual([]);
  });

  it('are British English', () => {
    const all = [...wordsFor('patient', record), ...wordsFor('practitioner', record)];
    expect(all.filter((text) => AMERICAN.test(text))).toEqual([]);
  });
});

describe.each(screening.value.screens.flatMap(({ questions }) => questions))(
  'the question $id',
  ({ ask, advice }) => {
    it.each([ask, advice].map((wording) => (typeof wording === 'string' ? wording : wording.patient)))(
      'is plain British English: %s',
      (text) => {
        expect(readingGrade([text])).toBeLessThanOrEqual(HARDEST);
        expect(text).not.toMatch(AMERICAN);
      },
    );

    it('is a question', () => {
      expect(typeof ask === 'string' ? ask : ask.patient).toMatch(/\?$/);
    });
  },
);
