import fc from 'fast-check';
import { describe, expect } from 'vitest';
import { eventually, test } from './atlas-page';

const NECK = "Neck, patient's right";
const NOTICE = /so it was left out/;

/** Beside a region that is known: that must open all the same. */
const HOSTILE = [
  'point=no-such-muscle.9',
  'point=../../etc/passwd',
  'point=__proto__',
  'muscle=constructor',
  'condition=%3Cscript%3Ealert(1)%3C/script%3E',
  'point=javascript:alert(1)',
  'side=both',
  'figure=alien&view=inside&words=klingon',
  'point=%00%FF%C0%AE',
  `muscle=${'a'.repeat(5000)}`,
  'point=%F0%9F%92%80',
];

describe('an address that asks for what is not there', () => {
  test('opens the rest and says quietly what was left out', async ({ open }) => {
    const atlas = await open();
    for (const bad of HOSTILE) {
      await atlas.page.goto(`./?region=neck&${bad}`);
      await eventually(() => atlas.heading().textContent()).toBe(NECK);
      await atlas.page.getByText(NOTICE).waitFor();
    }
    await atlas.page.getByRole('button', { name: 'Dismiss' }).click();
    await atlas.page.getByText(NOTICE).waitFor({ state: 'hidden' });
  });

  test('opens the start if nothing of it is known', async ({ open }) => {
    const atlas = await open('?region=atlantis&point=&side=%');
    await atlas.startRegion('Neck').waitFor();
    await atlas.page.getByText(NOTICE).waitFor();
  });

  test('never breaks the page, whatever it says (fast-check, seed 20261123)', async ({ open }) => {
    const atlas = await open();
    const key = fc.constantFrom('region', 'point', 'muscle', 'condition', 'side', 'figure', 'view', 'words');
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('neck', 'left', 'soleus', 'trapezius-upper.1', 'top', 'valueOf', '%', '&&=='),
    );
    const query = fc.array(fc.tuple(fc.oneof(key, fc.string({ maxLength: 8 })), value), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(query, async (pairs) => {
        await atlas.page.goto(`./?${new URLSearchParams(pairs)}`);
        await atlas.ready();
        expect(await atlas.search().isVisible()).toBe(true);
        expect(atlas.console.unexpected()).toEqual([]);
      }),
      { seed: 20261123, numRuns: 8 },
    );
  });
});
