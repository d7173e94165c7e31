import { describe, expect, it } from 'vitest';
import { type SoftBody, separate } from '../../../models/anatomy/separate';
import { ringTriangles } from '../../../src/geometry/ring-grid';
import { searchTree } from '../../../src/geometry/skin';
import { sphere } from '../../fixtures/surfaces';

const GRID = { rings: 21, around: 16 };

/** A round muscle along y, or a flat one: an ellipse around a middle line. Outwards is +z. */
function body(group: string, x: number, z: number, wide: number, thick: number): SoftBody {
  const positions: number[] = [];
  for (let k = 0; k < GRID.rings; k++)
    for (let i = 0; i < GRID.around; i++) {
      // The way round in which the triangles face outwards.
      const angle = (-2 * Math.PI * i) / GRID.around;
      positions.push(x + wide * Math.cos(angle), 0.01 * k, z + thick * Math.sin(angle));
    }
  const outward = Float32Array.from(positions, (_, i) => Number(i % 3 === 2));
  return {
    ...GRID,
    group,
    positions: Float32Array.from(positions),
    index: ringTriangles(GRID),
    outward,
    thickness: 2 * thick,
  };
}

const far = sphere(0.01, 2);
const noBones = searchTree(
  far.positions.map((p) => p + 5),
  far.index,
).bvh;

const lowest = ({ positions }: SoftBody) => Math.min(...positions.filter((_, i) => i % 3 === 2));
const highest = ({ positions }: SoftBody) => Math.max(...positions.filter((_, i) => i % 3 === 2));

describe('bodies that overlap', () => {
  it('side by side give way to each other until they meet', () => {
    const [left, right] = [body('a', -0.017, 0, 0.02, 0.02), body('b', 0.017, 0, 0.02, 0.02)];
    const wrong = separate([left, right], noBones, 6);
    expect(wrong[0]).toBeGreaterThan(20);
    expect(wrong.at(-1)).toBeLessThan(wrong[0] / 4);
    // Both have given way, about as much: in the middle of their length they meet where they did before.
    const ring = (b: SoftBody) =>
      Array.from({ length: GRID.around }, (_, i) => b.positions[3 * (10 * GRID.around + i)]);
    expect(Math.max(...ring(left))).toBeLessThan(0.001);
    expect(Math.min(...ring(right))).toBeGreaterThan(-0.001);
  });

  it('one on the other end up in layers, though a thin one was pierced', () => {
    // The belly's top stands out above the sheet, but most of it lies beneath.
    const [sheet, belly] = [body('sheet', 0, 0.012, 0.03, 0.001), body('belly', 0, 0, 0.015, 0.0125)];
    separate([sheet, belly], noBones, 8);
    const middle = (b: SoftBody) =>
      b.positions.filter((_, i) => i % 3 === 2 && Math.abs(b.positions[i - 2]) < 0.01);
    expect(Math.max(...middle(belly))).toBeLessThanOrEqual(Math.max(...middle(sheet)));
    expect(lowest(sheet)).toBeGreaterThan(0);
  });

  it('of one muscle stay in each other where one of them is a tendon', () => {
    const tendon = { ...body('a', 0, 0, 0.004, 0.004), around: 8, rings: 2 * GRID.rings };
    const belly = body('a', 0, 0, 0.02, 0.02);
    const before = belly.positions.slice();
    separate([{ ...tendon, index: ringTriangles(tendon) }, belly], noBones);
    expect(belly.positions).toEqual(before);
  });

  it('leave the bones, but for their two ends', () => {
    const ball = sphere(0.01, 3);
    const bone = searchTree(
      ball.positions.map((p, i) => (i % 3 === 1 ? p + 0.1 : p)),
      ball.index,
    ).bvh;
    const muscle = body('a', 0, 0.012, 0.02, 0.006);
    separate([muscle], bone, 6);
    const deep = muscle.positions.filter(
      (z, i) => i % 3 === 2 && Math.hypot(muscle.positions[i - 2], muscle.positions[i - 1] - 0.1, z) < 0.008,
    );
    expect(deep.length).toBe(0);
    expect(highest(muscle)).toBeGreaterThan(0.015);
  });

  it('stay on their own side of a thin bone, though it lies towards the skin', () => {
    // A plate 2 mm thick; the muscle's outer face has dug into it from beneath.
    const plate = sphere(1, 4);
    const size = [0.08, 0.3, 0.001];
    const bone = searchTree(
      plate.positions.map((p, i) => p * size[i % 3] + (i % 3 === 1 ? 0.1 : 0)),
      plate.index,
    ).bvh;
    const muscle = body('a', 0, -0.006, 0.02, 0.0062);
    separate([muscle], bone, 6);
    const inMiddle = muscle.positions.filter(
      (_, i) => i % 3 === 2 && Math.abs(muscle.positions[i - 1] - 0.1) < 0.05,
    );
    expect(Math.max(...inMiddle)).toBeLessThan(0);
  });

  it('that do not meet stay where they are', () => {
    const [a, b] = [body('a', -0.05, 0, 0.02, 0.02), body('b', 0.05, 0, 0.02, 0.02)];
    const before = [a.positions.slice(), b.positions.slice()];
    expect(separate([a, b], noBones, 2)).toEqual([0, 0]);
    expect([a.positions, b.positions]).toEqual(before);
  });
});
