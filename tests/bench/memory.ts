import type { CDPSession, Page } from 'playwright';
import { atRest, inBrowser, NO_BROWSER } from './browser';
import { megabytes, type Row } from './table';

const SELECTIONS = 25;
/** The engine compiles and keeps what runs often: some rounds show whether the growth comes to an end. */
const ROUNDS = 4;

interface Held {
  heap: number;
  objects: Record<string, number>;
}

/** What heap and graphics card hold before and after many selections. */
export async function memory(build: string): Promise<Row[]> {
  const measured = await inBrowser(build, async (page) => {
    const session = await page.context().newCDPSession(page);
    // Few pixels: software GL is slow, and what is held does not depend on them.
    await page.setViewportSize({ width: 800, height: 320 });
    await page.goto('./?muscle=gluteus-medius');
    await page.getByRole('heading', { level: 2 }).waitFor();
    await page.getByRole('progressbar').waitFor({ state: 'hidden' });
    await atRest(page);
    const rounds: Held[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await select(page, SELECTIONS);
      rounds.push(await held(page, session));
    }
    return rounds;
  });
  if (!measured) return [{ what: `memory: ${SELECTIONS} selections (browser)`, figure: NO_BROWSER }];
  const [first] = measured;
  const each = (value: (held: Held) => string | number) => measured.map(value).join(', ');
  const after = measured.map((_, round) => SELECTIONS * (round + 1)).join(', ');
  return [
    {
      what: `memory: heap after ${after} selections (browser)`,
      figure: each(({ heap }) => megabytes(heap)),
      target: 'as before',
    },
    ...Object.keys(first.objects)
      .filter((name) => measured.some(({ objects }) => objects[name]))
      .map((name) => ({
        what: `memory: GPU ${name.toLowerCase()}s after ${after} selections (browser)`,
        figure: each(({ objects }) => objects[name]),
        target: 'as before',
      })),
  ];
}

/**
 * Goes from point to point of one muscle and lets each be drawn. Inside the page: driven from
 * outside, the driver's own objects would grow along.
 */
async function select(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const points = () =>
      [...document.querySelectorAll('section')].find((section) =>
        /points/i.test(section.querySelector('h3')?.textContent ?? ''),
      );
    for (let i = 0; i < count; i++) {
      // The muscle has three points, so two others are listed.
      const title = document.title;
      points()?.querySelectorAll('button')[i % 2]?.click();
      await drawn();
      await drawn();
      if (document.title === title) throw new Error('the click selected nothing');
    }
  }, times);
}

async function held(page: Page, session: CDPSession): Promise<Held> {
  await atRest(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const objects = await page.evaluate(() => window.glCounts.alive);
  return { heap: usedSize, objects };
}
