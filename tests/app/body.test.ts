import { describe, expect } from 'vitest';
import { type AtlasPage, eventually, test } from './atlas-page';

/** DESIGN: at most so many draw calls for a frame. */
const MOST_DRAW_CALLS = 12;

/** A place on the front of the standing body: across in body heights, up as a share of its height. */
async function onBody(atlas: AtlasPage, across: number, up: number): Promise<{ x: number; y: number }> {
  // The front view fits 1.06 heights between messages and toolbar, beside the column (framing.ts, use-covered.ts).
  const column = await atlas.page
    .getByRole('main')
    .evaluate((e) => e.parentElement!.getBoundingClientRect().right);
  const { width, height } = atlas.page.viewportSize()!;
  const free = { top: 52, bottom: height - 84 };
  const scale = (free.bottom - free.top) / 1.06;
  return {
    x: (column + width) / 2 + across * scale,
    y: (free.top + free.bottom) / 2 + (0.5 - up) * scale,
  };
}

const frames = (atlas: AtlasPage) => atlas.page.evaluate(() => window.glCounts.frames);

describe('the body', () => {
  test('is tapped on the neck, and the neck it is', async ({ open }) => {
    const atlas = await open('?view=front');
    await atlas.bodyReady();
    const neck = await onBody(atlas, 0, 0.845);
    await atlas.page.mouse.click(neck.x, neck.y);
    await eventually(() => atlas.query().get('region')).toMatch(/^neck/);
    expect(await atlas.heading().textContent()).toMatch(/neck/i);
  });

  test("knows the patient's left from right", async ({ open }) => {
    const atlas = await open('?view=front');
    await atlas.bodyReady();
    const thigh = await onBody(atlas, 0.06, 0.4);
    await atlas.page.mouse.click(thigh.x, thigh.y);
    await eventually(() => atlas.query().get('region')).toMatch(/thigh/);
    expect(atlas.query().get('side')).toBe('left');
  });

  test('is turned by a drag, which selects nothing', async ({ open }) => {
    const atlas = await open('?view=front');
    await atlas.bodyReady();
    const chest = await onBody(atlas, 0.03, 0.72);
    const before = await frames(atlas);
    await atlas.page.mouse.move(chest.x, chest.y);
    await atlas.page.mouse.down();
    await atlas.page.mouse.move(chest.x + 150, chest.y + 5, { steps: 6 });
    await atlas.page.mouse.up();
    await eventually(async () => (await frames(atlas)).length).toBeGreaterThan(before.length);
    await atlas.atRest();
    expect(new URL(atlas.page.url()).search).toBe('?view=front');
    expect(await atlas.startRegion('Neck').count()).toBe(1);
  });

  test('is tapped also after a drag that ended over the panel', async ({ open }) => {
    const atlas = await open('?view=front');
    await atlas.bodyReady();
    const chest = await onBody(atlas, 0.03, 0.72);
    await atlas.page.mouse.move(chest.x, chest.y);
    await atlas.page.mouse.down();
    await atlas.page.mouse.move(120, chest.y, { steps: 6 });
    await atlas.page.mouse.up();
    await atlas.atRest();
    const { width, height } = atlas.page.viewportSize()!;
    await atlas.page.mouse.click((width + 420) / 2, 0.5 * height);
    await eventually(() => atlas.query().get('region')).toBeTruthy();
  });

  test('takes few draw calls a frame with a point selected', async ({ open }) => {
    const atlas = await open('?point=trapezius-upper.1');
    await atlas.bodyReady();
    const drawn = await frames(atlas);
    expect(drawn.at(-1)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(MOST_DRAW_CALLS);
  });

  test('comes to rest after every move, and then draws nothing', async ({ open }) => {
    const atlas = await open('', { context: { reducedMotion: 'no-preference' } });
    await atlas.bodyReady();
    const before = (await frames(atlas)).length;
    await atlas.startRegion('Calf').click();
    await eventually(async () => (await frames(atlas)).length).toBeGreaterThan(before + 2);
    // A whole second without a frame.
    await atlas.atRest();
  });
});
