import { describe, expect, it } from 'vitest';
import { type AtlasDetails, type AtlasRecords, indexAtlas, type MuscleRecord } from '../../src/domain/atlas';
import { buildSearch } from '../../src/state/search';

const muscle = (id: string, name: string, more: Partial<MuscleRecord> = {}): MuscleRecord => ({
  id,
  name,
  latin: `Musculus ${id}`,
  synonyms: [],
  lay: [],
  summary: name,
  depth: 'deep',
  points: [],
  ...more,
});

const shinSplints = {
  id: 'shin-splints',
  name: 'Shin splints',
  synonyms: ['MTSS'],
  lay: [],
  points: [],
  coming: [],
};

const records: AtlasRecords = {
  muscles: [
    muscle('trapezius-upper', 'Upper trapezius', {
      lay: ['trap', 'traps'],
      synonyms: ['descending trapezius'],
    }),
    muscle('extensor-carpi-radialis-longus', 'Extensor carpi radialis longus'),
    muscle('extensor-carpi-ulnaris', 'Extensor carpi ulnaris'),
    muscle('sternocleidomastoid', 'Sternocleidomastoid'),
    muscle('masseter', 'Masseter'),
  ],
  conditions: [shinSplints],
  guide: [
    {
      id: 'needle-fear',
      title: 'Does it hurt?',
      chapter: 'Dry needling',
      order: 1,
      lay: ['painful needles'],
    },
  ],
  groups: [
    { id: 'neck', name: 'Neck', lay: [] },
    { id: 'buttock', name: 'Buttock', lay: ['bum', 'backside'] },
    { id: 'jaw', name: 'Jaw', lay: ['TMJ', 'jaw joint and what is round it'] },
    { id: 'upper-back', name: 'Upper back', lay: [] },
  ],
  regions: [
    {
      id: 'neck-back',
      name: 'Back of the neck',
      latin: 'Regio cervicalis posterior',
      group: 'neck',
      lay: ['nape'],
    },
    { id: 'jaw-side', name: 'Side of the jaw', latin: 'Regio masseterica', group: 'jaw', lay: [] },
    {
      id: 'upper-back',
      name: 'Between the shoulder blades',
      latin: 'Regio interscapularis',
      group: 'upper-back',
      lay: [],
    },
  ],
  coverage: {},
};

/** What a card says, which is searched too once it is there. */
const details: AtlasDetails = {
  muscles: {
    masseter: {
      anatomy: {
        origin: '-',
        insertion: '-',
        action: '-',
        nerve: 'Mandibular nerve',
        roots: [],
        depth: 'deep',
        sources: [],
      },
      clinical: {
        symptoms: [{ patient: 'You may hear ringing.', practitioner: 'Unilateral tinnitus.' }],
        activatedBy: [],
        perpetuatedBy: [],
        eases: [],
        mimics: [],
        confidence: 'low',
        sources: [],
      },
      hazards: [],
    },
  },
  points: {},
  conditions: {},
  guide: {},
  screens: [],
};

const search = buildSearch(indexAtlas(records), details);
const ids = (query: string) => {
  const { regions, muscles, conditions } = search(query);
  return {
    regions: regions.map((h) => h.id),
    muscles: muscles.map((h) => h.id),
    conditions: conditions.map((h) => h.id),
  };
};

describe('search', () => {
  it('finds by the beginning of a word', () => {
    expect(ids('trapez').muscles).toEqual(['trapezius-upper']);
  });

  it('finds by the words at the end of a name, all of them', () => {
    expect(ids('carpi radialis').muscles).toEqual(['extensor-carpi-radialis-longus']);
  });

  it('finds by words that patients use, and says through which', () => {
    expect(search('bum').regions).toEqual([
      { kind: 'region', id: 'buttock', name: 'Buttock', through: 'bum' },
    ]);
    expect(ids('shin splints').conditions).toEqual(['shin-splints']);
    expect(ids('trap').muscles).toEqual(['trapezius-upper']);
  });

  it('finds symptoms in either wording', () => {
    expect(ids('tinnitus').muscles).toEqual(['masseter']);
    expect(ids('ringing').muscles).toEqual(['masseter']);
  });

  it('puts a group before its regions', () => {
    expect(ids('jaw').regions).toEqual(['jaw', 'jaw-side']);
  });

  it('forgives a slip in a long word but not in a short one', () => {
    expect(ids('trapesius').muscles).toEqual(['trapezius-upper']);
    expect(ids('nack').regions).toEqual([]);
  });

  it('ignores words that only say that it hurts', () => {
    expect(ids('my neck hurts').regions).toEqual(['neck', 'neck-back']);
  });

  it('looks inside words when nothing begins so', () => {
    expect(ids('mastoid').muscles).toEqual(['sternocleidomastoid']);
  });

  it('keeps a region and a group of the same id apart', () => {
    expect(search('upper back').regions[0].name).toBe('Upper back');
    expect(search('interscapularis').regions[0].name).toBe('Between the shoulder blades');
  });

  it('finds nothing in nothing', () => {
    expect(search('  ').total).toBe(0);
    expect(search('.,-').total).toBe(0);
    expect(search('zzzzzz').total).toBe(0);
  });

  it('finds names before the texts of the cards have arrived', () => {
    const early = buildSearch(indexAtlas(records), null);
    expect(early('masseter').muscles.map(({ id }) => id)).toEqual(['masseter']);
    expect(early('tinnitus').total).toBe(0);
    expect(search('tinnitus').muscles.map(({ id }) => id)).toEqual(['masseter']);
  });
});
