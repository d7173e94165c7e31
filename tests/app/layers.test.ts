import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { type AtlasPage, eventually, test } from './atlas-page';

/** DESIGN: at most so many draw calls for a frame. */
const MOST_DRAW_CALLS = 12;

const layer = (atlas: AtlasPage, name: string) =>
  atlas.page.getByRole('group', { name: 'Layer of the body' }).getByRole('radio', { name });
const others = (atlas: AtlasPage, name: string) =>
  atlas.page.getByRole('group', { name: 'Other muscles' }).getByRole('radio', { name });
const step = (atlas: AtlasPage) => atlas.page.getByRole('status').getByText(/muscles? here/);
const lastFrame = (page: Page) => page.evaluate(() => window.glCounts.frames.at(-1)!);

/** Middle of what is left of the canvas beside the column and above the toolbar. */
async function middle(atlas: AtlasPage): Promise<{ x: number; y: number }> {
  const right = await atlas.page
    .getByRole('main')
    .evaluate((e) => e.parentElement!.getBoundingClientRect().right);
  const { width, height } = atlas.page.viewportSize()!;
  return { x: (right + width) / 2, y: (52 + height - 84) / 2 };
}

describe('the layers of the body', () => {
  test('are peeled one by one, in the address and as a list', async ({ open }) => {
    const atlas = await open('?view=front');
    await atlas.bodyReady();
    await layer(atlas, 'Outer').check();
    await eventually(() => atlas.query().get('layer')).toBe('superficial');
    const outer = atlas.section(/^Muscles of this layer/);
    await outer.getByRole('button', { name: /^Gluteus maximus/ }).waitFor();
    expect(await outer.getByRole('button', { name: /^Piriformis/ }).count()).toBe(0);
    await layer(atlas, 'Deep').check();
    await outer.getByRole('button', { name: /^Piriformis/ }).waitFor();
    await layer(atlas, 'Bones').check();
    await atlas
      .section(/^Bones/)
      .getByText('Femur')
      .waitFor();
    await layer(atlas, 'Skin').check();
    await eventually(() => new URL(atlas.page.url()).search).toBe('?view=front');
  });

  test('of the whole muscular body take few draw calls', async ({ open }) => {
    const atlas = await open('?view=front&layer=superficial');
    await atlas.bodyReady();
    const calls = await lastFrame(atlas.page);
    // Glass, muscles and bones of both sides.
    expect(calls).toBeGreaterThanOrEqual(5);
    expect(calls).toBeLessThanOrEqual(MOST_DRAW_CALLS);
  });

  test('travel when they are first wanted, and not before', async ({ open }) => {
    const asked: string[] = [];
    const atlas = await open('', {
      prepare: async (page) =>
        page.on('request', (request) => asked.push(request.url().replace(/^.*\//, ''))),
    });
    await atlas.bodyReady();
    const anatomy = () => asked.filter((name) => /muscles|skeleton/.test(name));
    expect(anatomy()).toEqual([]);
    await layer(atlas, 'Outer').check();
    await atlas.section(/^Muscles of this layer/).waitFor();
    await atlas.bodyReady();
    expect(
      anatomy()
        .map((name) => name.replace(/-[\w-]{8}\./, '.'))
        .sort(),
    ).toEqual(['masculine-muscles.bin', 'masculine-skeleton.glb', 'muscles.bin']);
  });
});

describe('a muscle', () => {
  test('is named where the pointer rests on it', async ({ open }) => {
    const atlas = await open('?view=back&layer=superficial');
    await atlas.bodyReady();
    const { x, y } = await middle(atlas);
    // Behind, a little above and beside the middle: the small of the back to the left of the spine.
    await atlas.page.mouse.move(x - 30, y - 60);
    await atlas.page
      .getByText(/, patient's (left|right)$/, { exact: false })
      .last()
      .waitFor();
  });

  test('leads on to the one beneath when it is clicked again, and says so', async ({ open }) => {
    const atlas = await open('?view=hand&layer=superficial');
    await atlas.bodyReady();
    const { x, y } = await middle(atlas);
    // The ball of the thumb: its outermost muscle has no X that a second click could mean.
    const seat = { x: x + 40, y: y - 170 };
    await atlas.page.mouse.click(seat.x, seat.y);
    await eventually(() => atlas.query().get('muscle')).toBeTruthy();
    const first = atlas.query().get('muscle');
    await step(atlas).waitFor();
    expect(await step(atlas).textContent()).toMatch(/1 of \d muscles here, from the outside in/);
    await atlas.atRest();
    await atlas.page.mouse.click(seat.x, seat.y);
    await eventually(() => atlas.query().get('muscle')).not.toBe(first);
    expect(await step(atlas).textContent()).toMatch(/2 of \d muscles here/);
    await atlas.page.goBack();
    await eventually(() => atlas.query().get('muscle')).toBe(first);
  });

  test('stands alone, or among ghosts', async ({ open }) => {
    const atlas = await open('?muscle=piriformis&layer=superficial');
    await atlas.bodyReady();
    await others(atlas, 'Ghosted').check();
    await eventually(() => atlas.query().get('others')).toBe('ghost');
    await atlas.atRest();
    const ghosts = await lastFrame(atlas.page);
    expect(ghosts).toBeLessThanOrEqual(MOST_DRAW_CALLS);
    await others(atlas, 'Hidden').check();
    await eventually(() => atlas.query().get('others')).toBe('hidden');
    await eventually(() => lastFrame(atlas.page)).toBeLessThan(ghosts);
  });

  test('without trigger points has its card too', async ({ open }) => {
    const atlas = await open('?muscle=rectus-capitis-lateralis');
    await atlas.ready();
    await atlas.panel().getByText('No classic trigger point is described in it.').waitFor();
    await atlas.section('Anatomy').waitFor();
  });

  test('is found beneath its region, for those who do not click on the body', async ({ open }) => {
    const atlas = await open();
    await atlas.startRegion('Buttock').click();
    const beneath = atlas.section(/^Muscles beneath/);
    await beneath.getByRole('button', { name: /^Gluteus maximus/ }).waitFor();
    await beneath.getByRole('button', { name: /^Piriformis/ }).click();
    await eventually(() => atlas.heading().textContent()).toBe("Piriformis, patient's right");
  });
});

describe('muscles that do not arrive', () => {
  test('leave the skin and the lists, with a notice and a retry', async ({ open }) => {
    let broken = true;
    const atlas = await open('?point=piriformis.1', {
      prepare: (page) =>
        page.route(/\/muscles-[^/]*\.bin$/, (route) => (broken ? route.abort() : route.continue())),
    });
    atlas.console.expect(/Failed to load resource/);
    await atlas.page.getByText(/could not be loaded \(the network did not answer\)/).waitFor();
    expect(await atlas.heading().textContent()).toContain('Piriformis');
    await atlas.atRest();
    // Skin, dots and X.
    const skinOnly = await lastFrame(atlas.page);
    expect(skinOnly).toBeGreaterThanOrEqual(3);
    broken = false;
    await atlas.page.getByRole('button', { name: 'Retry' }).click();
    await atlas.page.getByRole('button', { name: 'Retry' }).waitFor({ state: 'hidden' });
    await eventually(() => lastFrame(atlas.page)).toBeGreaterThan(skinOnly + 2);
  });
});

test('on a phone the layers are in the view options', async ({ open }) => {
  const atlas = await open('', {
    context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  });
  await atlas.bodyReady();
  await atlas.page.getByRole('button', { name: 'View', exact: true }).tap();
  await layer(atlas, 'Bones').check();
  await eventually(() => atlas.query().get('layer')).toBe('bones');
});
