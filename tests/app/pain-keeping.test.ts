import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { type AtlasPage, eventually, test } from './atlas-page';
import { PainPage, painPage, stroke } from './pain-page';

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

  test('of one’s own is there again after a drawing that came in a link', async ({ open }) => {
    const permissions = { permissions: ['clipboard-read', 'clipboard-write'] };
    const pain = await painPage(open, { context: permissions });
    await pain.choose('Head', 'Temple', 'left');
    await pain.atlas.button('Copy a link').press('Enter');
    await eventually(() => pain.notice()).toMatch(/link is copied/);
    await pain.tool('Clear').click();
    await pain.choose('Head', 'Forehead');
    await eventually(() => pain.place(1)).toMatch(/^Forehead/);
    // In the tab where the page stands already.
    await pain.page.evaluate(async () => {
      location.hash = new URL(await navigator.clipboard.readText()).hash;
    });
    await eventually(() => pain.place(1)).toMatch(/^Temple/);
    await pain.page.reload();
    await eventually(() => pain.place(1)).toMatch(/^Forehead/);
  });

  test('goes into the list where a file holds several', async ({ open }) => {
    const pain = await painPage(open);
    await pain.choose('Head', 'Temple');
    const [download] = await Promise.all([
      pain.page.waitForEvent('download'),
      pain.atlas.button('Export to a file').press('Enter'),
    ]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8'));
    const drawings = ['Monday', 'Tuesday'].map((name) => ({ ...file.drawings[0], name }));
    await pain.page.getByLabel('File of drawings').setInputFiles({
      name: 'two.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...file, drawings })),
    });
    await eventually(() => pain.notice()).toMatch(/2 drawings are now in your list/);
    for (const name of ['Monday', 'Tuesday']) await pain.atlas.button(`Open ${name}`).waitFor();
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
    await pain.atlas.button('Pain log').press('Enter');
    await pain.atlas
      .panel()
      .getByText(/so there is no log/)
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
