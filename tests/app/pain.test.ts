import type { BrowserContextOptions } from 'playwright';
import { describe, expect } from 'vitest';
import { eventually, test } from './atlas-page';
import { chest, PainPage, painPage, stroke } from './pain-page';

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

describe('with the keyboard alone', () => {
  test('one comes from the start to a ranked list, past the questions', async ({ open }) => {
    const atlas = await open();
    await atlas.button('Paint where it hurts').press('Enter');
    const pain = new PainPage(atlas);
    await eventually(() => atlas.heading().textContent()).toBe('Where does it hurt?');
    await pain.choose('Head', 'Temple');
    await eventually(() => pain.place(1)).toMatch(/^Temple, patient's right; about \d+ cm²$/);
    expect(await pain.results().count()).toBe(0);
    await pain.answerNo();
    await pain.results().waitFor();
    const ranked = await pain.ranked();
    expect(ranked[0]).toMatch(/, patient's right, .*covers temple; main zone; common$/);
    expect(ranked.join('\n')).toMatch(/Temporalis/);
    expect(ranked.join('\n')).toMatch(/Upper trapezius/);
    await pain.pain(1).getByRole('slider').press('ArrowRight');
    await eventually(() => pain.pain(1).textContent()).toMatch(/How strong: 6 of 10/);
    await pain.pain(1).getByRole('combobox').selectOption('Burning');
    await pain.results().getByRole('button').first().press('Enter');
    await eventually(() => atlas.query().get('point')).not.toBeNull();
    await atlas.button('My pain').press('Enter');
    await pain.results().waitFor();
  });

  test('several pains are explained together', async ({ open }) => {
    const pain = await painPage(open);
    await pain.choose('Head', 'Temple', 'left');
    await pain.atlas.button('Add another pain').press('Enter');
    await pain.pain(2).waitFor();
    await pain.choose('Neck', 'Side of the neck', 'left');
    await pain.answerNo();
    const [first] = await pain.ranked();
    expect(first).toMatch(/patient's left/);
    expect(first).toMatch(/reaches all painted pains/);
    // No zone covers most of the side of the neck: that is said, and "all" is not claimed.
    expect(await pain.atlas.section('The fewest muscles').textContent()).toMatch(
      /cover most of what is painted at: Side of the neck\. This one reaches all the other places:.*Upper trapezius, patient's left/,
    );
  });
});

describe('red flags', () => {
  test('come before muscles, and a yes holds the list back behind a deliberate step', async ({ open }) => {
    const pain = await painPage(open);
    await pain.choose('Calf', 'Upper calf');
    const question = pain.atlas.panel().getByRole('group', { name: /swollen/ });
    await question.getByRole('radio', { name: 'Yes' }).press('Space');
    await pain.page.getByRole('alert').waitFor();
    expect(await pain.page.getByRole('alert').textContent()).toMatch(/doctor/);
    // The advice stands at its question, not where nobody looks.
    expect(await question.evaluate((element) => element.nextElementSibling?.getAttribute('role'))).toBe(
      'alert',
    );
    await pain.answerNo();
    const button = pain.atlas.button('Show the muscles all the same');
    await button.waitFor();
    expect(await pain.results().count()).toBe(0);
    await button.press('Enter');
    await pain.results().waitFor();
    expect(await pain.page.getByRole('alert').count()).toBe(1);
  });
});

describe('on the body', () => {
  test('a stroke paints, undo and redo step, a drag beside the body turns it', async ({ open }) => {
    const pain = await painPage(open);
    await pain.atlas.bodyReady();
    await stroke(pain);
    await eventually(() => pain.place(1)).toMatch(/cm²$/);
    const painted = await pain.place(1);
    await pain.tool('Undo').click();
    await eventually(() => pain.place(1)).toBe('nothing painted yet');
    await pain.tool('Redo').click();
    await eventually(() => pain.place(1)).toBe(painted);
    const { x, y } = await chest(pain);
    await pain.page.mouse.move(x + 230, y);
    await pain.page.mouse.down();
    await pain.page.mouse.move(x + 130, y, { steps: 4 });
    await pain.page.mouse.up();
    await pain.atlas.atRest();
    expect(await pain.place(1)).toBe(painted);
    await pain.tool('Clear').click();
    await eventually(() => pain.place(1)).toBe('nothing painted yet');
  });

  test('filling a region gives what the list gives', async ({ open }) => {
    const pain = await painPage(open);
    await pain.atlas.bodyReady();
    await pain.take('Fill');
    const { x, y } = await chest(pain);
    await pain.page.mouse.click(x - 45, y - 40);
    await eventually(() => pain.place(1)).toMatch(/^[^;]+; about \d+ cm²$/);
    const byFill = await pain.place(1);
    const [, region, side] = byFill.match(/^(.*), patient's (\w+); about/)!;
    await pain.tool('Clear').click();
    await eventually(() => pain.place(1)).toBe('nothing painted yet');
    await pain.choose('Chest', region, side);
    expect(await pain.place(1)).toBe(byFill);
  });

  test('one finger paints on a phone, and the sheet rises for the list', async ({ open }) => {
    const pain = new PainPage(await open('?page=pain', { context: PHONE }));
    await pain.page.getByRole('region', { name: 'Painting tools' }).waitFor();
    await pain.atlas.bodyReady();
    await pain.page.touchscreen.tap(195, 340);
    await pain.page.getByRole('button', { name: 'Next: what it may be' }).tap();
    await eventually(() => pain.place(1)).toMatch(/cm²$/);
    await eventually(async () => (await pain.atlas.heading().boundingBox())!.y).toBeLessThan(400);
  });

  test('a card leads back to the list on a phone, and the next pain to the body', async ({ open }) => {
    const pain = new PainPage(await open('?page=pain', { context: PHONE }));
    await pain.page.getByRole('region', { name: 'Painting tools' }).waitFor();
    await pain.atlas.bodyReady();
    await pain.page.touchscreen.tap(195, 340);
    const next = pain.page.getByRole('button', { name: 'Next: what it may be' });
    await next.tap();
    await pain.answerNo();
    const sheetTop = async () => (await pain.atlas.panel().boundingBox())!.y;
    await pain.results().getByRole('button').first().tap();
    await eventually(() => pain.atlas.query().get('point') ?? pain.atlas.query().get('muscle')).toBeTruthy();
    await eventually(sheetTop).toBeGreaterThan(400);
    await pain.atlas.button('My pain').tap();
    await pain.results().waitFor();
    await eventually(sheetTop).toBeLessThan(250);
    await pain.atlas.button('Add another pain').tap();
    await next.waitFor();
    await eventually(() => pain.atlas.panel().isVisible()).toBe(false);
  });
});
