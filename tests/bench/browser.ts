import type { Page } from 'playwright';
import { countGl } from '../app/count-gl';
import { findChromium, launchChromium } from '../app/find-chromium';
import { serveFolder } from '../app/serve-build';

/** Runs a bench on a page of the build; null where there is no browser. */
export async function inBrowser<T>(build: string, run: (page: Page) => Promise<T>): Promise<T | null> {
  const chromium = findChromium();
  if (!chromium) return null;
  const server = await serveFolder(build);
  const browser = await launchChromium(chromium);
  try {
    const page = await browser.newPage({
      baseURL: server.address,
      viewport: { width: 900, height: 640 },
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(60_000);
    // tsx names functions through a helper of its own, which the page lacks.
    await page.addInitScript('globalThis.__name = (named) => named;');
    await page.addInitScript(countGl);
    return await run(page);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Nothing drawn for a second. */
export const atRest = (page: Page) =>
  page.waitForFunction(
    () => window.glCounts.frames.length > 0 && performance.now() - window.glCounts.lastDraw > 1000,
  );

export const NO_BROWSER = 'skipped: no Chromium on this machine';
