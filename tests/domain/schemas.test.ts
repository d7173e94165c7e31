import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../src/domain/reader';
import { regionSchema } from '../../src/domain/region';
import { pointRefSchema, slugSchema } from '../../src/domain/slug';
import { sourceSchema } from '../../src/domain/source';
import { wordingSchema } from '../../src/domain/wording';

describe('ids', () => {
  it.each(['soleus', 'trapezius-upper', 'c7', '1'])('"%s" is an id', (id) => {
    expect(slugSchema.safeParse(id).success).toBe(true);
  });
  it.each(['', 'Soleus', 'so leus', '-soleus', 'soleus-', 'a--b', 'ä', 'soleus.1', 'a\n'])(
    '%j is none',
    (id) => {
      expect(slugSchema.safeParse(id).success).toBe(false);
    },
  );
  it.each(['soleus', 'soleus.', '.1', 'soleus.1.2', 'soleus 1'])('"%s" is no trigger point', (ref) => {
    expect(pointRefSchema.safeParse(ref).success).toBe(false);
  });
});

describe('a wording', () => {
  it('is one text for both readers or one for each', () => {
    const both = wordingSchema.parse({ practitioner: 'Myalgia', patient: 'Muscle pain' });
    expect(wordsFor('patient', both)).toBe('Muscle pain');
    expect(wordsFor('practitioner', both)).toBe('Myalgia');
    expect(wordsFor('patient', wordingSchema.parse('Pain'))).toBe('Pain');
  });
  it.each([{ patient: 'only one' }, 'no', '', { practitioner: 'abc', patient: 'abc', child: 'abc' }])(
    'is not %j',
    (value) => {
      expect(wordingSchema.safeParse(value).success).toBe(false);
    },
  );
});

describe('a source', () => {
  const source = {
    kind: 'study',
    authors: 'Simons',
    year: 1999,
    title: 'A title',
    published: 'A journal',
    read: 'abstract',
  };
  it('can be found again if it was read', () => {
    expect(sourceSchema.safeParse(source).error?.issues[0].message).toContain('doi, pmid or url');
    for (const found of [{ doi: '10.1/x' }, { pmid: 7 }, { url: 'https://a.org/b' }, { read: 'not read' }])
      expect(sourceSchema.safeParse({ ...source, ...found }).success).toBe(true);
  });
  it.each([{ doi: 'doi:10.1/x' }, { pmid: 1.5 }, { url: 'a.org' }, { pmid: 7, year: 1850 }])(
    'is not %j',
    (bad) => {
      expect(sourceSchema.safeParse({ ...source, ...bad }).success).toBe(false);
    },
  );
});

describe('a region', () => {
  const region = { id: 'ear', name: 'The ear', latin: 'Auricula', group: 'head', lay: [] };
  it('is drawn with strokes or is the ear', () => {
    expect(regionSchema.safeParse({ ...region, strokes: [{ part: 'ear' }] }).success).toBe(true);
    expect(regionSchema.safeParse({ ...region, strokes: [] }).success).toBe(false);
    expect(regionSchema.safeParse({ ...region, strokes: [{ part: 'nose' }] }).success).toBe(false);
  });
});
