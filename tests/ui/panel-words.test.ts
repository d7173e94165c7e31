import { describe, expect, it } from 'vitest';
import type { AtlasRecords } from '../../src/domain/atlas';
import { indexAtlas } from '../../src/domain/atlas';
import { DEFAULT_VIEW } from '../../src/domain/view';
import { comingMuscles } from '../../src/ui/coming-muscles';
import { downloadSum } from '../../src/ui/download-sum';
import { viewTitle } from '../../src/ui/view-title';

const records = {
  muscles: [{ id: 'soleus', name: 'Soleus', points: [{ id: '1', name: 'Point 1, lower inner part' }] }],
  conditions: [],
  guide: [],
  groups: [{ id: 'neck', name: 'Neck', lay: [] }],
  regions: [],
  coverage: { popliteus: 'Popliteus', fdl: 'Flexor digitorum longus' },
} as unknown as AtlasRecords;
const atlas = indexAtlas(records);

describe('title of the document', () => {
  it('names what is shown and the side', () => {
    const item = { kind: 'point', id: 'soleus.1' } as const;
    expect(viewTitle(atlas, { ...DEFAULT_VIEW, item })).toBe(
      "Soleus, point 1, lower inner part, patient's right - Myoatlas",
    );
    expect(viewTitle(atlas, { ...DEFAULT_VIEW, region: 'neck', side: 'left' })).toBe(
      "Neck, patient's left - Myoatlas",
    );
  });

  it('is the name of the product at the start and while loading', () => {
    expect(viewTitle(atlas, DEFAULT_VIEW)).toBe('Myoatlas');
    expect(viewTitle(null, { ...DEFAULT_VIEW, region: 'neck' })).toBe('Myoatlas');
  });
});

describe('muscles that are coming', () => {
  it('are those without a record, each once, by their name in the coverage list', () => {
    const condition = {
      points: [
        { point: 'soleus.1', role: 'main' as const },
        { point: 'popliteus.1', role: 'main' as const },
        { point: 'popliteus.2', role: 'main' as const },
      ],
      coming: ['fdl', 'soleus'],
    };
    expect(comingMuscles(atlas, condition)).toEqual(['Popliteus', 'Flexor digitorum longus']);
  });
});

describe('downloads', () => {
  it('add up while they run, and leave failed ones to their message', () => {
    const sum = downloadSum({
      a: { loaded: 100, total: 100, error: null },
      b: { loaded: 50, total: 200, error: null },
      c: { loaded: 10, total: 90, error: 'offline' },
    });
    expect(sum).toMatchObject({ loaded: 150, total: 300, busy: true, failed: ['c'] });
  });

  it('do not guess at a sum when one size is unknown', () => {
    expect(
      downloadSum({ a: { loaded: 5, total: 0, error: null }, b: { loaded: 1, total: 9, error: null } }).total,
    ).toBe(0);
  });
});
