import type { TestProject } from 'vitest/node';
import { findChromium } from './find-chromium';
import { serveBuild } from './serve-build';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser; null: its tests are skipped. */
    chromium: string | null;
    /** Where the built app is served. */
    address: string;
  }
}

/** Once per run: finds a browser, builds the app, serves it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chromium = findChromium();
  project.provide('chromium', chromium);
  project.provide('address', '');
  if (!chromium) {
    const missing = `No Chromium found: the tests of "${project.name}" need one (Debian: apt-get install chromium).`;
    if (process.env.CI) throw new Error(missing);
    console.warn(`\n${missing} They are SKIPPED.\n`);
    return undefined;
  }
  const { address, stop } = await serveBuild();
  project.provide('address', address);
  return stop;
}
