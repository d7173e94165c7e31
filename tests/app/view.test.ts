import { describe, expect } from 'vitest';
import { eventually, test } from './atlas-page';

const CARD = "Upper trapezius, Point 1, front border, patient's right";
const UPPER_TRAPEZIUS = /^Upper trapezius\s*, Point 1/;
const POINT = '?region=neck&point=trapezius-upper.1';

describe('the card of a trigger point', () => {
  test('is reached from the neck and says where, whither, how sure and why', async ({ open }) => {
    const atlas = await open();
    await atlas.startRegion('Neck').click();
    await atlas
      .section(/^Pain here may come from/)
      .getByRole('button', { name: UPPER_TRAPEZIUS })
      .click();
    await eventually(() => atlas.heading().textContent()).toBe(CARD);
    expect(Object.fromEntries(atlas.query())).toEqual({ region: 'neck', point: 'trapezius-upper.1' });

    expect(await atlas.section('Where it is').textContent()).toMatch(/neck/);
    const known = atlas.section('How well this is known');
    await known.getByText(/^Sources/).click();
    expect(await known.getByRole('listitem').count()).toBeGreaterThan(1);
    await atlas
      .section(/^Conditions it may play a part in/)
      .getByRole('button', { name: 'Tension-type headache' })
      .click();
    await eventually(() => atlas.heading().textContent()).toBe("Tension-type headache, patient's right");
    expect(await atlas.section('See a doctor first for').getByRole('listitem').count()).toBeGreaterThan(2);
    await atlas.section('What the evidence says of dry needling').waitFor();
    await atlas.section(/^Points often involved/).waitFor();
  });

  test('shows the same to whoever opens its address', async ({ open }) => {
    const sender = await open();
    await sender.startRegion('Neck').click();
    await sender.button(UPPER_TRAPEZIUS).first().click();
    await eventually(() => sender.query().get('point')).toBe('trapezius-upper.1');
    const query = new URL(sender.page.url()).search;
    expect(query).toBe(POINT);
    const receiver = await open(query);
    await receiver.ready();
    await sender.bodyReady();
    await receiver.bodyReady();
    expect(await receiver.panel().textContent()).toBe(await sender.panel().textContent());
    expect(await receiver.page.title()).toBe(await sender.page.title());
    expect(receiver.page.url()).toBe(sender.page.url());
  });

  test('is left and found again by back and forward', async ({ open }) => {
    const atlas = await open();
    await atlas.startRegion('Neck').click();
    await atlas.button(UPPER_TRAPEZIUS).first().click();
    await eventually(() => atlas.heading().textContent()).toBe(CARD);
    await atlas.page.goBack();
    await eventually(() => atlas.heading().textContent()).toBe("Neck, patient's right");
    await atlas.page.goBack();
    await atlas.startRegion('Neck').waitFor();
    await atlas.page.goForward();
    await atlas.page.goForward();
    await eventually(() => atlas.heading().textContent()).toBe(CARD);
  });

  test('leads back to the region through which one came', async ({ open }) => {
    const atlas = await open(POINT);
    await atlas.button('Neck').first().click();
    await eventually(() => atlas.heading().textContent()).toBe("Neck, patient's right");
    await atlas.button('All regions').click();
    await atlas.startRegion('Neck').waitFor();
    expect(new URL(atlas.page.url()).search).toBe('');
  });
});

describe('the switches', () => {
  test('mirror the side in address, heading and title', async ({ open }) => {
    const atlas = await open(POINT);
    await atlas.ready();
    await atlas.page.getByRole('radio', { name: "Patient's left" }).check();
    await eventually(() => atlas.heading().textContent()).toBe(CARD.replace('right', 'left'));
    expect(atlas.query().get('side')).toBe('left');
    await eventually(() => atlas.page.title()).toContain("patient's left");
    await atlas.button("Mirror to patient's right").click();
    await eventually(() => atlas.query().get('side')).toBe(null);
  });

  test('say the same in plain words and in the words of the field', async ({ open }) => {
    const atlas = await open(POINT);
    const where = atlas.section('Where it is');
    const plain = await where.textContent();
    await atlas.page.getByRole('radio', { name: 'Practitioner' }).check();
    await eventually(() => where.textContent()).not.toBe(plain);
    expect(atlas.query().get('words')).toBe('practitioner');
    await atlas.section('Needling hazards').waitFor();
  });

  test('show either figure and any side of it', async ({ open }) => {
    const atlas = await open('?region=neck');
    await atlas.bodyReady();
    await atlas.page.getByRole('radio', { name: 'Feminine' }).check();
    await eventually(() => atlas.query().get('figure')).toBe('feminine');
    await atlas.bodyReady();
    await atlas.page.getByRole('button', { name: 'Back', exact: true }).click();
    await eventually(() => atlas.query().get('view')).toBe('back');
    expect(await atlas.heading().textContent()).toBe("Neck, patient's right");
  });
});
