import { readFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import { describe, expect } from 'vitest';
import { type AtlasPage, type Open, test } from './atlas-page';

/** The pain page with the front of the right shoulder painted through the list, its questions answered. */
async function painted(open: Open, prepare?: Parameters<Open>[1]): Promise<AtlasPage> {
  const atlas = await open('?page=pain', prepare);
  const list = atlas.section('Or choose from a list');
  await list.getByText('Regions of the body').click();
  await list.getByText('Shoulder', { exact: true }).click();
  await list.getByRole('checkbox', { name: 'Front of the shoulder' }).check();
  await atlas.button('Print').waitFor();
  const no = atlas.button(/^No to all/);
  if (await no.isVisible()) await no.click();
  return atlas;
}

const stubPrint = () => {
  window.print = () => {
    document.body.dataset.printed = '';
  };
};

/** Pages of a PDF as Chromium writes it. */
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

describe('the painted pain to take along', () => {
  test('is saved as a picture of four bodies, and the body on the screen stays as it is', async ({
    open,
  }) => {
    const atlas = await painted(open);
    await atlas.bodyReady();
    await atlas.button('Picture').scrollIntoViewIfNeeded();
    await atlas.button('Picture').focus();
    const before = await atlas.body().screenshot();
    const [download] = await Promise.all([
      atlas.page.waitForEvent('download'),
      atlas.page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^myoatlas-pain-\d{4}-\d\d-\d\d\.png$/);
    const { width, height, data } = PNG.sync.read(await readFile(await download.path()));
    expect([width, height]).toEqual([2320, 1360]);
    // Each body stands in its own part, and the front and the patient's right show the blue of the paint.
    const parts = [0, 1, 2, 3].map((part) => {
      let drawn = 0;
      let blue = 0;
      for (let y = 110; y < 1210; y++)
        for (let x = 40 + 560 * part; x < 600 + 560 * part; x++) {
          const [r, g, b] = data.subarray(4 * (y * width + x));
          if (r + g + b < 720) drawn++;
          if (b > r + 45) blue++;
        }
      return { drawn: drawn > 50_000, blue: blue > 300 };
    });
    expect(parts.map(({ drawn }) => drawn)).toEqual([true, true, true, true]);
    expect(parts.map(({ blue }) => blue)).toEqual([true, false, false, true]);
    await atlas.atRest();
    expect((await atlas.body().screenshot()).equals(before)).toBe(true);
  });

  test('is printed as one page with bodies and words', async ({ open }) => {
    const atlas = await painted(open, { prepare: (page) => page.addInitScript(stubPrint) });
    await atlas.bodyReady();
    await atlas.button('Print').click();
    await atlas.page.locator('body[data-printed]').waitFor();
    await atlas.page.emulateMedia({ media: 'print' });
    const sheet = atlas.page.getByRole('article', { name: 'Page to print' });
    expect(await sheet.getByRole('img', { includeHidden: true }).count()).toBe(0);
    expect(await sheet.locator('img').count()).toBe(4);
    const text = await sheet.textContent();
    expect(text).toMatch(/Pain 1: Front of the shoulder, patient's right · about \d+ cm² · strength 5 of 10/);
    expect(text).toMatch(/Trigger points that could send pain there/);
    expect(text).toMatch(/Education, not diagnosis/);
    expect(await atlas.panel().isVisible()).toBe(false);
    expect(pages(await atlas.page.pdf({ preferCSSPageSize: true }))).toBe(1);
    expect(pages(await atlas.page.pdf({ format: 'Letter' }))).toBe(1);
  });

  test('is printed in words where nothing can be drawn', async ({ open }) => {
    const atlas = await painted(open, {
      prepare: (page) =>
        page.addInitScript(() => {
          window.print = () => {
            document.body.dataset.printed = '';
          };
          HTMLCanvasElement.prototype.getContext = () => null;
        }),
    });
    expect(await atlas.button('Picture').count()).toBe(0);
    await atlas.button('Print').click();
    await atlas.page.locator('body[data-printed]').waitFor();
    await atlas.page.emulateMedia({ media: 'print' });
    const sheet = atlas.page.getByRole('article', { name: 'Page to print' });
    expect(await sheet.locator('img').count()).toBe(0);
    expect(await sheet.textContent()).toMatch(/Front of the shoulder, patient's right/);
  });
});

describe('the pain log', () => {
  test('opens by its address', async ({ open }) => {
    const atlas = await open('?page=log');
    await atlas.ready();
    expect(await atlas.heading().textContent()).toBe('Pain log');
  });
});
