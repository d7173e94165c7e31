import { describe, expect, it } from 'vitest';
import type { MuscleShape } from '../../src/geometry/muscle-codec';
import { ringGridCorners, ringGridVertices } from '../../src/geometry/ring-grid';
import { drawOnly, muscleGeometry } from '../../src/scene/muscle-geometry';

const shape = (id: string, rings: number, around: number): MuscleShape => ({
  muscle: id,
  id: 'whole',
  name: null,
  layer: 'deep',
  shared: [],
  inconstant: false,
  veil: false,
  rings,
  around,
  width: 0.02,
  length: 0.1,
  pennation: 0,
});
const shapes = [shape('a', 4, 8), shape('b', 6, 6), shape('c', 3, 10)];
const count = shapes.reduce((sum, s) => sum + ringGridVertices(s), 0);
const values = () => new Float32Array(count).fill(0.5);
const muscles = muscleGeometry(
  { shapes, tendon: values(), light: values(), windows: new Map() },
  { positions: Float32Array.from({ length: 3 * count }, (_, i) => Math.sin(i)), beds: new Map() },
);
const corners = shapes.map(ringGridCorners);

describe('the geometry of all muscles', () => {
  it('holds the triangles of its parts one after the other', () => {
    for (const part of shapes.keys()) {
      const own = muscles.index.subarray(muscles.cornerOf[part], muscles.cornerOf[part + 1]);
      expect(own.length).toBe(corners[part]);
      expect(new Set(Array.from(own, (v) => muscles.partOf[v]))).toEqual(new Set([part]));
    }
  });

  it('is drawn as far as something of it is shown', () => {
    const range = (shown: number[]) => {
      drawOnly(muscles, (part) => shown.includes(part));
      const { start, count: length } = muscles.geometry.drawRange;
      return [start, length];
    };
    expect(range([0, 1, 2])).toEqual([0, corners[0] + corners[1] + corners[2]]);
    expect(range([1])).toEqual([corners[0], corners[1]]);
    expect(range([1, 2])).toEqual([corners[0], corners[1] + corners[2]]);
    expect(range([])[1]).toBe(0);
  });
});
