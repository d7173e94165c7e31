import { describe, expect, it } from 'vitest';
import { GeodesicRoom, geodesicField, type Seed } from '../../src/geometry/geodesic';
import { vertexTriangles } from '../../src/geometry/skin';
import { seeded } from '../fixtures/random';
import { beside, grid, type Surface, sphere } from '../fixtures/surfaces';

const march = ({ positions, index }: Surface, seeds: Seed[], limit = Number.POSITIVE_INFINITY) =>
  geodesicField(positions, index, vertexTriangles(index, positions.length / 3), seeds, limit);

const at = ({ positions }: Surface, v: number) => positions.subarray(3 * v, 3 * v + 3);
const straight = (s: Surface, a: number, b: number) => {
  const [p, q] = [at(s, a), at(s, b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
};

/** Largest error of the field of one vertex against known distances, as a share of the distance. */
function worst(surface: Surface, seed: number, known: (v: number) => number, from: number) {
  const { distance } = march(surface, [{ vertex: seed, distance: 0 }]);
  let [long, short] = [0, 0];
  distance.forEach((d, v) => {
    const truth = known(v);
    // Within a few edges of the seed an error of a fraction of an edge is a large share.
    if (truth < from) return;
    long = Math.max(long, d / truth - 1);
    short = Math.max(short, 1 - d / truth);
  });
  return { long, short };
}

/** Metres between grid lines: the spacing of the figures' skin. */
const CELL = 0.006;

describe.each([1, 2, 3])('geodesicField against known distances (seed %i)', (seed) => {
  it('on a plane of uneven triangles: within 5 %', () => {
    const random = seeded(seed);
    const surface = grid(
      40,
      40,
      (x, y) => [CELL * (x + 0.5 * (random() - 0.5)), CELL * (y + 0.5 * (random() - 0.5)), 0],
      { flip: () => random() < 0.5 },
    );
    const source = Math.floor(random() * 1600);
    const { long, short } = worst(surface, source, (v) => straight(surface, source, v), 3 * CELL);
    expect(long).toBeLessThan(0.05);
    expect(short).toBeLessThan(0.001);
  });

  it('round a cylinder as thick as a forearm: within 2 %', () => {
    const random = seeded(seed);
    const [radius, columns] = [0.04, 42];
    const surface = grid(
      columns,
      40,
      (x, y) => {
        const angle = (2 * Math.PI * x) / columns;
        return [radius * Math.sin(angle), CELL * y, radius * Math.cos(angle)];
      },
      { closed: true, flip: () => random() < 0.5 },
    );
    const source = Math.floor(random() * surface.positions.length) % (surface.positions.length / 3);
    const chord = 2 * radius * Math.sin(Math.PI / columns);
    // Unrolled: the shorter way round, along the facets.
    const known = (v: number) => {
      const turns = Math.abs((v % columns) - (source % columns));
      const rows = Math.floor(v / columns) - Math.floor(source / columns);
      return Math.hypot(Math.min(turns, columns - turns) * chord, rows * CELL);
    };
    const { long, short } = worst(surface, source, known, 3 * CELL);
    expect(long).toBeLessThan(0.02);
    expect(short).toBeLessThan(0.001);
  });

  it('over a sphere as large as a head: within 2.5 % (1.5 % short, where fronts meet at the far pole)', () => {
    const radius = 0.09;
    const surface = sphere(radius, 5);
    const source = Math.floor(seeded(seed)() * (surface.positions.length / 3));
    const known = (v: number) => {
      const [p, q] = [at(surface, source), at(surface, v)];
      return radius * Math.acos(Math.min(1, (p[0] * q[0] + p[1] * q[1] + p[2] * q[2]) / radius ** 2));
    };
    const { long, short } = worst(surface, source, known, 3 * CELL);
    expect(long).toBeLessThan(0.025);
    expect(short).toBeLessThan(0.015);
  });

  it('over hills: no shorter than the air line, no longer than the way along the edges', () => {
    const random = seeded(seed);
    const hill = Array.from({ length: 4 }, () => 0.05 * (random() - 0.5));
    const surface = grid(30, 30, (x, y) => [
      CELL * x,
      CELL * y,
      hill[0] * Math.sin(x / 4) + hill[1] * Math.cos(y / 5) + hill[2] * Math.sin((x + y) / 6) + hill[3],
    ]);
    const source = Math.floor(random() * 900);
    const { distance } = march(surface, [{ vertex: source, distance: 0 }]);
    const byEdges = alongEdges(surface, source);
    distance.forEach((d, v) => {
      expect(d).toBeGreaterThan(straight(surface, source, v) * 0.999 - 1e-6);
      expect(d).toBeLessThan(byEdges[v] * 1.001 + 1e-6);
    });
  });
});

/** Dijkstra over the edges, in the slow and plain form. */
function alongEdges({ positions, index }: Surface, source: number): number[] {
  const distance = new Array<number>(positions.length / 3).fill(Number.POSITIVE_INFINITY);
  distance[source] = 0;
  const surface = { positions, index };
  for (let changed = true; changed; ) {
    changed = false;
    for (let t = 0; t < index.length; t += 3) {
      for (const [a, b] of [
        [0, 1],
        [1, 2],
        [2, 0],
        [1, 0],
        [2, 1],
        [0, 2],
      ].map((e) => e.map((k) => index[t + k]))) {
        const way = distance[a] + straight(surface, a, b);
        if (way >= distance[b]) continue;
        distance[b] = way;
        changed = true;
      }
    }
  }
  return distance;
}

describe('geodesicField', () => {
  const plate = (z: number) => grid(10, 10, (x, y) => [CELL * x, CELL * y, z]);

  it('does not jump a gap of 5 mm', () => {
    const plates = beside(plate(0), plate(0.005));
    const { distance, reached } = march(plates, [{ vertex: 60, distance: 0 }]);
    const count = 11 * 11;
    for (let v = 0; v < 2 * count; v++) expect(Number.isFinite(distance[v])).toBe(v < count);
    expect(reached.length).toBe(count);
  });

  it('stops at the limit and lists what it reached, the nearest first', () => {
    const { distance, reached } = march(plate(0), [{ vertex: 0, distance: 0 }], 0.03);
    expect(reached.length).toBeGreaterThan(10);
    expect(reached.length).toBeLessThan(121);
    const ways = Array.from(reached, (v) => distance[v]);
    expect(ways).toEqual([...ways].sort((a, b) => a - b));
    expect(Math.max(...ways)).toBeLessThanOrEqual(0.03);
    expect(distance.filter(Number.isFinite).length).toBe(reached.length);
  });

  it('gives each vertex the seed whose front comes first, with its head start', () => {
    const { distance } = march(plate(0), [
      { vertex: 0, distance: 0 },
      { vertex: 10, distance: -0.02 },
    ]);
    // Along the lower edge the two fronts meet 1 cm nearer to the one without a head start.
    for (let v = 0; v <= 10; v++)
      expect(distance[v]).toBeCloseTo(Math.min(CELL * v, CELL * (10 - v) - 0.02), 6);
  });

  it('says in a room that was used before what it says in a new one', () => {
    const random = seeded(4);
    const surface = sphere(0.05, 4);
    const count = surface.positions.length / 3;
    const around = vertexTriangles(surface.index, count);
    const room = new GeodesicRoom(count);
    for (let i = 0; i < 40; i++) {
      const seeds = Array.from({ length: Math.floor(4 * random()) }, () => ({
        vertex: Math.floor(count * random()),
        distance: 0.01 * random(),
      }));
      const limit = 0.2 * random();
      const used = geodesicField(surface.positions, surface.index, around, seeds, limit, room);
      expect(used).toEqual(geodesicField(surface.positions, surface.index, around, seeds, limit));
    }
  });

  it('takes the nearer of two seeds at one vertex', () => {
    const seeds = [0.02, 0.01, 0.03].map((distance) => ({ vertex: 5, distance }));
    expect(march(plate(0), seeds).distance[5]).toBeCloseTo(0.01);
  });

  it('reaches nothing without a seed', () => {
    expect(march(plate(0), []).reached.length).toBe(0);
  });
});
