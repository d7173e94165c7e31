import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUILDS, earVertices, orderedSurface } from '../../../models/figure/figure';
import { LEVELS } from '../../../src/domain/address';
import { FIGURES } from '../../../src/domain/view';
import { mirrorVertex } from '../../../src/geometry/halves';
import { buildFigures, type Figures } from '../../fixtures/figures';
import { ROOT } from '../../fixtures/repository';

let figures: Figures;
beforeAll(async () => {
  figures = await buildFigures();
});

describe('the figures', () => {
  it('are those that a link can name', () => {
    expect(Object.keys(BUILDS)).toEqual([...FIGURES]);
  });

  it('share one topology', () => {
    const { shapes, template, positions } = figures;
    expect(shapes.feminine.fine.quads).toEqual(shapes.masculine.fine.quads);
    expect(positions.feminine.length).toBe(positions.masculine.length);
    const { half, midline } = template.halves;
    expect(positions.feminine.length / 3).toBe(2 * half + midline);
    expect(template.index.reduce((a, b) => Math.max(a, b))).toBe(2 * half + midline - 1);
    expect([...template.order].sort((a, b) => a - b)).toEqual([...template.order.keys()]);
  });

  it('keep the surface in one piece', () => {
    const { index, order } = figures.template;
    const root = Uint32Array.from(order.keys());
    const find = (v: number): number => {
      while (root[v] !== v) {
        root[v] = root[root[v]];
        v = root[v];
      }
      return v;
    };
    for (let t = 0; t < index.length; t += 3)
      for (const k of [1, 2]) root[find(index[t])] = find(index[t + k]);
    expect(new Set(Array.from(order.keys(), find)).size).toBe(1);
  });
});

describe.each(FIGURES)('the %s figure', (figure) => {
  it('mirrors exactly and stands on the floor', () => {
    const positions = figures.positions[figure];
    const { halves } = figures.template;
    let [lowest, highest] = [9, 0];
    let crooked = 0;
    for (let v = 0; v < positions.length / 3; v++) {
      const u = mirrorVertex(halves, v);
      const [x, y, z] = positions.subarray(3 * v, 3 * v + 3);
      if (Math.abs(positions[3 * u] + x) > 1e-7 || positions[3 * u + 1] !== y || positions[3 * u + 2] !== z)
        crooked++;
      lowest = Math.min(lowest, y);
      highest = Math.max(highest, y);
    }
    expect(crooked).toBe(0);
    expect(Math.abs(lowest)).toBeLessThan(0.003);
    expect(highest).toBeGreaterThan(1.5);
    expect(highest).toBeLessThan(1.9);
  });

  it('has unit normals that look outwards', () => {
    const { positions, normals } = orderedSurface(figures.shapes[figure], figures.template);
    const { index } = figures.template;
    let inwards = 0;
    for (let t = 0; t < index.length; t += 3) {
      const [a, b, c] = [0, 1, 2].map((k) => positions.subarray(3 * index[t + k], 3 * index[t + k] + 3));
      const [u, v] = [b.map((x, i) => x - a[i]), c.map((x, i) => x - a[i])];
      const n = normals.subarray(3 * index[t], 3 * index[t] + 3);
      const facing =
        (u[1] * v[2] - u[2] * v[1]) * n[0] +
        (u[2] * v[0] - u[0] * v[2]) * n[1] +
        (u[0] * v[1] - u[1] * v[0]) * n[2];
      if (facing < 0) inwards++;
    }
    // Folds at lids and lips turn a few triangles against their corner's normal.
    expect(inwards / (index.length / 3)).toBeLessThan(0.005);
    for (let i = 0; i < normals.length; i += 3)
      expect(Math.hypot(normals[i], normals[i + 1], normals[i + 2])).toBeCloseTo(1, 4);
  });

  it('has two ears', () => {
    const { template, shapes, positions } = figures;
    const ears = earVertices(template, shapes[figure]);
    const found = [...ears.keys()].filter((v) => ears[v]);
    expect(found.length).toBeGreaterThan(200);
    expect(found.filter((v) => v < template.halves.half).length).toBe(found.length / 2);
    for (const v of found) {
      expect(Math.abs(positions[figure][3 * v])).toBeGreaterThan(0.04);
      expect(positions[figure][3 * v + 1]).toBeGreaterThan(1.38);
    }
  });

  // Compiled before the tests by `npm test`; a bare vitest run in a fresh checkout has none.
  const file = path.join(ROOT, 'atlas', `${figure}.glb`);
  it.runIf(existsSync(file))('is downloaded as 450 KiB or less', () => {
    expect(statSync(file).size).toBeLessThanOrEqual(450 * 1024);
  });
});

describe('the frame of the reference figure', () => {
  it('has vertebral levels from above to below, inside the body', () => {
    const { frame, bvh } = figures.body;
    const levels = LEVELS.map((level) => frame.level(level));
    levels.forEach((p, i) => {
      if (i) expect(p.y, LEVELS[i]).toBeLessThan(levels[i - 1].y);
      expect(p.x).toBe(0);
      expect(bvh.closestPointToPoint(p)!.distance, LEVELS[i]).toBeGreaterThan(0.02);
    });
  });

  it('has its segments on the left, each distal end below or before the proximal one', () => {
    const { frame } = figures.body;
    for (const name of ['upper-arm', 'forearm', 'thigh', 'leg'] as const) {
      expect(frame[name].proximal.x, name).toBeGreaterThan(0.05);
      expect(frame[name].axis.y, name).toBeLessThan(-0.9);
      expect(frame[name].front.z, name).toBeGreaterThan(0.9);
      expect(frame[name].lateral.x, name).toBeGreaterThan(0.9);
    }
    for (const name of ['hand', 'finger', 'foot', 'toe'] as const) expect(frame[name]).toHaveLength(5);
    for (const { axis, front } of frame.foot) {
      expect(axis.z).toBeGreaterThan(0.8);
      expect(front.y).toBeGreaterThan(0.8);
    }
  });
});
