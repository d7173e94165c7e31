import { describe, expect, it } from 'vitest';
import { smoothAway, withRings } from '../../../models/figure/calm';
import { sheet } from '../../fixtures/quads';

const CELLS = 12;
const middle = (CELLS / 2) * (CELLS + 1) + CELLS / 2;

describe('calm', () => {
  it('takes rings of neighbours', () => {
    const mesh = sheet(CELLS, 1);
    expect(withRings(mesh, new Set([middle]), 0)).toEqual(new Set([middle]));
    expect(withRings(mesh, new Set([middle]), 1).size).toBe(5);
    expect(withRings(mesh, new Set([middle]), 2).size).toBe(13);
  });

  it.each([
    ['a flat sheet', () => 0, 0.002],
    // A membrane would leave a dent here: the patch has to keep the curve of a chest.
    ['a vault', (x: number, z: number) => -0.4 * (x * x + z * z), 0.006],
  ])('takes a bump off %s and leaves its surroundings alone', (_name, ground, tolerance) => {
    const bump = (x: number, z: number) => (Math.hypot(x, z) < 0.13 ? 0.1 : 0);
    const mesh = sheet(CELLS, 1, (x, z) => ground(x, z) + bump(x, z));
    const before = mesh.positions.slice();
    const patch = withRings(mesh, new Set([middle]), 3);
    smoothAway(mesh, patch);
    for (let v = 0; v < before.length / 3; v++) {
      const [x, y, z] = mesh.positions.subarray(3 * v, 3 * v + 3);
      if (patch.has(v)) expect(Math.abs(y - ground(x, z))).toBeLessThan(tolerance);
      else expect([x, y, z]).toEqual([...before.subarray(3 * v, 3 * v + 3)]);
    }
  });
});
