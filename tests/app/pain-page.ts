import type { Page } from 'playwright';
import { type AtlasPage, eventually, type Open } from './atlas-page';

/** The page on which pain is painted, by what it offers. */
export class PainPage {
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

export async function painPage(
  open: Open,
  opening?: Parameters<Open>[1],
  query = '?page=pain',
): Promise<PainPage> {
  const atlas = await open(query, opening);
  const pain = new PainPage(atlas);
  await pain.pain(1).waitFor();
  return pain;
}

/** The middle of the body as it stands in the picture: the chest, a little above. */
export async function chest({ page, atlas }: PainPage): Promise<{ x: number; y: number }> {
  const right = await atlas
    .panel()
    .evaluate((element) => element.parentElement!.getBoundingClientRect().right);
  const { width, height } = page.viewportSize()!;
  return { x: (right + width) / 2, y: 0.36 * height };
}

export async function stroke(pain: PainPage): Promise<void> {
  const { x, y } = await chest(pain);
  await pain.page.mouse.move(x - 10, y);
  await pain.page.mouse.down();
  await pain.page.mouse.move(x + 20, y + 20, { steps: 5 });
  await pain.page.mouse.up();
}
