import { describe, expect } from 'vitest';
import { eventually, test } from './atlas-page';

describe('the guide', () => {
  test('is reached from the start, read, and shared by its address', async ({ open }) => {
    const atlas = await open();
    await atlas.ready();
    await atlas.button('What is a trigger point?').click();
    await eventually(() => atlas.query().get('guide')).toBe('what-is-a-trigger-point');
    await eventually(() => atlas.heading().textContent()).toContain('What is a trigger point?');
    await atlas
      .panel()
      .getByText(/small sore spot/)
      .waitFor();
    await atlas.panel().getByText('Sources').first().waitFor();
    await eventually(() => atlas.page.title()).toBe('What is a trigger point? - Myoatlas');
    await atlas.page.goBack();
    await atlas.startRegion('Neck').waitFor();
  });

  test('is found by the words that people use', async ({ open }) => {
    const atlas = await open();
    await atlas.ready();
    await atlas.search().fill('muscle knot');
    await atlas.section('Guide').getByRole('button', { name: 'What is a trigger point?' }).click();
    await eventually(() => atlas.query().get('guide')).toBe('what-is-a-trigger-point');
  });

  test('stands beside an account of what the atlas holds and lacks', async ({ open }) => {
    const atlas = await open();
    await atlas.ready();
    await atlas.panel().getByText('What the atlas holds, and what it lacks').click();
    const facts = await atlas
      .panel()
      .getByText(/of the \d+ that charts describe/)
      .textContent();
    expect(facts).toMatch(/^\d+ of the 136 /);
  });
});

test('all sources are listed, with how much of each was read', async ({ open }) => {
  const atlas = await open();
  await atlas.ready();
  await atlas.panel().getByText('All sources').click();
  const list = atlas
    .panel()
    .getByRole('listitem')
    .filter({ hasText: 'not read by the authors of this atlas' });
  await list.first().waitFor();
});
