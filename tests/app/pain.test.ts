import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { type AtlasPage, eventually, type Open, test } from './atlas-page';

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** The page on which pain is painted, by what it offers. */
class PainPage {
  constructor(readonly atlas: AtlasPage) {}

  get page(): Page {
    return this.atlas.page;
  }

  readonly pain = (number: number) => this.atlas.panel().getByRole('group', { name: `Pain ${number}` });
  readonly place = async (number: number) =>
    (await this.pain(number).locator('p').first().textContent()) ?? '';
  readonly results = () => this.atlas.section(/^What could send pain there/);
  readonly notice = async () => (await this.page.getByRole('status').allTextContents()).join(' ');
  private readonly tools = () => this.page.getByRole('region', { name: 'Painting tools' });
  readonly tool = (name: string) => this.tools().getByRole('button', { name });

  readonly take = (name: string) => this.tools().getByRole('radio', { name }).check({ force: true });

  /** Chooses a region from the list, as a keyboard does. */
  async choose(group: string, region: string, side = 'right'): Promise<void> {
    const list = this.atlas.section('Or choose from a list');
    const open = async (name: string) => {
      const summary = list.locator('summary').filter({ hasText: new RegExp(`^${name}$`) });
      const closed = await summary.evaluate((element) => !(element.parentElement as HTMLDetailsElement).open);
      if (!closed) return;
      await summary.focus();
      await this.page.keyboard.press('Enter');
    };
    await open('Regions of the body');
    await list.getByRole('radio', { name: `Patient's ${side}` }).press('Space');
    await open(group);
    await list.getByRole('checkbox', { name: region }).press('Space');
    await eventually(() => list.getByRole('checkbox', { name: region }).isChecked()).toBe(true);
  }

  async answerNo(): Promise<void> {
    const button = this.atlas.button(/^No to all/);
    await button.press('Enter');
    await button.waitFor({ state: 'hidden' });
  }

  readonly ranked = () => this.results().getByRole('button').allTextContents();
}

async function painPage(open: Open, opening?: Parameters<Open>[1], query = '?page=pain'): Promise<PainPage> {
  const atlas = await open(query, opening);
  const pain = new PainPage(atlas);
  await pain.pain(1).waitFor();
  return pain;
}

/** The middle of the body as it stands in the picture: the chest, a little above. */
async function chest({ page, atlas }: PainPage): Promise<{ x: number; y: number }> {
  const right = await atlas
    .panel()
    .evaluate((element) => element.parentElement!.getBoundingClientRect().right);
  const { width, height } = page.viewportSize()!;
  return { x: (right + width) / 2, y: 0.36 * height };
}

async function stroke(pain: PainPage): Promise<void> {
  const { x, y } = await chest(pain);
  await pain.page.mouse.move(x - 10, y);
  await pain.page.mouse.down();
  await pain.page.mouse.move(x + 20, y + 20, { steps: 5 });
  await pain.page.mouse.up();
}

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
    expect(await pain.atlas.section('One muscle reaches part of it').textContent()).toMatch(
      /Upper trapezius, patient's left.*cover most of what is painted at: Side of the neck\.$/,
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
});

