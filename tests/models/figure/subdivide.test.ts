import { describe, expect, it } from 'vitest';
import { type QuadMesh, quadCount, vertexCount } from '../../../models/figure/quad-mesh';
import { subdivide } from '../../../models/figure/subdivide';
import { cube, sheet, together } from '../../fixtures/quads';
import { seeded } from '../../fixtures/random';

const SEED = 8;

function euler(mesh: QuadMesh): number {
  const edges = new Set<string>();
  for (let q = 0; q < mesh.quads.length; q += 4) {
    for (let k = 0; k < 4; k++) {
      const [a, b] = [mesh.quads[q + k], mesh.quads[q + ((k + 1) % 4)]];
      edges.add(a < b ? `${a},${b}` : `${b},${a}`);
    }
  }
  return vertexCount(mesh) - edges.size + quadCount(mesh);
}

describe('subdivide', () => {
  it('rounds a cube as Catmull and Clark do', () => {
    const { positions } = subdivide(cube());
    const lengths = Array.from({ length: 26 }, (_, v) =>
      [...positions.subarray(3 * v, 3 * v + 3)]
        .map(Math.abs)
        .sort((a, b) => b - a)
        .map((x) => x.toFixed(4)),
    );
    // 8 corners, 6 faces, 12 edges; worked out by hand from the rules.
    for (const corner of lengths.slice(0, 8)) expect(corner).toEqual(['0.5556', '0.5556', '0.5556']);
    for (const face of lengths.slice(8, 14)) expect(face).toEqual(['1.0000', '0.0000', '0.0000']);
    for (const edge of lengths.slice(14)) expect(edge).toEqual(['0.7500', '0.7500', '0.0000']);
  });

  it.each([
    ['a cube', cube(), 2],
    ['a sheet', sheet(3, 1), 1],
    ['two cubes', together(cube(), cube(3)), 4],
  ])('keeps the Euler characteristic of %s', (_name, mesh, characteristic) => {
    const fine = subdivide(mesh);
    expect(euler(mesh)).toBe(characteristic);
    expect(euler(fine)).toBe(characteristic);
    expect(quadCount(fine)).toBe(4 * quadCount(mesh));
  });

  it('keeps a flat sheet flat and its border where it was', () => {
    const { positions } = subdivide(sheet(4, 1));
    for (let i = 0; i < positions.length; i += 3) expect(positions[i + 1]).toBe(0);
    const xs = Array.from({ length: positions.length / 3 }, (_, v) => positions[3 * v]);
    expect(Math.max(...xs)).toBeCloseTo(0.5, 9);
  });

  it(`has a topology that depends on the quads alone (seed ${SEED})`, () => {
    const random = seeded(SEED);
    const mesh = sheet(5, 1);
    const shaken = { ...mesh, positions: mesh.positions.map(() => random()) };
    expect(subdivide(shaken).quads).toEqual(subdivide(mesh).quads);
  });

  it('puts the four quads of a quad in its place, its corner first', () => {
    const mesh = sheet(2, 1);
    const { quads } = subdivide(mesh);
    mesh.quads.forEach((corner, i) => {
      expect(quads[4 * i]).toBe(corner);
    });
  });
});
