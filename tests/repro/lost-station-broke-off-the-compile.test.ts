import { expect, it } from 'vitest';
import { type AnatomyToCome, writeAnatomy } from '../../models/anatomy-to-come';
import type { AtlasFolder } from '../../models/atlas-folder';
import { DataError } from '../../models/data/problem';

/**
 * A muscle that left the body was found while something else was waited for: nobody listened, and node ended the
 * compile with a stack instead of the name of the muscle.
 */
it('a fault in one figure is heard while the rest is still in the making', async () => {
  const never = new Promise<never>(() => {});
  const fault = new DataError([{ file: 'models/muscles/soleus.yaml', field: 'soleus', message: 'outside' }]);
  const anatomy: AnatomyToCome = {
    reference: Promise.resolve({ parts: [] } as never),
    light: never,
    windows: never,
    placed: { masculine: never, feminine: Promise.reject(fault) },
  };
  await expect(writeAnatomy({ write: () => {} } as unknown as AtlasFolder, anatomy, [])).rejects.toBe(fault);
});
