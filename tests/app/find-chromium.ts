import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';

/** Software GL, so that pictures and speed do not depend on a graphics card; no calls home. */
const FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--no-first-run',
];

const NAMES = ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser', 'chrome'];
const OTHER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium of this machine, or Playwright's own; null if there is none. */
export function findChromium(): string | null {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(path.delimiter)];
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...OTHER_PLACES, chromium.executablePath()].find((file) => existsSync(file)) ?? null;
}

export const launchChromium = (executablePath: string, extraFlags: string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath, args: [...FLAGS, ...extraFlags] });
