import { expect, it } from 'vitest';
import { fillIn, isAsked } from '../../../models/anatomy/half-grid';
import { ringGridVertices } from '../../../src/geometry/ring-grid';

for (const rings of [10, 11]) {
  const shape = { rings, around: 8 };
  const vertices = Array.from({ length: ringGridVertices(shape) }, (_, v) => v);

  it(`about a quarter of ${rings} rings is asked, both ends among them`, () => {
    const asked = vertices.filter((v) => isAsked(shape, v));
    expect(asked.length).toBeLessThan(0.35 * vertices.length);
    for (const ring of [0, rings - 1]) expect(asked.some((v) => Math.floor(v / 8) === ring)).toBe(true);
  });

  it(`the others of ${rings} rings follow a value that changes evenly`, () => {
    // Even along, and around up to where the ring closes.
    const along = (v: number) => Math.floor(v / 8);
    const around = (v: number) => Math.cos((2 * Math.PI * (v % 8)) / 8);
    const values = new Float32Array(2 * vertices.length);
    for (const v of vertices.filter((u) => isAsked(shape, u))) values.set([along(v), around(v)], 2 * v);
    fillIn(shape, values, 2);
    for (const v of vertices) {
      expect(values[2 * v]).toBeCloseTo(along(v), 5);
      expect(Math.abs(values[2 * v + 1] - around(v))).toBeLessThan(0.3);
    }
  });
}
