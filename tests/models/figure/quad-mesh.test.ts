import { describe, expect, it } from 'vitest';
import {
  compact,
  edgeNeighbours,
  quadCount,
  triangulate,
  vertexCount,
  vertexNormals,
} from '../../../models/figure/quad-mesh';
import { ball, cube, sheet } from '../../fixtures/quads';

describe('a quad mesh', () => {
  it('counts its vertices and quads', () => {
    expect([vertexCount(cube()), quadCount(cube())]).toEqual([8, 6]);
  });

  it('loses the vertices that no quad uses, and no others', () => {
    const mesh = sheet(3, 1);
    const { mesh: small, kept } = compact({ ...mesh, quads: mesh.quads.slice(4 * 7) });
    expect(vertexCount(small)).toBe(kept.length);
    expect(new Set(small.quads).size).toBe(kept.length);
    kept.forEach((old, v) => {
      expect(small.positions.slice(3 * v, 3 * v + 3)).toEqual(mesh.positions.slice(3 * old, 3 * old + 3));
    });
    expect(small.quads.map((v) => kept[v])).toEqual(mesh.quads.slice(4 * 7));
  });

  it('has two triangles for each quad, turned the same way', () => {
    expect([...triangulate(Uint32Array.from([5, 6, 7, 8]))]).toEqual([5, 6, 7, 5, 7, 8]);
  });

  it('knows who is joined by an edge', () => {
    for (const [v, around] of edgeNeighbours(cube()).entries()) {
      expect(around).toHaveLength(3);
      // Corners are numbered by sign: an edge changes one bit.
      for (const u of around) expect([1, 2, 4]).toContain(u ^ v);
    }
  });

  it('has normals that look outwards', () => {
    const mesh = ball(2, 3);
    const normals = vertexNormals(mesh);
    for (let i = 0; i < normals.length; i++) expect(normals[i]).toBeCloseTo(mesh.positions[i] / 2, 1);
    expect([...vertexNormals(sheet(2, 1)).slice(0, 3)]).toEqual([0, 1, 0]);
  });
});
