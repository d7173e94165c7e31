import type { BrowserContextOptions } from 'playwright';
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
      const { width, height } = atlas.page.viewportSize()!;
      const x = phone ? 0 : COLUMN;
      const png = await atlas.page.screenshot({ clip: { x, y: 0, width: width - x, height } });
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
