import { MeshoptEncoder } from 'meshoptimizer';
import { beforeAll, describe, expect, it } from 'vitest';
import { orderByHalves } from '../../../models/figure/order';
import { triangulate } from '../../../models/figure/quad-mesh';
import { mirrorMap } from '../../../models/figure/symmetry';
import { mirrorVertex } from '../../../src/geometry/halves';
import { sheet } from '../../fixtures/quads';
import { turned } from '../../fixtures/surfaces';

beforeAll(() => MeshoptEncoder.ready);

describe('orderByHalves', () => {
  const mesh = sheet(8, 1, (x, z) => x * x - z);
  const partner = mirrorMap(mesh.positions, 1e-6);
  const result = () => orderByHalves(mesh, partner);

  it('numbers every vertex once: left, right, midline', () => {
    const { order, halves } = result();
    expect([...order].sort((a, b) => a - b)).toEqual([...order.keys()]);
    expect(halves).toEqual({ half: 36, midline: 9 });
    order.forEach((id, v) => {
      const x = mesh.positions[3 * v];
      expect(Math.sign(x)).toBe(id < 36 ? 1 : id < 72 ? -1 : 0);
      expect(mirrorVertex(halves, id)).toBe(order[partner[v]]);
    });
  });

  it('keeps the triangles of the left half as they were', () => {
    const { order, index } = result();
    const left = mesh.quads.filter((_, i) =>
      mesh.quads.subarray(i & ~3, (i & ~3) + 4).every((v) => mesh.positions[3 * v] >= 0),
    );
    expect(turned(index.subarray(0, index.length / 2)).sort()).toEqual(
      turned(triangulate(left).map((v) => order[v])).sort(),
    );
  });

  it('has as many triangles as the quads make, over the same four corners', () => {
    const { index } = result();
    expect(index.length).toBe(triangulate(mesh.quads).length);
    expect(new Set(index).size).toBe(81);
  });

  it('mirrors the right half exactly, turned so that it faces out', () => {
    const { index, halves } = result();
    const half = index.length / 2;
    const mirrored: number[] = [];
    for (let t = 0; t < half; t += 3) {
      const [a, b, c] = [...index.subarray(t, t + 3)].map((v) => mirrorVertex(halves, v));
      mirrored.push(a, c, b);
    }
    expect([...index.subarray(half)]).toEqual(mirrored);
  });

  it('refuses quads that lie across the midline', () => {
    const odd = sheet(3, 1);
    expect(() => orderByHalves(odd, mirrorMap(odd.positions, 1e-6))).toThrow('across the midline');
  });
});
