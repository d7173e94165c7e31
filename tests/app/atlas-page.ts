import type { BrowserContextOptions, Locator, Page } from 'playwright';
import { test as base, expect, inject } from 'vitest';
import { type ConsoleWatch, watchConsole } from './console-watch';
import { countGl } from './count-gl';
import { launchChromium } from './find-chromium';

/** Software GL on a busy machine takes its time; a wait ends as soon as its condition is met. */
const PATIENCE = 30_000;

interface Opening {
  context?: BrowserContextOptions;
  /** Before the first request: routes, init scripts. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** The atlas as its user meets it: everything is found by role and name. */
export class AtlasPage {
  constructor(
    readonly page: Page,
    readonly console: ConsoleWatch,
  ) {}

  readonly search = () => this.page.getByRole('searchbox', { name: /search muscles/i });
  readonly panel = () => this.page.getByRole('main');
  readonly heading = () => this.panel().getByRole('heading', { level: 2 });
  readonly button = (name: string | RegExp) => this.panel().getByRole('button', { name });
  readonly section = (name: string | RegExp) => this.panel().getByRole('region', { name });
  readonly body = () => this.page.locator('canvas');
  readonly query = () => new URL(this.page.url()).searchParams;

  /** The records are there and the panel shows what the address asks for. */
  async ready(): Promise<void> {
    await this.heading().waitFor();
  }

  /** What was asked for is drawn, and nothing more for a second: the body is there and the camera stands. */
  async atRest(): Promise<void> {
    // On a busy machine a change may wait longer than a second for its frame.
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await this.page.waitForFunction(
      () => window.glCounts.frames.length > 0 && performance.now() - window.glCounts.lastDraw > 1000,
    );
  }

  /** The body can be clicked. */
  async bodyReady(): Promise<void> {
    await this.page
      .getByText(/^(Seen from the p|P)atient's (right|left)$/, { exact: true })
      // A closed list may hold the same words.
      .filter({ visible: true })
      .first()
      .waitFor();
    await this.page.getByRole('progressbar').waitFor({ state: 'hidden' });
    await this.atRest();
  }

  /** A region of the five of the first screen. */
  startRegion(name: string): Locator {
    return this.section('Start here').getByRole('button', { name: new RegExp(`^${name}\\b`) });
  }
}

export type Open = (query?: string, opening?: Opening) => Promise<AtlasPage>;

/** Vitest's `test` with `open`: a page of the built app that may say nothing unexpected. */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const path = inject('chromium');
    const browser = path ? await launchChromium(path) : null;
    onCleanup(async () => browser?.close());
    return browser;
  })
  .extend('open', async ({ browser, skip }, { onCleanup }): Promise<Open> => {
    if (!browser) return skip('no Chromium on this machine');
    const opened: AtlasPage[] = [];
    onCleanup(async () => {
      for (const { page } of opened) await page.close();
      for (const { console } of opened) expect(console.unexpected()).toEqual([]);
    });
    return async (query = '', { context, prepare } = {}) => {
      const page = await browser.newPage({
        baseURL: inject('address'),
        viewport: { width: 1280, height: 800 },
        // A camera that does not travel is drawn once; that it comes to rest has a test of its own.
        reducedMotion: 'reduce',
        ...context,
      });
      page.setDefaultTimeout(PATIENCE);
      await page.addInitScript(countGl);
      const atlas = new AtlasPage(page, watchConsole(page));
      opened.push(atlas);
      await prepare?.(page);
      await page.goto(`./${query}`);
      return atlas;
    };
  });

/** Waits until a value holds, as `expect.poll` with the patience of this machine. */
export const eventually = <T>(value: () => T | Promise<T>) =>
  expect.poll(value, { timeout: PATIENCE, interval: 100 });
