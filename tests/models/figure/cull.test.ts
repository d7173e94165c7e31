import { describe, expect, it } from 'vitest';
import { keepQuads, sphereDirections, visibleQuads } from '../../../models/figure/cull';
import { quadCount } from '../../../models/figure/quad-mesh';
import { ball, sheet, together } from '../../fixtures/quads';

describe('cull', () => {
  it('keeps a ball and drops the ball inside it', () => {
    const [outer, inner] = [ball(0.2, 3), ball(0.1, 2)];
    const both = together(outer, inner);
    const keep = visibleQuads(both);
    expect([...keep.subarray(0, quadCount(outer))].every(Boolean)).toBe(true);
    expect([...keep.subarray(quadCount(outer))].some(Boolean)).toBe(false);
    expect([...keepQuads(both, keep).quads]).toEqual([...outer.quads]);
  });

  it('keeps two balls that stand side by side', () => {
    const right = ball(0.1, 2);
    right.positions.forEach((_, i) => {
      if (i % 3 === 0) right.positions[i] += 0.3;
    });
    expect([...visibleQuads(together(ball(0.1, 2), right))].every(Boolean)).toBe(true);
  });

  it('keeps rings of hidden quads behind the visible ones', () => {
    // A bag: only the inner floor of a closed pocket is hidden from the few rays that find the mouth.
    const floor = sheet(8, 0.1);
    const lid = sheet(8, 0.1, () => 0.01);
    const all = together(floor, { ...lid, quads: lid.quads.slice(0, 4 * 40) });
    const bare = visibleQuads(all, { rings: 0 }).reduce((a, b) => a + b, 0);
    const ringed = visibleQuads(all, { rings: 2 }).reduce((a, b) => a + b, 0);
    expect(ringed).toBeGreaterThanOrEqual(bare);
    expect(ringed).toBeLessThanOrEqual(quadCount(all));
  });

  it('looks in all directions alike', () => {
    const directions = sphereDirections(96);
    for (const axis of ['x', 'y', 'z'] as const) {
      const sum = directions.reduce((s, d) => s + d[axis], 0);
      expect(Math.abs(sum / 96)).toBeLessThan(0.02);
    }
    for (const d of directions) expect(d.length()).toBeCloseTo(1, 9);
  });
});
