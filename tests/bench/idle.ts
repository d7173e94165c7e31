import { atRest, inBrowser, NO_BROWSER } from './browser';
import type { Row } from './table';

const WATCHED = 3000;

/** Frames drawn while nobody touches anything, with a point selected; draw calls of a frame. */
export async function idle(build: string): Promise<Row[]> {
  const counts = await inBrowser(build, async (page) => {
    await page.goto('./?point=trapezius-upper.1');
    await page.getByRole('heading', { level: 2 }).waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'hidden' });
    await atRest(page);
    return page.evaluate(async (time) => {
      const before = window.glCounts.frames.length;
      await new Promise((resolve) => setTimeout(resolve, time));
      const { frames } = window.glCounts;
      return { idle: frames.length - before, calls: Math.max(...frames) };
    }, WATCHED);
  });
  return [
    {
      what: `idle: frames drawn in ${WATCHED / 1000} s (browser)`,
      figure: counts ? String(counts.idle) : NO_BROWSER,
      target: '0',
    },
    {
      what: 'draw calls: most in a frame, a point selected (browser)',
      figure: counts ? String(counts.calls) : NO_BROWSER,
      target: '12',
    },
  ];
}
