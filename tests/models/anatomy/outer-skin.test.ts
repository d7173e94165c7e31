import { beforeAll, expect, it } from 'vitest';
import { outerTriangles } from '../../../models/anatomy/outer-skin';
import { buildFigures } from '../../fixtures/figures';

let skin: { positions: Float32Array; index: Uint32Array };
let outer: Uint32Array;
beforeAll(async () => {
  const { positions, template } = await buildFigures();
  skin = { positions: positions.masculine, index: template.index };
  outer = outerTriangles(skin.positions, skin.index);
});

it('leaves out some faces of the head, and nothing elsewhere', () => {
  const kept = new Set<string>();
  for (let t = 0; t < outer.length; t += 3) kept.add(outer.subarray(t, t + 3).join());
  const lost: number[] = [];
  for (let t = 0; t < skin.index.length; t += 3)
    if (!kept.has(skin.index.subarray(t, t + 3).join())) lost.push(skin.index[t]);
  expect(lost.length).toBe((skin.index.length - outer.length) / 3);
  expect(lost.length).toBeGreaterThan(20);
  expect(lost.length).toBeLessThan((0.06 * skin.index.length) / 3);
  for (const v of lost) expect(skin.positions[3 * v + 1]).toBeGreaterThan(1.5);
});
