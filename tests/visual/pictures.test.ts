import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { test } from '../app/atlas-page';
import { incomparable, writeFonts } from './machine';
import { PICTURES } from './pictures';
import { differenceFrom, HOW_TO_MAKE, hasReference, writeReference } from './references';

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};
/** The column of words has tests of its own; the picture is what stands beside it. */
const COLUMN = 404;
const WIDE = { viewport: { width: COLUMN + 500, height: 640 } };

function besideTheColumn(page: Page): Promise<Buffer> {
  const { width, height } = page.viewportSize()!;
  return page.screenshot({ clip: { x: COLUMN, y: 0, width: width - COLUMN, height } });
}

describe('the picture of', () => {
  for (const { name, query, phone } of PICTURES) {
    test(name, async ({ open, skip }) => {
      const leaveOut = (reason: string) => {
        console.warn(`SKIPPED the picture of ${name}: ${reason}`);
        skip(reason);
      };
      const atlas = await open(query, { context: phone ? PHONE : WIDE });
      await atlas.ready();
      await atlas.bodyReady();
      const reason = await incomparable(atlas.page);
      if (reason) return leaveOut(reason);
      const png = await (phone ? atlas.page.screenshot() : besideTheColumn(atlas.page));
      if (process.env.UPDATE_PICTURES) {
        writeReference(name, png);
        await writeFonts(atlas.page);
        return;
      }
      if (!hasReference(name)) {
        const missing = `there is no reference of ${name}; ${HOW_TO_MAKE}`;
        if (!process.env.CI) return leaveOut(missing);
        expect.fail(missing);
      }
      expect(differenceFrom(name, png)).toBeNull();
    });
  }
});

test('muscles that come after the picture was drawn leave it as its reference', async ({ open, skip }) => {
  let letThrough = () => {};
  const wanted = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  const atlas = await open('?point=soleus.1', {
    context: WIDE,
    prepare: (page) =>
      page.route(/\/(masculine-)?muscles-[^/]*\.bin$/, async (route) => {
        await wanted;
        await route.continue();
      }),
  });
  await atlas.atRest();
  const reason = await incomparable(atlas.page);
  if (reason) return skip(reason);
  letThrough();
  await atlas.bodyReady();
  expect(differenceFrom('point-calf', await besideTheColumn(atlas.page))).toBeNull();
});
