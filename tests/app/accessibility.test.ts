import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect } from 'vitest';
import { type AtlasPage, test } from './atlas-page';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings of axe, one line each. */
async function violations(atlas: AtlasPage): Promise<string[]> {
  await atlas.page.evaluate(AXE);
  const results = await atlas.page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

const VIEWS = {
  start: '',
  region: '?region=neck',
  point: '?point=trapezius-upper.1',
  muscle: '?muscle=trapezius-upper&words=practitioner',
  condition: '?condition=headache-tension-type',
  pain: '?page=pain',
  comparison: '?page=compare&compare=trapezius-upper.1,splenius-capitis.1',
};

describe('axe finds nothing serious', () => {
  for (const [name, query] of Object.entries(VIEWS)) {
    test(`on the view of a ${name}`, async ({ open }) => {
      const atlas = await open(query);
      await atlas.ready();
      await atlas.bodyReady();
      expect(await violations(atlas)).toEqual([]);
    });
  }

  test('on a phone', async ({ open }) => {
    const atlas = await open('?point=trapezius-upper.1', {
      context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    await atlas.ready();
    await atlas.bodyReady();
    expect(await violations(atlas)).toEqual([]);
  });
});
