import { Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { COVER_STEPS, isPainted } from '../../src/domain/pain/drawing';
import { type BrushSkin, brushed, type Touch } from '../../src/geometry/brush';
import { GeodesicRoom, geodesicField } from '../../src/geometry/geodesic';
import { vertexTriangles } from '../../src/geometry/skin';
import { buildFigures, type Figures } from '../fixtures/figures';
import { seeded } from '../fixtures/random';
import { beside, grid, type Surface, sphere } from '../fixtures/surfaces';

const SEEDS = [1, 2, 3];
/** Metres: half the width of the edge of a stroke, and the spacing of the figures' skin. */
const EDGE = 0.008;
const CELL = 0.006;
/** Metres, as the tools offer them. */
const RADII = [0.005, 0.02, 0.06];

const skinOf = ({ positions, index }: Surface): BrushSkin => ({
  positions,
  index,
  around: vertexTriangles(index, positions.length / 3),
  room: new GeodesicRoom(positions.length / 3),
});
const countOf = ({ positions }: BrushSkin) => positions.length / 3;
const place = ({ positions }: BrushSkin, v: number) => new Vector3().fromArray(positions, 3 * v);

/** Somewhere on some triangle. */
function touchOn(skin: BrushSkin, random: () => number, triangle?: number): Touch {
  const t = 3 * (triangle ?? Math.floor((random() * skin.index.length) / 3));
  const corners = [0, 1, 2].map((k) => skin.index[t + k]);
  const [a, b] = [random(), random()].sort();
  const point = new Vector3();
  [a, b - a, 1 - b].forEach((weight, k) => {
    point.addScaledVector(place(skin, corners[k]), weight);
  });
  return { point, corners };
}

const spread = () => grid(60, 40, (x, y) => [CELL * x, CELL * y, 0]);

describe.each(SEEDS)('the brush on small surfaces (seed %i)', (seed) => {
  const surfaces: [string, Surface][] = [
    ['a plane', spread()],
    ['a ball', sphere(0.1, 5)],
  ];

  it.each(surfaces)('paints on %s what lies within its radius, and nothing beyond its edge', (_, surface) => {
    const skin = skinOf(surface);
    const random = seeded(seed);
    for (const radius of RADII) {
      const touch = touchOn(skin, random);
      const cover = brushed(skin, new Uint8Array(countOf(skin)), [touch], radius, 'paint');
      const flat = surface === surfaces[0][1];
      cover.forEach((depth, v) => {
        const straight = place(skin, v).distanceTo(touch.point);
        // Distances by fast marching are at most a few hundredths too long, hardly ever too short.
        if (isPainted(depth)) expect(straight).toBeLessThanOrEqual(1.005 * radius);
        if (straight > 1.005 * (radius + EDGE)) expect(depth).toBe(0);
        if (flat && straight < 0.9 * radius - 0.001) expect(isPainted(depth)).toBe(true);
      });
    }
  });

  it('paints nothing across a gap, however near', () => {
    const away = grid(60, 40, (x, y) => [CELL * x, CELL * y, 0.002]);
    const skin = skinOf(beside(spread(), away));
    const half = countOf(skin) / 2;
    const random = seeded(seed);
    for (const radius of RADII) {
      const touch = touchOn(skin, random, Math.floor((random() * skin.index.length) / 6));
      const cover = brushed(skin, new Uint8Array(2 * half), [touch], radius, 'paint');
      expect(cover.subarray(half).every((depth) => depth === 0)).toBe(true);
    }
  });

  it('adds when it paints and takes when it erases, and leaves the cover that it was given as it was', () => {
    const skin = skinOf(spread());
    const random = seeded(seed);
    let cover: Uint8Array = new Uint8Array(countOf(skin));
    for (let i = 0; i < 40; i++) {
      const tool = random() < 0.6 ? 'paint' : 'erase';
      const before = cover.slice();
      const touches = Array.from({ length: 1 + Math.floor(3 * random()) }, () => touchOn(skin, random));
      const after = brushed(skin, cover, touches, RADII[i % 3], tool);
      expect(cover).toEqual(before);
      after.forEach((depth, v) => {
        if (tool === 'paint') expect(depth).toBeGreaterThanOrEqual(before[v]);
        else expect(depth).toBeLessThanOrEqual(before[v]);
        expect(depth).toBeLessThanOrEqual(COVER_STEPS);
      });
      expect(after === cover).toBe(after.every((depth, v) => depth === before[v]));
      cover = after;
    }
  });

  it('gives back the same cover where there is nothing to change', () => {
    const skin = skinOf(spread());
    const random = seeded(seed);
    const touches = [touchOn(skin, random), touchOn(skin, random)];
    const empty = new Uint8Array(countOf(skin));
    expect(brushed(skin, empty, touches, 0.02, 'erase')).toBe(empty);
    expect(brushed(skin, empty, [], 0.02, 'paint')).toBe(empty);
    const once = brushed(skin, empty, touches, 0.02, 'paint');
    expect(once).not.toBe(empty);
    expect(brushed(skin, once, touches, 0.02, 'paint')).toBe(once);
  });

  it('erases what it has painted', () => {
    const skin = skinOf(spread());
    const random = seeded(seed);
    for (const radius of RADII) {
      const touches = [touchOn(skin, random)];
      const painted = brushed(skin, new Uint8Array(countOf(skin)), touches, radius, 'paint');
      expect(brushed(skin, painted, touches, radius, 'erase').some(isPainted)).toBe(false);
    }
  });

  it('takes the nearest vertex where the skin has none within its radius', () => {
    const [wide, radius] = [0.02, RADII[0]];
    const skin = skinOf(grid(12, 9, (x, y) => [wide * x, wide * y, 0]));
    const random = seeded(seed);
    for (let i = 0; i < 40; i++) {
      const touch = touchOn(skin, random);
      const painted = brushed(skin, new Uint8Array(countOf(skin)), [touch], radius, 'paint');
      const within = [...painted.keys()].filter((v) => isPainted(painted[v]));
      const nearest = touch.corners.toSorted(
        (a, b) => place(skin, a).distanceTo(touch.point) - place(skin, b).distanceTo(touch.point),
      )[0];
      expect(within).toEqual([nearest]);
      expect(brushed(skin, painted, [touch], radius, 'erase').some(isPainted)).toBe(false);
    }
  });

  it('does not ask in which order, or in how many events, it touched the skin', () => {
    const skin = skinOf(spread());
    const random = seeded(seed);
    const touches = Array.from({ length: 4 }, () => touchOn(skin, random));
    const empty = new Uint8Array(countOf(skin));
    const single = (list: Touch[]) =>
      list.reduce<Uint8Array>((cover, touch) => brushed(skin, cover, [touch], 0.02, 'paint'), empty);
    expect(single(touches.toReversed())).toEqual(single(touches));
    const together = brushed(skin, empty, touches, 0.02, 'paint');
    // A front that meets another one may be a little shorter or longer where they meet.
    single(touches).forEach((depth, v) => {
      expect(Math.abs(depth - together[v])).toBeLessThanOrEqual(1);
    });
  });
});

describe('the brush on the body', () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await buildFigures();
  });

  it('never leaves its radius over the skin: from the arm it never reaches the trunk through the air', () => {
    const { positions, index } = figures.body.skin;
    const skin = skinOf(figures.body.skin);
    const random = seeded(SEEDS[0]);
    let [beyond, near] = [0, 0];
    for (let i = 0; i < 60; i++) {
      const touch = touchOn(skin, random);
      const radius = RADII[i % 3];
      const cover = brushed(skin, new Uint8Array(countOf(skin)), [touch], radius, 'paint');
      const over = geodesicField(
        positions,
        index,
        skin.around,
        touch.corners.map((vertex) => ({ vertex, distance: place(skin, vertex).distanceTo(touch.point) })),
        0.5,
      ).distance;
      cover.forEach((depth, v) => {
        if (isPainted(depth) && over[v] > radius + 1e-6) beyond++;
        if (over[v] > radius + EDGE && depth > 0) beyond++;
        const away = Math.hypot(
          positions[3 * v] - touch.point.x,
          positions[3 * v + 1] - touch.point.y,
          positions[3 * v + 2] - touch.point.z,
        );
        if (away < radius && over[v] > 2 * radius + 0.02) near++;
      });
    }
    expect(beyond).toBe(0);
    // Else the places chosen would prove nothing.
    expect(near).toBeGreaterThan(0);
  });
});
