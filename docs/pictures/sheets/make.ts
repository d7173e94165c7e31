import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright';
import { createServer } from 'vite';
import { readData } from '../../../models/data/read-data';
import { countGl } from '../../../tests/app/count-gl';
import { findChromium, launchChromium } from '../../../tests/app/find-chromium';

/**
 * Contact sheets: every muscle, isolated and in its window, and every trigger point with its zones, as PNG files
 * in `sheets/`, so that a reviewer can leaf through the whole atlas. `npm run sheets`, or with words that
 * the ids must hold: `npm run sheets -- gluteus points`.
 */
const ROOT = path.resolve(import.meta.dirname, '../../..');
const OUT = path.join(ROOT, 'sheets');
const TILE = { width: 340, height: 340 };
const COLUMNS = 6;
const ROWS = 5;
/** Nothing was drawn for so long: the picture stands, milliseconds. */
const REST = 300;

interface Tile {
  query: string;
  caption: string;
}

const { muscles } = readData(ROOT);
const words = process.argv.slice(2);
const kinds = ['muscles', 'points'].filter((kind) => words.length === 0 || words.includes(kind));
const wanted = words.filter((word) => !['muscles', 'points', 'feminine'].includes(word));
const figure = words.includes('feminine') ? '&figure=feminine' : '';
const isWanted = (id: string) => wanted.length === 0 || wanted.some((word) => id.includes(word));

const chosen = muscles.map(({ value }) => value).filter(({ id }) => isWanted(id));
const sheets: Record<string, Tile[]> = {
  muscles: chosen.flatMap(({ id, name }) => [
    { query: `?muscle=${id}&side=left&layer=superficial&others=hidden${figure}`, caption: name },
    { query: `?muscle=${id}&side=left${figure}`, caption: `${name}, window` },
  ]),
  points: chosen.flatMap(({ id, name, points }) =>
    points.map((point) => ({
      query: `?point=${id}.${point.id}&side=left${figure}`,
      caption: `${name}, ${point.name}`,
    })),
  ),
};

const executablePath = findChromium();
if (!executablePath) throw new Error('no Chromium found; install one to draw the sheets');
const server = await createServer({
  root: ROOT,
  configFile: path.join(ROOT, 'vite.config.ts'),
  logLevel: 'error',
});
await server.listen(0);
const browser = await launchChromium(executablePath);
if (wanted.length === 0) rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const scene = await openScene(browser, `${server.resolvedUrls!.local[0]}docs/pictures/sheets/sheet.html`);
for (const kind of kinds.length > 0 ? kinds : ['muscles', 'points']) {
  const tiles = sheets[kind];
  for (let first = 0; first < tiles.length; first += COLUMNS * ROWS) {
    const pictures: (Tile & { png: Buffer })[] = [];
    for (const tile of tiles.slice(first, first + COLUMNS * ROWS))
      pictures.push({ ...tile, png: await drawn(scene, tile.query, kind === 'muscles') });
    const number = String(1 + first / (COLUMNS * ROWS)).padStart(2, '0');
    const file = path.join(OUT, `${kind}-${number}.png`);
    writeFileSync(file, await sheetOf(browser, pictures));
    console.log(path.relative(ROOT, file));
  }
}
await browser.close();
await server.close();

async function openScene(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: TILE, reducedMotion: 'reduce' });
  await page.addInitScript(countGl);
  await page.goto(address);
  await page.waitForFunction(() => 'show' in window);
  await page.evaluate(() => window.show('?layer=bones', false));
  await page.waitForFunction(() => window.complete(), null, { timeout: 120_000 });
  return page;
}

async function drawn(page: Page, query: string, bare: boolean): Promise<Buffer> {
  await page.evaluate(([wanted, alone]) => window.show(wanted, alone), [query, bare] as const);
  await page.waitForFunction((rest) => performance.now() - window.glCounts.lastDraw > rest, REST);
  return page.screenshot();
}

/** Pictures with captions in rows. */
async function sheetOf(browser: Browser, tiles: (Tile & { png: Buffer })[]): Promise<Buffer> {
  const width = COLUMNS * TILE.width;
  const page = await browser.newPage({ viewport: { width, height: 100 } });
  await page.setContent(
    `<body style="margin:0;display:grid;grid-template-columns:repeat(${COLUMNS},${TILE.width}px);font:13px sans-serif">` +
      tiles
        .map(
          ({ caption, png }) =>
            `<figure style="margin:0"><img width="${TILE.width}" height="${TILE.height}" src="data:image/png;base64,${png.toString('base64')}"><figcaption style="height:24px;padding:0 6px;overflow:hidden">${caption}</figcaption></figure>`,
        )
        .join(''),
  );
  const sheet = await page.screenshot({ fullPage: true });
  await page.close();
  return sheet;
}
