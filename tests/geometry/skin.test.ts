import { expect, it } from 'vitest';
import { mirrorSkinPoint, positionOf, vertexAreas, vertexTriangles } from '../../src/geometry/skin';
import { grid, sphere } from '../fixtures/surfaces';

it('vertexTriangles lists each corner of each triangle once', () => {
  const { positions, index } = sphere(1, 2);
  const { start, triangles } = vertexTriangles(index, positions.length / 3);
  const listed: string[] = [];
  for (let v = 0; v < positions.length / 3; v++)
    for (let i = start[v]; i < start[v + 1]; i++) listed.push(`${v} ${triangles[i]}`);
  const written = Array.from(index, (v, i) => `${v} ${i - (i % 3)}`);
  expect(listed.sort()).toEqual(written.sort());
});

it('vertexAreas add up to the surface', () => {
  const plate = grid(4, 6, (x, y) => [0.01 * x, 0.01 * y, 0.2]);
  const areas = vertexAreas(plate.positions, plate.index);
  expect(areas.reduce((a, b) => a + b)).toBeCloseTo(0.04 * 0.06, 8);
  const ball = sphere(0.1, 5);
  const all = vertexAreas(ball.positions, ball.index).reduce((a, b) => a + b);
  expect(all / (4 * Math.PI * 0.01)).toBeCloseTo(1, 2);
});

it('a skin point lies between its vertices, on either side', () => {
  const positions = [0.3, 1, 0, 0.5, 1, 0, 0.3, 2, 0, -0.3, 1, 0, -0.5, 1, 0, -0.3, 2, 0];
  const point = { vertices: [0, 1, 2], weights: [0.5, 0.25, 0.25] } as const;
  const left = positionOf({ vertices: [...point.vertices], weights: [...point.weights] }, positions);
  expect(left.toArray().map((x) => x.toFixed(3))).toEqual(['0.350', '1.250', '0.000']);
  const mirrored = mirrorSkinPoint({ vertices: [0, 1, 2], weights: [0.5, 0.25, 0.25] }, (v) => v + 3);
  expect(positionOf(mirrored, positions).x).toBeCloseTo(-0.35);
});
