import { Triangle, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { FIELD_LIMIT, type ZoneField } from '../../src/domain/lookup';
import { vertexAreas, vertexTriangles } from '../../src/geometry/skin';
import { type Stipple, type StippleSurface, stipple } from '../../src/geometry/stipple';
import { seeded } from '../fixtures/random';
import { grid, type Surface, sphere } from '../fixtures/surfaces';

const EMPTY: ZoneField = { vertices: new Uint32Array(), values: new Float32Array() };

/** Adds normals that point away from `centre`, and the triangles around the vertices. */
function surfaceOf({ positions, index }: Surface, centre: Vector3): StippleSurface {
  const normals = new Float32Array(positions.length);
  for (let i = 0; i < positions.length; i += 3)
    new Vector3().fromArray(positions, i).sub(centre).normalize().toArray(normals, i);
  return { positions, normals, index, around: vertexTriangles(index, positions.length / 3) };
}

/** Depth in a ball around a place, as a zone has it: 0 in the middle, 1 at `radius`. */
function ballField({ positions }: StippleSurface, middle: Vector3, radius: number): ZoneField {
  const depths = Array.from(
    { length: positions.length / 3 },
    (_, v) => new Vector3().fromArray(positions, 3 * v).distanceTo(middle) / radius,
  );
  const vertices = Uint32Array.from(depths.keys()).filter((v) => depths[v] < FIELD_LIMIT);
  return { vertices, values: Float32Array.from(vertices, (v) => depths[v]) };
}

const dotsOf = ({ count, positions }: Stipple) =>
  Array.from({ length: count }, (_, i) => new Vector3().fromArray(positions, 3 * i));

/** Where a place lies on the surface, by trying every triangle of it. */
function landing({ positions, index }: StippleSurface, dot: Vector3) {
  let best = { distance: Number.POSITIVE_INFINITY, corners: [0, 0, 0], weights: new Vector3() };
  const [triangle, nearest] = [new Triangle(), new Vector3()];
  for (let t = 0; t < index.length; t += 3) {
    const corners = [index[t], index[t + 1], index[t + 2]];
    triangle.a.fromArray(positions, 3 * corners[0]);
    triangle.b.fromArray(positions, 3 * corners[1]);
    triangle.c.fromArray(positions, 3 * corners[2]);
    triangle.closestPointToPoint(dot, nearest);
    const distance = nearest.distanceTo(dot);
    if (distance < best.distance)
      best = { distance, corners, weights: triangle.getBarycoord(nearest, new Vector3())! };
  }
  return best;
}

/** Value of a field between vertices; 2 is the depth of a vertex that it does not hold. */
function depthAt(field: ZoneField, { corners, weights }: ReturnType<typeof landing>): number {
  const values = corners.map((v) => {
    const i = field.vertices.indexOf(v);
    return i < 0 ? 2 : field.values[i];
  });
  return values[0] * weights.x + values[1] * weights.y + values[2] * weights.z;
}

function closestPair(dots: Vector3[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < dots.length; i++)
    for (let j = 0; j < i; j++) least = Math.min(least, dots[i].distanceToSquared(dots[j]));
  return Math.sqrt(least);
}

/** The finest spacing of a stipple; a dot's radius is 0.3 of it. */
const spacingOf = ({ radius }: Stipple) => radius / 0.3;

describe.each([1, 2, 3])('dots on a random zone (seed %i)', (seed) => {
  const random = seeded(seed);
  const centre = new Vector3(random() - 0.5, 1 + random(), random() - 0.5);
  const ball = sphere(0.04 + 0.05 * random(), 4);
  for (let i = 0; i < ball.positions.length; i++) ball.positions[i] += centre.getComponent(i % 3);
  const surface = surfaceOf(ball, centre);
  const vertexNear = () => {
    const v = Math.floor((random() * surface.positions.length) / 3);
    return new Vector3().fromArray(surface.positions, 3 * v);
  };
  const middle = vertexNear();
  const spillover = ballField(surface, middle, 0.03 + 0.03 * random());
  const essential = ballField(surface, middle, 0.01 + 0.01 * random());
  const dots = stipple(surface, spillover, essential);
  const spots = dotsOf(dots);

  it('are there, and are the same when made again', () => {
    expect(dots.count).toBeGreaterThan(200);
    expect(dots.positions.length).toBe(3 * dots.count);
    expect(dots.normals.length).toBe(3 * dots.count);
    expect(stipple(surface, spillover, essential)).toEqual(dots);
  });

  it('lie on the surface, inside the spillover zone and outside the solid core', () => {
    for (const dot of spots) {
      const where = landing(surface, dot);
      expect(where.distance).toBeLessThan(1e-6);
      expect(depthAt(spillover, where)).toBeLessThan(1.12 + 1e-3);
      expect(depthAt(essential, where)).toBeGreaterThan(0.9 - 1e-3);
    }
  });

  it('have the normals of the surface', () => {
    spots.forEach((dot, i) => {
      const normal = new Vector3().fromArray(dots.normals, 3 * i).normalize();
      expect(normal.dot(dot.clone().sub(centre).normalize())).toBeGreaterThan(0.999);
    });
  });

  it('keep the finest spacing from one another', () => {
    expect(closestPair(spots)).toBeGreaterThan(spacingOf(dots) * (1 - 1e-4));
  });

  it('leave no gap in the deep part that another dot would fit into well', () => {
    const [twice, within] = [2 * spacingOf(dots), 0.52];
    spillover.vertices.forEach((v, i) => {
      const core = essential.vertices.indexOf(v);
      if (spillover.values[i] > within || (core >= 0 && essential.values[core] < 1.2)) return;
      const at = new Vector3().fromArray(surface.positions, 3 * v);
      expect(Math.min(...spots.map((dot) => dot.distanceTo(at)))).toBeLessThan(twice);
    });
  });
});

describe('the number of dots', () => {
  const CELLS = 60;
  /** A disc of a zone with this radius on a plate of its size, in metres. */
  const disc = (radius: number) => {
    const cell = (3 * radius) / CELLS;
    const plate = grid(CELLS, CELLS, (x, y) => [(x - CELLS / 2) * cell, (y - CELLS / 2) * cell, 0]);
    const surface = surfaceOf(plate, new Vector3(0, 0, -1000));
    return { surface, field: ballField(surface, new Vector3(), radius) };
  };

  it.each([0.008, 0.02, 0.05, 0.12, 0.25])('is bounded for a zone of radius %d m', (radius) => {
    const { surface, field } = disc(radius);
    const { count } = stipple(surface, field, EMPTY);
    expect(count).toBeGreaterThan(30);
    expect(count).toBeLessThan(3000);
  });

  it('hardly depends on the size of zones between a palm and a back', () => {
    const counts = [0.06, 0.1, 0.2].map((radius) => {
      const { surface, field } = disc(radius);
      return stipple(surface, field, EMPTY).count;
    });
    expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.1);
  });

  it('per area falls from the middle to the edge', () => {
    const { surface, field } = disc(0.08);
    const dots = dotsOf(stipple(surface, field, EMPTY));
    const density = (from: number, to: number) =>
      dots.filter((dot) => dot.length() >= from * 0.08 && dot.length() < to * 0.08).length /
      (to ** 2 - from ** 2);
    const [deep, middle, edge] = [density(0, 0.5), density(0.55, 0.8), density(0.85, 1.1)];
    expect(deep).toBeGreaterThan(1.4 * middle);
    expect(middle).toBeGreaterThan(1.4 * edge);
    expect(edge).toBeGreaterThan(0);
    expect(dots.every((dot) => dot.length() < 1.13 * 0.08)).toBe(true);
  });

  it('is even around the middle', () => {
    const { surface, field } = disc(0.08);
    const dots = dotsOf(stipple(surface, field, EMPTY));
    for (const half of [
      dots.filter((dot) => dot.x > 0),
      dots.filter((dot) => dot.y > 0),
      dots.filter((dot) => dot.x > dot.y),
    ])
      expect(half.length / dots.length).toBeCloseTo(0.5, 1);
  });

  it('is none for an empty field, for one of single vertices and for one that is solid', () => {
    const { surface, field } = disc(0.08);
    const single: ZoneField = { vertices: Uint32Array.of(7), values: Float32Array.of(0) };
    const solid: ZoneField = { ...field, values: field.values.map(() => 0) };
    expect(stipple(surface, EMPTY, EMPTY).count).toBe(0);
    expect(stipple(surface, EMPTY, field).count).toBe(0);
    expect(stipple(surface, single, EMPTY).count).toBe(0);
    expect(stipple(surface, field, solid).count).toBe(0);
  });

  it('fits a fixed room even where half a body is one zone', () => {
    const trunk = sphere(0.28, 5);
    const surface = surfaceOf(trunk, new Vector3());
    const area = vertexAreas(trunk.positions, trunk.index).reduce((a, b) => a + b);
    expect(area).toBeGreaterThan(0.95);
    const everywhere = ballField(surface, new Vector3(0, 0, 0.28), 0.6);
    expect(stipple(surface, everywhere, EMPTY).count).toBeLessThan(8000);
  });
});
