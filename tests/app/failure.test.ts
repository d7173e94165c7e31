import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { type AtlasPage, eventually, test } from './atlas-page';

const RETRY = { name: 'Retry' } as const;
const NO_SCENE = '3D view is not available here; the lists hold everything.';

/** Lets requests for a file fail until the returned switch is thrown. */
async function breakFile(page: Page, file: RegExp): Promise<{ mend: () => void }> {
  let broken = true;
  await page.route(file, (route) => (broken ? route.abort() : route.continue()));
  return {
    mend: () => {
      broken = false;
    },
  };
}

async function listWorks(atlas: AtlasPage): Promise<void> {
  await atlas.startRegion('Neck').click();
  await atlas
    .button(/^Upper trapezius\s*, Point 1/)
    .first()
    .click();
  await eventually(() => atlas.heading().textContent()).toContain('Upper trapezius');
}

describe('a failed download', () => {
  for (const file of ['records', 'skin']) {
    test(`of the ${file} is said, and mended by Retry`, async ({ open }) => {
      let broken = { mend: () => {} };
      const atlas = await open('?region=neck', {
        prepare: async (page) => {
          broken = await breakFile(page, new RegExp(`/${file}-[^/]*$`));
        },
      });
      atlas.console.expect(/Failed to load resource/);
      await atlas.page.getByText(/could not be loaded \(the network did not answer\)/).waitFor();
      broken.mend();
      await atlas.page.getByRole('button', RETRY).click();
      await eventually(() => atlas.heading().textContent()).toBe("Neck, patient's right");
      await atlas.page.getByRole('button', RETRY).waitFor({ state: 'hidden' });
      await atlas.bodyReady();
    });
  }

  test('of the figure leaves the list, and Retry brings the body', async ({ open }) => {
    let broken = { mend: () => {} };
    const atlas = await open('', {
      prepare: async (page) => {
        broken = await breakFile(page, /masculine-(?!skeleton)[^/]*\.glb$/);
      },
    });
    atlas.console.expect(/Failed to load resource/);
    await atlas.page.getByRole('button', RETRY).waitFor();
    await listWorks(atlas);
    broken.mend();
    await atlas.page.getByRole('button', RETRY).click();
    await atlas.page.getByText("Patient's right", { exact: true }).last().waitFor();
    await atlas.bodyReady();
    await eventually(() => atlas.page.getByRole('button', RETRY).count()).toBe(0);
  });
});

describe('without the scene', () => {
  test('the lists are whole where there is no WebGL', async ({ open }) => {
    const atlas = await open('', {
      prepare: (page) =>
        page.addInitScript(() => {
          const original = HTMLCanvasElement.prototype.getContext;
          HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
            return String(args[0]).startsWith('webgl') ? null : Reflect.apply(original, this, args);
          } as typeof original;
        }),
    });
    await atlas.page.getByText(NO_SCENE).waitFor();
    await listWorks(atlas);
    expect(await atlas.body().count()).toBe(0);
    // What is not drawn need not be downloaded, and no bar may wait for it.
    await atlas.page.getByRole('progressbar').waitFor({ state: 'hidden' });
  });

  test('the lists are whole where its part of the program does not arrive', async ({ open }) => {
    const atlas = await open('', { prepare: (page) => breakFile(page, /\/Scene-[^/]*\.js$/) });
    atlas.console.expect(/Failed to load resource|Failed to fetch dynamically imported module/);
    await atlas.page.getByText(NO_SCENE).waitFor();
    await listWorks(atlas);
  });

  test('a lost context leaves the lists, and the scene returns with it', async ({ open }) => {
    const atlas = await open();
    atlas.console.expect(/Context (Lost|Restored)/i);
    await atlas.bodyReady();
    await atlas.body().evaluate((canvas) => {
      const gl = (canvas as HTMLCanvasElement).getContext('webgl2')!;
      const extension = gl.getExtension('WEBGL_lose_context')!;
      Object.assign(window, { restoreContext: () => extension.restoreContext() });
      extension.loseContext();
    });
    await atlas.page.getByText(/3D view was interrupted/).waitFor();
    await listWorks(atlas);
    const drawn = await atlas.page.evaluate(() => {
      (window as unknown as { restoreContext: () => void }).restoreContext();
      return window.glCounts.frames.length;
    });
    await atlas.page.getByText(/3D view was interrupted/).waitFor({ state: 'hidden' });
    await eventually(() => atlas.page.evaluate(() => window.glCounts.frames.length)).toBeGreaterThan(drawn);
    await atlas.atRest();
  });
});
