import { describe, expect, it } from 'vitest';
import { surfaceNormals } from '../../../models/anatomy/normals';
import { windowsOver } from '../../../models/anatomy/windows';
import type { ZoneField } from '../../../src/domain/lookup';
import { searchTree } from '../../../src/geometry/skin';
import { beside, grid, type Surface, sphere } from '../../fixtures/surfaces';

const CELLS = 60;
const CELL = 0.005;
const THICKNESS = 0.06;
/** A slab of a body: skin above at z = 0 and below it, x from 0 to 30 cm. */
const above = grid(CELLS, CELLS, (i, j) => [CELL * i, CELL * j, 0]);
const below = grid(CELLS, CELLS, (i, j) => [CELL * j, CELL * i, -THICKNESS]);
const slab = beside(above, below);
const skin = { ...slab, normals: surfaceNormals(slab.positions, slab.index) };

/** The window over a ball of 1 cm around a place. */
function windowOver(x: number, y: number, z: number): ZoneField {
  const { positions, index }: Surface = sphere(0.01, 4);
  const moved = positions.map((p, i) => p + [x, y, z][i % 3]);
  const ball = { positions: moved, ...searchTree(moved, index) };
  return windowsOver(skin, skin.index, new Map([['ball', ball]])).get('ball')!;
}

/** xyz of the skin that is clear glass. */
const clear = ({ vertices, values }: ZoneField) =>
  [...vertices]
    .filter((_, i) => values[i] === 0)
    .map((v) => [...skin.positions.subarray(3 * v, 3 * v + 3)] as [number, number, number]);

describe('a window', () => {
  it('opens the skin straight above the muscle, with a soft rim around', () => {
    const field = windowOver(0.15, 0.15, -0.012);
    const glass = clear(field);
    expect(glass.length).toBeGreaterThan(10);
    for (const [x, y, z] of glass) {
      expect(z).toBe(0);
      // The ball, and a little beside it for who looks aslant.
      expect(Math.hypot(x - 0.15, y - 0.15)).toBeLessThan(0.01 + 0.02 + CELL);
    }
    expect(field.values.some((value) => value > 0.2 && value < 0.9)).toBe(true);
  });

  it('opens one side where the other one is much further away, and both where it is not', () => {
    const sides = (field: ZoneField) => new Set(clear(field).map(([, , z]) => Math.sign(z)));
    expect(sides(windowOver(0.15, 0.15, -0.012))).toEqual(new Set([0]));
    expect(sides(windowOver(0.15, 0.15, -THICKNESS / 2))).toEqual(new Set([0, -1]));
  });

  it('takes the nearest skin where none lies straight above', () => {
    const glass = clear(windowOver(0.32, 0.15, -0.01));
    expect(glass.length).toBeGreaterThan(0);
    for (const [x] of glass) expect(x).toBeGreaterThan(0.25);
  });
});
