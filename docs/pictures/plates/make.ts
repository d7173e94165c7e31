import path from 'node:path';
import { createServer } from 'vite';
import { readData } from '../../../models/data/read-data';
import { BUILDS, shapeFigure } from '../../../models/figure/figure';
import { readMakeHuman } from '../../../models/figure/makehuman';
import { referenceBody } from '../../../models/figure/reference-body';
import { makeTemplate } from '../../../models/figure/template';
import { AddressResolver } from '../../../src/geometry/address/resolve';
import { findChromium, launchChromium } from '../../../tests/app/find-chromium';
import { plates } from './plates';

/** Draws the pictures of the documents: `npm run pictures`. Needs a Chromium and a compiled atlas. */
const ROOT = path.resolve(import.meta.dirname, '../../..');
const executablePath = findChromium();
if (!executablePath) throw new Error('no Chromium found; install one to draw the pictures');

const mh = readMakeHuman();
const template = await makeTemplate(mh, BUILDS.masculine);
const body = referenceBody(shapeFigure(mh, template, BUILDS.masculine), template);
const resolver = new AddressResolver(body, readData(ROOT).landmarks.value);

const server = await createServer({
  root: ROOT,
  configFile: path.join(ROOT, 'vite.config.ts'),
  logLevel: 'error',
});
await server.listen(0);
const base = server.resolvedUrls!.local[0];
const browser = await launchChromium(executablePath);

for (const [name, plate] of Object.entries(plates(resolver))) {
  const page = await browser.newPage({ viewport: { width: 640, height: 480 } });
  await page.goto(`${base}docs/pictures/plates/plate.html`);
  await page.waitForFunction(() => 'draw' in window);
  await page.evaluate((drawn) => window.draw(drawn), plate);
  await page.screenshot({ path: path.join(ROOT, `docs/pictures/${name}.png`) });
  await page.close();
  console.log(`docs/pictures/${name}.png`);
}

const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
await page.goto(`${base}?region=neck&point=trapezius-upper.1&side=left`);
await page.getByText("Upper trapezius, patient's left").waitFor();
await page.screenshot({ path: path.join(ROOT, 'docs/pictures/start.png') });
await browser.close();
await server.close();
