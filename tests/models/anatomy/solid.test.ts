import { describe, expect, it } from 'vitest';
import type { SolidPart } from '../../../models/anatomy/distance-grid';
import { solidOf } from '../../../models/anatomy/solid';
import { type Surface, sphere } from '../../fixtures/surfaces';

const ball = (x: number, radius: number, carve = false): SolidPart => {
  const { positions, index } = sphere(radius, 4);
  return { surface: { positions: positions.map((p, i) => (i % 3 === 0 ? p + x : p)), index }, carve };
};
const OPTIONS = { cell: 0.002, blend: 0.004, halved: false };

function volume({ positions: p, index }: Surface): number {
  let six = 0;
  for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = [3 * index[t], 3 * index[t + 1], 3 * index[t + 2]];
    six +=
      p[a] * (p[b + 1] * p[c + 2] - p[b + 2] * p[c + 1]) +
      p[a + 1] * (p[b + 2] * p[c] - p[b] * p[c + 2]) +
      p[a + 2] * (p[b] * p[c + 1] - p[b + 1] * p[c]);
  }
  return six / 6;
}
const ballVolume = (radius: number) => (4 / 3) * Math.PI * radius ** 3;

/** Edges that only one triangle has. */
function openEdges({ index }: Surface): [number, number][] {
  const edges = new Set<string>();
  for (let t = 0; t < index.length; t += 3)
    for (let k = 0; k < 3; k++) edges.add(`${index[t + k]},${index[t + ((k + 1) % 3)]}`);
  return [...edges]
    .filter((edge) => !edges.has(edge.split(',').reverse().join()))
    .map((edge) => edge.split(',').map(Number) as [number, number]);
}

describe('a solid', () => {
  it('of one part is that part, closed and facing outwards', () => {
    const solid = solidOf([ball(0.01, 0.02)], OPTIONS);
    expect(openEdges(solid)).toEqual([]);
    expect(volume(solid) / ballVolume(0.02)).toBeCloseTo(1, 1);
  });

  it('of two overlapping parts is one piece, without what lies inside', () => {
    const solid = solidOf([ball(0, 0.02), ball(0.025, 0.02)], OPTIONS);
    expect(openEdges(solid)).toEqual([]);
    // Nothing of either surface is left deep inside the other.
    for (let v = 0; v < solid.positions.length; v += 3) {
      const [x, y, z] = solid.positions.subarray(v, v + 3);
      expect(Math.min(Math.hypot(x, y, z), Math.hypot(x - 0.025, y, z))).toBeGreaterThan(0.0185);
    }
    expect(volume(solid)).toBeLessThan(2 * ballVolume(0.02));
    expect(volume(solid)).toBeGreaterThan(1.5 * ballVolume(0.02));
  });

  it('loses what is carved out of it', () => {
    const whole = volume(solidOf([ball(0, 0.02)], OPTIONS));
    const carved = volume(solidOf([ball(0, 0.02), ball(0.02, 0.015, true)], OPTIONS));
    expect(carved).toBeLessThan(0.88 * whole);
    expect(carved).toBeGreaterThan(0.6 * whole);
  });

  it('built as a half ends on the midline, and nowhere else', () => {
    const half = solidOf([ball(0, 0.02)], { ...OPTIONS, halved: true });
    expect(Math.min(...half.positions.filter((_, i) => i % 3 === 0))).toBe(0);
    const open = openEdges(half);
    expect(open.length).toBeGreaterThan(20);
    for (const edge of open) for (const v of edge) expect(half.positions[3 * v]).toBe(0);
    // Together with its mirror image it is the whole.
    expect((2 * volume(half)) / ballVolume(0.02)).toBeCloseTo(1, 1);
  });

  it('of a plate is as thick as the plate', () => {
    const flat: Surface = {
      positions: Float32Array.from([-0.03, -0.03, 0, 0.03, -0.03, 0, 0.03, 0.03, 0, -0.03, 0.03, 0]),
      index: Uint32Array.from([0, 1, 2, 0, 2, 3]),
    };
    const plate = { surface: flat, thickness: new Float32Array(4).fill(0.006), carve: false };
    const solid = solidOf([plate], OPTIONS);
    const z = solid.positions.filter((_, i) => i % 3 === 2);
    expect(Math.max(...z)).toBeCloseTo(0.003, 3);
    expect(Math.min(...z)).toBeCloseTo(-0.003, 3);
    expect(openEdges(solid)).toEqual([]);
  });
});
