import { describe, expect, it } from 'vitest';
import { ringGridCorners, ringGridVertices, ringTriangles } from '../../src/geometry/ring-grid';

describe('the triangles of a ring grid', () => {
  const grid = { rings: 4, around: 6 };
  const index = ringTriangles(grid);

  it('use every vertex and no other', () => {
    expect(new Set(index).size).toBe(ringGridVertices(grid));
    expect(index.length).toBe(ringGridCorners(grid));
  });

  it('meet in pairs, each edge run through once either way, but at the two ends', () => {
    const edges = new Map<string, number>();
    for (let t = 0; t < index.length; t += 3) {
      for (let k = 0; k < 3; k++) {
        const key = `${index[t + k]},${index[t + ((k + 1) % 3)]}`;
        edges.set(key, (edges.get(key) ?? 0) + 1);
      }
    }
    expect([...edges.values()].every((count) => count === 1)).toBe(true);
    const open = [...edges.keys()].filter((key) => !edges.has(key.split(',').reverse().join()));
    expect(open.length).toBe(2 * grid.around);
  });

  it('face outwards on a tube whose rings run counter-clockwise seen from its end', () => {
    const positions: number[] = [];
    for (let k = 0; k < grid.rings; k++)
      for (let i = 0; i < grid.around; i++) {
        const angle = (2 * Math.PI * i) / grid.around;
        positions.push(Math.cos(angle), Math.sin(angle), k);
      }
    const at = (v: number) => positions.slice(3 * v, 3 * v + 3);
    for (let t = 0; t < index.length; t += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => at(index[t + k]));
      const [u, v] = [b.map((x, i) => x - a[i]), c.map((x, i) => x - a[i])];
      const normal = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2]];
      expect(normal[0] * (a[0] + b[0] + c[0]) + normal[1] * (a[1] + b[1] + c[1])).toBeGreaterThan(0);
    }
  });
});
