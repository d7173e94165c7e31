import { expect, it } from 'vitest';
import { coverageOf } from '../../src/domain/coverage';
import { makeAtlas, makeCondition, makeMuscle, makePoint } from '../fixtures/atlas';

it('counts what is written, how sure it is, and names what is not', () => {
  const atlas = makeAtlas({
    muscles: [
      makeMuscle('soleus', {
        reviewed: '2026-11-25',
        points: [makePoint('1'), makePoint('2', { confidence: 'high' })],
      }),
      makeMuscle('fdl', { points: [] }),
      makeMuscle('apb', { reviewed: '2026-11-26', points: [] }),
      makeMuscle('popliteus', { reviewed: '2026-10-01' }),
      makeMuscle('plantaris'),
    ],
    conditions: [makeCondition('heel-pain', ['soleus.1'])],
    coverage: { soleus: 'Soleus', fdl: 'Flexor digitorum longus', popliteus: 'Popliteus' },
  });
  expect(coverageOf(atlas)).toEqual({
    written: 2,
    of: 3,
    gaps: ['Flexor digitorum longus'],
    muscles: 5,
    points: 4,
    byConfidence: { high: 1, medium: 0, low: 3 },
    conditions: 1,
    reviewed: { muscles: 2, last: '2026-11-25' },
  });
});