describe('what was painted', () => {
  test('is there again after a reload, and in no other tab', async ({ open }) => {
    const pain = await painPage(open);
    await pain.choose('Head', 'Temple');
    await eventually(() => pain.place(1)).toMatch(/^Temple/);
    await pain.page.reload();
    await eventually(() => pain.place(1)).toMatch(/^Temple/);
    // A second tab begins with a copy, and does not write over the first.
    const [other] = await Promise.all([
      pain.page.waitForEvent('popup'),
      // As a duplicated tab, it brings along what belongs to the session.
      pain.page.evaluate(() => void window.open(location.href)),
    ]);
    const copy = new PainPage(new (pain.atlas.constructor as typeof AtlasPage)(other, pain.atlas.console));
    await eventually(() => copy.place(1)).toMatch(/^Temple/);
    await copy.choose('Head', 'Forehead');
    await eventually(() => copy.place(1)).toMatch(/Forehead/);
    await pain.page.reload();
    await eventually(() => pain.place(1)).toMatch(/^Temple, patient's right; about/);
    await other.close();
  });

  test('is kept under a name, however odd, renamed, opened and deleted', async ({ open }) => {
    const pain = await painPage(open);
    await pain.choose('Head', 'Temple');
    const kept = () => pain.atlas.section(/^Kept on this device/);
    const hostile = '<img src=x onerror="document.title=1">';
    for (const name of [hostile, 'x'.repeat(10_000), '🧠👩‍⚕️ ألم\u202e']) {
      await pain.page.getByLabel('Name', { exact: true }).fill(name);
      await pain.atlas.button('Save on this device').press('Enter');
      await eventually(() => pain.page.getByLabel('Name', { exact: true }).inputValue()).toBe('');
    }
    await eventually(() => kept().getByRole('listitem').count()).toBe(3);
    expect(await kept().locator('bdi').allTextContents()).toEqual(['🧠👩‍⚕️ ألم', 'x'.repeat(80), hostile]);
    expect(await pain.page.title()).not.toBe('1');
    await pain.atlas.button('Rename x').press('Enter');
    const field = pain.page.getByRole('textbox', { name: /^New name of x/ });
    await field.fill('Monday');
    await field.press('Enter');
    await pain.atlas.button('Open Monday').waitFor();
    await pain.tool('Clear').click();
    await pain.page.reload();
    await pain.atlas.button('Open Monday').press('Enter');
    await eventually(() => pain.place(1)).toMatch(/^Temple/);
    await pain.atlas.button('Delete Monday').press('Enter');
    await pain.atlas.button('Delete for good').press('Enter');
    await eventually(() => kept().getByRole('listitem').count()).toBe(2);
  });

  test('goes into a file and comes back from it', async ({ open }) => {
    const pain = await painPage(open);
    await pain.choose('Head', 'Temple', 'left');
    const before = await pain.place(1);
    const [download] = await Promise.all([
      pain.page.waitForEvent('download'),
      pain.atlas.button('Export to a file').press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^myoatlas-pain-\d{4}-\d\d-\d\d\.json$/);
    const file = await download.path();
    expect(JSON.parse(readFileSync(file, 'utf8')).drawings[0].areas[0].regions).toEqual([
      { region: 'temple', side: 'left' },
    ]);
    await pain.tool('Clear').click();
    await pain.page.getByLabel('File of drawings').setInputFiles(file);
    await eventually(() => pain.place(1)).toBe(before);
  });

  test('stays as it is when a file is damaged, foreign or of the future', async ({ open }) => {
    const pain = await painPage(open);
    await pain.choose('Head', 'Temple');
    const before = await pain.place(1);
    const area = { intensity: 5, quality: null, regions: [], cover: 'AAAA' };
    const drawing = { name: 'x', made: '2026-01-01T10:00:00.000Z', body: 50857, areas: [area] };
    const file = { format: 'myoatlas-drawings', version: 1, drawings: [drawing] };
    for (const [content, message] of [
      ['{ "format": ', /not readable/],
      ['{ "hello": "world" }', /not a file of pain drawings/],
      [JSON.stringify({ ...file, version: 99 }), /newer version of the atlas/],
      [JSON.stringify({ ...file, drawings: [] }), /damaged at "drawings"/],
      [
        JSON.stringify({ ...file, drawings: [{ ...drawing, areas: [{ ...area, intensity: 99 }] }] }),
        /intensity/,
      ],
      [
        JSON.stringify({ ...file, drawings: [{ ...drawing, areas: [{ ...area, cover: '////' }] }] }),
        /damaged/,
      ],
    ] as const) {
      await pain.page
        .getByLabel('File of drawings')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(content) });
      await eventually(() => pain.notice()).toMatch(message);
      expect(await pain.place(1)).toBe(before);
    }
  });

  test('travels in a link, of which the server sees nothing', async ({ open }) => {
    const permissions = { permissions: ['clipboard-read', 'clipboard-write'] };
    const pain = await painPage(open, { context: permissions });
    await pain.choose('Head', 'Temple', 'left');
    const before = await pain.place(1);
    await pain.atlas.button('Copy a link').press('Enter');
    await eventually(() => pain.notice()).toMatch(/link is copied/);
    const link = await pain.page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain('#drawing=');
    const query = link.slice(link.indexOf('?'));
    const receiver = await painPage(open, undefined, query);
    await eventually(() => receiver.place(1)).toBe(before);
    expect(receiver.page.url()).not.toContain('#');
    await receiver.tool('Undo').click();
    await eventually(() => receiver.place(1)).toBe('nothing painted yet');
    for (const damaged of [`${query.slice(0, -9)}`, '?page=pain#drawing=!!', '?page=pain#drawing=']) {
      const other = await painPage(open, undefined, damaged);
      await eventually(() => other.notice()).toMatch(/could not be shown/);
      expect(await other.place(1)).toBe('nothing painted yet');
    }
  });

  test('is not lost where the browser keeps nothing', async ({ open }) => {
    const pain = await painPage(open, {
      prepare: (page) =>
        page.addInitScript(() => {
          IDBFactory.prototype.open = () => {
            throw new DOMException('The user denied it', 'SecurityError');
          };
        }),
    });
    await pain.choose('Head', 'Temple');
    await pain.atlas.button('Save on this device').press('Enter');
    await eventually(() => pain.notice()).toMatch(/does not let the page keep drawings/);
    expect(await pain.place(1)).toMatch(/^Temple/);
    await pain.atlas
      .panel()
      .getByText(/keeps no drawings, so export/)
      .waitFor();
  });

  test('outlives a lost drawing context', async ({ open }) => {
    const pain = await painPage(open);
    await pain.atlas.bodyReady();
    await stroke(pain);
    const before = await pain.place(1);
    await pain.page.evaluate(() => {
      const gl = document.querySelector('canvas')!.getContext('webgl2')!;
      const lose = gl.getExtension('WEBGL_lose_context')!;
      lose.loseContext();
      setTimeout(() => lose.restoreContext(), 200);
    });
    pain.atlas.console.expect(/Context (Lost|Restored)/i);
    await pain.page.getByRole('region', { name: 'Painting tools' }).waitFor();
    expect(await pain.place(1)).toBe(before);
  });
});
