import type { CDPSession, Page } from 'playwright';
import { atRest, inBrowser, NO_BROWSER } from './browser';
import { megabytes, type Row } from './table';

const SELECTIONS = 200;
/** Fills the caches that are meant to stay. */
const WARM_UP = 20;

interface Held {
  heap: number;
  objects: Record<string, number>;
}

/** What heap and graphics card hold before and after many selections. */
export async function memory(build: string): Promise<Row[]> {
  const measured = await inBrowser(build, async (page) => {
    const session = await page.context().newCDPSession(page);
    await page.goto('./?muscle=gluteus-medius');
    await page.getByRole('heading', { level: 2 }).waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'hidden' });
    await atRest(page);
    await select(page, WARM_UP);
    const before = await held(page, session);
    await select(page, SELECTIONS);
    const mid = await held(page, session); console.log('mid', mid.heap); await select(page, SELECTIONS); return { before, after: await held(page, session) };
  });
  if (!measured) return [{ what: `memory: ${SELECTIONS} selections (browser)`, figure: NO_BROWSER }];
  const { before, after } = measured;
  const change = (name: string) => `${before.objects[name]} to ${after.objects[name]}`;
  return [
    {
      what: `memory: heap over ${SELECTIONS} selections (browser)`,
      figure: `${megabytes(before.heap)} to ${megabytes(after.heap)}`,
      target: 'as before',
    },
    ...Object.keys(before.objects)
      .filter((name) => before.objects[name] || after.objects[name])
      .map((name) => ({
        what: `memory: GPU ${name.toLowerCase()}s over ${SELECTIONS} selections (browser)`,
        figure: change(name),
        target: 'as before',
      })),
  ];
}

/** Goes from point to point of one muscle, waiting until each is shown and drawn. */
async function select(page: Page, times: number): Promise<void> {
  const points = page.getByRole('region', { name: /points/i }).first();
  for (let i = 0; i < times; i++) {
    const frames = await page.evaluate(() => window.glCounts.frames.length);
    const title = await page.title();
    // The muscle has three points, so two others are listed.
    await points
      .getByRole('button')
      .nth(i % 2)
      .click();
    await page.waitForFunction(
      (before) => document.title !== before.title && window.glCounts.frames.length > before.frames,
      { title, frames },
    );
  }
}

async function held(page: Page, session: CDPSession): Promise<Held> {
  await atRest(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const objects = await page.evaluate(() => window.glCounts.alive);
  return { heap: usedSize, objects };
}
