import { atRest, inBrowser, NO_BROWSER } from './browser';
import type { Row } from './table';

const WATCHED = 3000;

/** Frames drawn while nobody touches anything, with a point selected; draw calls of a frame, also of the plate. */
export async function idle(build: string): Promise<Row[]> {
  const counts = await inBrowser(build, async (page) => {
    const watch = async (query: string) => {
      await page.goto(query);
      // Written on the picture when the body is there; the muscles show their progress from then on.
      await page
        .getByText(/^Patient's (right|left)/)
        .first()
        .waitFor();
      await page.getByRole('progressbar').waitFor({ state: 'hidden' });
      await atRest(page);
      return page.evaluate(async (time) => {
        const before = window.glCounts.frames.length;
        await new Promise((resolve) => setTimeout(resolve, time));
        const { frames } = window.glCounts;
        return { idle: frames.length - before, calls: Math.max(...frames) };
      }, WATCHED);
    };
    const { idle, calls } = await watch('./?point=trapezius-upper.1');
    return { idle, calls, plate: (await watch('./?layer=superficial')).calls };
  });
  return [
    {
      what: `idle: frames drawn in ${WATCHED / 1000} s (browser)`,
      figure: counts ? String(counts.idle) : NO_BROWSER,
      target: '0',
    },
    {
      what: 'draw calls: most in a frame, a point selected and its muscle in a window (browser)',
      figure: counts ? String(counts.calls) : NO_BROWSER,
      target: '12',
    },
    {
      what: 'draw calls: most in a frame, the superficial plate (browser)',
      figure: counts ? String(counts.plate) : NO_BROWSER,
      target: '12',
    },
  ];
}
