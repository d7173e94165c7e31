import { describe, expect } from 'vitest';
import { eventually, test } from './atlas-page';

const TRAPEZIUS = '?region=neck&point=trapezius-upper.1';
const LIST = 'trapezius-upper.1,splenius-capitis.1';

describe('the comparison of trigger points', () => {
  test('is gathered from cards and shown side by side', async ({ open }) => {
    const atlas = await open(TRAPEZIUS);
    await atlas.button('Compare').click();
    await atlas.section('Comparison').getByText('Comparing 1 of 3').waitFor();
    await atlas.search().fill('splenius capitis');
    await atlas.search().press('Enter');
    await eventually(() => atlas.heading().textContent()).toMatch(/^Splenius capitis/);
    if (atlas.query().get('muscle'))
      await atlas
        .button(/^Point 1/)
        .first()
        .click();
    await atlas.button('Compare').click();
    await atlas.button('Show side by side').click();
    await eventually(() => atlas.heading().textContent()).toBe("Compare trigger points, patient's right");
    expect(Object.fromEntries(atlas.query())).toEqual({ page: 'compare', compare: LIST });
    await atlas.bodyReady();
    const apart = atlas.section('What tells them apart');
    expect(await apart.getByRole('rowheader', { name: 'Only A reaches' }).count()).toBe(1);
    await atlas.section('What sets them off').getByText('B: Splenius capitis').waitFor();

    await atlas.button('Open card of Upper trapezius').click();
    await eventually(() => atlas.heading().textContent()).toMatch(/^Upper trapezius/);
    await atlas.button(/^Comparison$/).click();
    await atlas.button(/^Take out Splenius/).click();
    await atlas.panel().getByText('One point is here; two or three are needed.').waitFor();
  });

  test('stays when one goes back to find the next point', async ({ open }) => {
    const atlas = await open('?region=neck');
    await atlas
      .button(/^Upper trapezius\s*, Point 1/)
      .first()
      .click();
    await atlas.button('Compare').click();
    await eventually(() => atlas.query().get('compare')).toBe('trapezius-upper.1');
    await atlas.page.goBack();
    await eventually(() => atlas.heading().textContent()).toBe("Neck, patient's right");
    await atlas.section('Comparison').waitFor();
    expect(atlas.query().get('compare')).toBe('trapezius-upper.1');
  });

  test('is printed beneath the body as it stands, its letters and sides on it', async ({ open }) => {
    const atlas = await open(`?page=compare&compare=${LIST}`);
    await atlas.bodyReady();
    const printed = await atlas.page.evaluate(() => {
      const written: string[] = [];
      const write = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
        written.push(text);
        write.call(this, text, ...at);
      };
      window.dispatchEvent(new Event('beforeprint'));
      const canvas = [...document.querySelectorAll('canvas')].find((own) => !own.closest('section'))!;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      let [white, red] = [0, 0];
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] === 255 && data[i + 1] === 255 && data[i + 2] === 255) white++;
        if (data[i] > 2 * data[i + 1]) red++;
      }
      return { written, white: (4 * white) / data.length, red };
    });
    expect(printed.written).toEqual(expect.arrayContaining(['A', 'B', "Seen from the patient's right"]));
    // Paper around the body, and the solid zone of the first point on it.
    expect(printed.white).toBeGreaterThan(0.2);
    expect(printed.red).toBeGreaterThan(1000);
    await atlas.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await eventually(() => atlas.page.locator('canvas').count()).toBe(1);
  });

  test('opens from a link without what the atlas does not know', async ({ open }) => {
    const atlas = await open(`?page=compare&compare=${LIST},no-such-muscle.9`);
    await atlas.ready();
    await atlas.page.getByText(/so it was left out/).waitFor();
    expect(await atlas.panel().getByRole('list', { name: 'Compared points' }).locator('> li').count()).toBe(
      2,
    );
  });
});
