import { describe, expect, it } from 'vitest';
import { vertexTriangles } from '../../src/geometry/skin';
import { softMembership } from '../../src/geometry/soft-membership';
import { seeded } from '../fixtures/random';
import { grid, type Surface, sphere } from '../fixtures/surfaces';

/** How far the smoothing reaches: rounds of averaging. */
const ROUNDS = 9;

/** Value of every vertex, 0 where none is given. */
function soft({ positions, index }: Surface, members: Uint8Array): Float32Array {
  const { vertices, values } = softMembership(index, vertexTriangles(index, members.length), members);
  expect(new Set(vertices).size).toBe(vertices.length);
  const all = new Float32Array(positions.length / 3);
  vertices.forEach((v, i) => {
    all[v] = values[i];
  });
  return all;
}

/** The vertices that share a triangle with each vertex. */
function neighbours({ positions, index }: Surface): Set<number>[] {
  const all = Array.from({ length: positions.length / 3 }, () => new Set<number>());
  for (let t = 0; t < index.length; t += 3)
    for (let k = 0; k < 3; k++)
      for (const other of [1, 2]) all[index[t + k]].add(index[t + ((k + other) % 3)]);
  return all;
}

/** Rings between each vertex and the nearest one whose flag is `flag`. */
function ringsTo(surface: Surface, members: Uint8Array, flag: number): number[] {
  const around = neighbours(surface);
  const rings = Array.from(members, (m) => (m === flag ? 0 : Number.POSITIVE_INFINITY));
  for (let changed = true; changed; ) {
    changed = false;
    for (let v = 0; v < rings.length; v++)
      for (const other of around[v])
        if (rings[other] + 1 < rings[v]) {
          rings[v] = rings[other] + 1;
          changed = true;
        }
  }
  return rings;
}

/** Nine rounds of averaging over all triangles of the whole mesh. */
function slowly({ positions, index }: Surface, members: Uint8Array): Float32Array {
  let values = Float32Array.from(members);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(positions.length / 3);
    const weights = new Float64Array(positions.length / 3);
    for (let t = 0; t < index.length; t += 3) {
      const corners = index.subarray(t, t + 3);
      const sum = corners.reduce((total, v) => total + values[v], 0);
      for (const v of corners) {
        sums[v] += sum;
        weights[v] += 3;
      }
    }
    values = Float32Array.from(sums, (sum, v) => sum / weights[v]);
  }
  return values;
}

const uneven = (cells: number, seed: number) => {
  const random = seeded(seed);
  return grid(cells, cells, (x, y) => [x, y, 0], { flip: () => random() < 0.5 });
};
const membersWhere = ({ positions }: Surface, inside: (x: number, y: number, z: number) => boolean) =>
  Uint8Array.from({ length: positions.length / 3 }, (_, v) =>
    inside(positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]) ? 1 : 0,
  );

describe.each([1, 2, 3])('softMembership (seed %i)', (seed) => {
  it('of any set is what nine rounds over the whole mesh give', () => {
    const random = seeded(seed);
    const surface = sphere(1, 4);
    const share = random();
    for (const members of [
      membersWhere(surface, () => random() < 0.02),
      membersWhere(surface, () => random() < share),
      membersWhere(surface, (x, y) => x + 0.3 * y > 0.5),
    ]) {
      const [fast, slow] = [soft(surface, members), slowly(surface, members)];
      fast.forEach((value, v) => {
        expect(value).toBeCloseTo(slow[v], 6);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      });
    }
  });

  it('is 1 deep inside, 0 far away, and falls in between', () => {
    const surface = uneven(50, seed);
    const middle = 20 + 10 * seeded(seed)();
    const members = membersWhere(surface, (x, y) => Math.hypot(x - middle, y - middle) < 15);
    const values = soft(surface, members);
    const [inwards, outwards] = [ringsTo(surface, members, 0), ringsTo(surface, members, 1)];
    let [deep, far] = [0, 0];
    values.forEach((value, v) => {
      if (inwards[v] > ROUNDS) {
        expect(value).toBe(1);
        deep++;
      } else if (outwards[v] > ROUNDS) {
        expect(value).toBe(0);
        far++;
      } else if (inwards[v] <= 1 && outwards[v] <= 1) {
        expect(value).toBeGreaterThan(0.1);
        expect(value).toBeLessThan(0.9);
      }
    });
    expect(deep).toBeGreaterThan(5);
    expect(far).toBeGreaterThan(100);
  });

  it('crosses 0.5 within two rings of the border, also where it is jagged', () => {
    const random = seeded(seed);
    const surface = uneven(50, seed);
    const angle = 2 * Math.PI * random();
    const across = (x: number, y: number) => (x - 25) * Math.cos(angle) + (y - 25) * Math.sin(angle);
    for (const members of [
      membersWhere(surface, (x, y) => across(x, y) > random() - 0.5),
      membersWhere(surface, (x, y) => Math.hypot(x - 25, y - 25) < 12 + random()),
    ]) {
      const values = soft(surface, members);
      const [inwards, outwards] = [ringsTo(surface, members, 0), ringsTo(surface, members, 1)];
      values.forEach((value, v) => {
        if (inwards[v] > 2) expect(value).toBeGreaterThan(0.5);
        if (outwards[v] > 2) expect(value).toBeLessThan(0.5);
      });
    }
  });

  it('of a symmetric set on a symmetric skin is symmetric', () => {
    const random = seeded(seed);
    const [cells, row] = [24, 25];
    const choices = Array.from({ length: cells * cells }, () => random() < 0.5);
    /** A cell right of the middle is cut the other way than its mirror image. */
    const surface = grid(cells, cells, (x, y) => [x - cells / 2, y, 0], {
      flip: (cell) => {
        const [x, y] = [cell % cells, Math.floor(cell / cells)];
        return x < cells / 2 ? choices[cell] : !choices[y * cells + cells - 1 - x];
      },
    });
    const chosen = new Set(
      Array.from({ length: row * row }, (_, v) => v).filter((v) => v % row <= cells / 2 && random() < 0.3),
    );
    const mirror = (v: number) => v - (v % row) + (cells - (v % row));
    const members = Uint8Array.from({ length: row * row }, (_, v) =>
      chosen.has(v) || chosen.has(mirror(v)) ? 1 : 0,
    );
    const values = soft(surface, members);
    values.forEach((value, v) => {
      expect(value).toBeCloseTo(values[mirror(v)], 6);
    });
  });
});

it('softMembership of nothing is nothing, of everything is 1 everywhere', () => {
  const surface = sphere(1, 3);
  const count = surface.positions.length / 3;
  expect(
    softMembership(surface.index, vertexTriangles(surface.index, count), new Uint8Array(count)).vertices,
  ).toHaveLength(0);
  expect(soft(surface, new Uint8Array(count).fill(1)).every((value) => value === 1)).toBe(true);
});

it('softMembership leaves the set that it is given as it was', () => {
  const surface = sphere(1, 2);
  const members = membersWhere(surface, (x) => x > 0);
  const before = members.slice();
  soft(surface, members);
  expect(members).toEqual(before);
});
