import { describe, expect, it } from 'vitest';
import { bakeOcclusion } from '../../../models/figure/occlusion';
import { mirrorMap } from '../../../models/figure/symmetry';
import { sheet } from '../../fixtures/quads';

const CELLS = 24;
const own = (count: number) => Uint32Array.from({ length: count }, (_, v) => v);
const middle = (CELLS / 2) * (CELLS + 1) + CELLS / 2;

describe('baked light', () => {
  it('is bright on an open plane', () => {
    const mesh = sheet(CELLS, 1);
    const light = bakeOcclusion(mesh, own(mesh.positions.length / 3));
    for (const value of light) expect(value).toBeGreaterThan(0.9);
  });

  it('is dark at the bottom of a pit, and no darker than black', () => {
    const pit = (x: number, z: number) => -0.3 * Math.exp(-(x * x + z * z) / 0.004);
    const mesh = sheet(CELLS, 1, pit);
    const light = bakeOcclusion(mesh, own(mesh.positions.length / 3));
    expect(light[middle]).toBeLessThan(0.4);
    expect(light[middle]).toBeLessThan(light[0] - 0.4);
    for (const value of light) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  });

  it('brightens a ridge and darkens a crease', () => {
    const at = (height: number) => {
      const mesh = sheet(CELLS, 0.4, (x) => height * Math.exp(-(x * x) / 0.001));
      return bakeOcclusion(mesh, own(mesh.positions.length / 3))[middle];
    };
    expect(at(0.02)).toBeGreaterThan(at(-0.02));
  });

  it('is the same on both sides', () => {
    const mesh = sheet(CELLS, 1, (x, z) => -0.2 * Math.exp(-(x * x + (z - 0.1) ** 2) / 0.01));
    const partner = mirrorMap(mesh.positions, 1e-6);
    const light = bakeOcclusion(mesh, partner);
    light.forEach((value, v) => {
      expect(value).toBe(light[partner[v]]);
    });
  });
});
