import { describe, expect } from 'vitest';
import { eventually, test } from './atlas-page';

describe('search', () => {
  test('finds what people call things, and says when it finds nothing', async ({ open }) => {
    const atlas = await open();
    await atlas.ready();
    const wanted = [
      ['trap', 'Muscles', /^Upper trapezius/],
      ['jaw', 'Body regions', /^Jaw/],
      ['jaw', 'Conditions', /^Jaw pain/],
      ['bum', 'Body regions', /^Buttock/],
      ['shin splints', 'Body regions', /^Shin\b/],
      ['carpi radialis', 'Muscles', /^Extensor carpi radialis brevis/],
    ] as const;
    for (const [query, kind, result] of wanted) {
      await atlas.search().fill(query);
      const row = atlas.section(kind).getByRole('button', { name: result });
      await row.first().waitFor();
    }
    await atlas.search().fill('qwertyuiop');
    await atlas.page.getByText('Nothing found for “qwertyuiop”.').waitFor();
    await atlas.search().fill('');
    await atlas.startRegion('Neck').waitFor();
  });

  test('leads from the keyboard alone to the card of a point', async ({ open }) => {
    const atlas = await open();
    await atlas.ready();
    const { keyboard } = atlas.page;
    // From the top of the page, by Tab, as without a mouse.
    for (let i = 0; i < 12 && !(await isFocused(atlas.search())); i++) await keyboard.press('Tab');
    await keyboard.type('upper trap');
    await atlas
      .button(/^Upper trapezius/)
      .first()
      .waitFor();
    await keyboard.press('Enter');
    await eventually(() => atlas.heading().textContent()).toContain('Upper trapezius');
    expect(atlas.query().get('muscle')).toBe('trapezius-upper');
    const point = atlas.section(/^Trigger points/).getByRole('button', { name: /^Point 1/ });
    for (let i = 0; i < 12 && !(await isFocused(point)); i++) await keyboard.press('Tab');
    await keyboard.press('Enter');
    await eventually(() => atlas.query().get('point')).toBe('trapezius-upper.1');
    expect(await isFocused(atlas.heading())).toBe(true);
  });

  test('is there again when one goes back from what it found', async ({ open }) => {
    const atlas = await open('?region=shoulder');
    await atlas.ready();
    await atlas.search().fill('sciatica');
    const found = atlas.section('Conditions').getByRole('button').first();
    await found.click();
    await eventually(() => atlas.query().get('condition')).toBeTruthy();
    // Not through the shoulder one came here.
    expect(atlas.query().get('region')).toBeNull();
    await atlas.page.goBack();
    await found.waitFor();
    expect(await atlas.search().inputValue()).toBe('sciatica');
    await atlas.search().press('Escape');
    await eventually(() => atlas.heading().textContent()).toBe("Shoulder, patient's right");
  });

  test('is walked through with the arrow keys and left with Escape', async ({ open }) => {
    const atlas = await open();
    await atlas.ready();
    await atlas.search().fill('trap');
    await atlas.section('Muscles').waitFor();
    await atlas.search().press('ArrowDown');
    const results = atlas.panel().getByRole('button');
    expect(await isFocused(results.nth(0))).toBe(true);
    await atlas.page.keyboard.press('ArrowDown');
    expect(await isFocused(results.nth(1))).toBe(true);
    await atlas.page.keyboard.press('Escape');
    expect(await isFocused(atlas.search())).toBe(true);
    expect(await atlas.search().inputValue()).toBe('');
  });
});

const isFocused = (locator: { evaluate: (f: (e: Element) => boolean) => Promise<boolean> }) =>
  locator.evaluate((element) => element === document.activeElement);
