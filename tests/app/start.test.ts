import { describe, expect } from 'vitest';
import { eventually, test } from './atlas-page';

const FIVE = ['Neck', 'Shoulder', 'Jaw', 'Buttock', 'Calf'];

describe('the first screen', () => {
  test('offers search, the five regions and the education note', async ({ open }) => {
    const atlas = await open();
    await atlas.ready();
    await atlas.search().waitFor();
    for (const name of FIVE) await atlas.startRegion(name).waitFor();
    const note = atlas.page.getByRole('contentinfo');
    expect(await note.textContent()).toContain('Education, not diagnosis');
    await note.getByText('What that means').click();
    await note.getByText('Zones are typical, not exact.').waitFor();
    expect(await atlas.page.title()).toBe('Myoatlas');
  });

  test('asks no other host for anything', async ({ open }) => {
    const hosts = new Set<string>();
    const atlas = await open('?point=trapezius-upper.1', {
      prepare: async (page) => page.on('request', (request) => hosts.add(new URL(request.url()).host)),
    });
    await atlas.bodyReady();
    expect([...hosts]).toEqual([new URL(atlas.page.url()).host]);
  });

  for (const name of FIVE) {
    test(`gives the points of ${name} in one action and one of them in two`, async ({ open }) => {
      const atlas = await open();
      await atlas.startRegion(name).click();
      await eventually(() => atlas.heading().textContent()).toBe(`${name}, patient's right`);
      const here = atlas.section(/^Trigger points here/).getByRole('button');
      const referring = atlas.section(/^Pain here may come from/).getByRole('button');
      await here.first().waitFor();
      expect(await here.count()).toBeGreaterThan(2);
      expect(await referring.count()).toBeGreaterThan(2);
      await here.first().click();
      await atlas.section('Where it refers').waitFor();
      expect(atlas.query().get('point')).toBeTruthy();
    });
  }
});
