import { describe, expect } from 'vitest';
import { type AtlasPage, eventually, test } from './atlas-page';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const handle = (atlas: AtlasPage) => atlas.page.getByRole('button', { name: 'Panel', exact: true });
const sheetTop = async (atlas: AtlasPage) => (await handle(atlas).boundingBox())!.y;

describe('on a phone', () => {
  test('the panel is a sheet that opens half-way when something is selected', async ({ open }) => {
    const atlas = await open('', { context: PHONE });
    await handle(atlas).waitFor();
    expect(await sheetTop(atlas)).toBeGreaterThan(650);
    await handle(atlas).tap();
    await atlas.startRegion('Shoulder').tap();
    await eventually(() => atlas.heading().textContent()).toBe("Shoulder, patient's right");
    await eventually(() => sheetTop(atlas)).toBeLessThan(500);
    // The body keeps its place above the sheet.
    expect(await sheetTop(atlas)).toBeGreaterThan(250);
    await handle(atlas).tap();
    await eventually(() => sheetTop(atlas)).toBeLessThan(100);
  });

  test('a tap on the body selects', async ({ open }) => {
    const atlas = await open('?view=front', { context: PHONE });
    await atlas.bodyReady();
    // Between toolbar with hint (120) and sheet (140): the middle is just above the hips.
    await atlas.page.touchscreen.tap(195, (120 + 844 - 140) / 2 - 40);
    await eventually(() => atlas.query().get('region')).toBeTruthy();
    await eventually(() => sheetTop(atlas)).toBeLessThan(500);
  });

  test('nothing is wider than the screen', async ({ open }) => {
    for (const query of ['', '?region=neck', '?point=trapezius-upper.1', '?condition=neck-pain']) {
      const atlas = await open(query, { context: PHONE });
      // Folded away, the panel is hidden from roles too.
      const main = atlas.page.locator('main');
      await main.locator('h2').waitFor({ state: 'attached' });
      const { page } = atlas;
      expect(await page.evaluate(() => document.documentElement.scrollWidth), query).toBeLessThanOrEqual(390);
      expect(
        await main.evaluate((element) => element.scrollWidth - element.clientWidth),
        query,
      ).toBeLessThanOrEqual(0);
    }
  });
});
