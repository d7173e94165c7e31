import { describe, expect, it } from 'vitest';
import type { PartFigure } from '../../../models/anatomy/figure';
import { loft } from '../../../models/anatomy/loft';
import { surfaceNormals } from '../../../models/anatomy/normals';
import { ringTriangles } from '../../../src/geometry/ring-grid';

/** A flat ribbon along y, 4 cm wide and 20 cm long, 1 cm thick. */
const ribbon = (more: Partial<PartFigure> = {}): PartFigure => ({
  id: 'whole',
  form: 'strap',
  basis: 'constructed',
  tendon: [0.2, 0],
  stations: [0, 0.25, 0.5, 0.75, 1].map((t) => [
    t,
    ...([-2, -1, 0, 1, 2].map((x) => [x, 20 * t, 0, 1]) as [number, number, number, number][]),
  ]),
  ...more,
});

const range = (positions: Float32Array, c: number) => {
  const values = positions.filter((_, i) => i % 3 === c);
  return [Math.min(...values), Math.max(...values)];
};

describe('the loft of a muscle', () => {
  it('is as long, wide and thick as its stations say', () => {
    const { positions, width, length } = loft(ribbon());
    const [[x0, x1], [y0, y1], [z0, z1]] = [0, 1, 2].map((c) => range(positions, c));
    expect(x1 - x0).toBeCloseTo(0.04, 3);
    expect(y1 - y0).toBeCloseTo(0.2, 3);
    expect(z1 - z0).toBeCloseTo(0.01, 3);
    expect([width, length]).toEqual([expect.closeTo(0.04, 3), expect.closeTo(0.2, 3)]);
  });

  it('goes on to 0 and 1 where the stations begin and end a little short of them', () => {
    const stations = ribbon().stations.map(([t, ...points]) => [0.02 + 0.96 * t, ...points]);
    const [y0, y1] = range(loft(ribbon({ stations: stations as PartFigure['stations'] })).positions, 1);
    expect(y0).toBeLessThan(-0.003);
    expect(y1).toBeGreaterThan(0.203);
  });

  it.each(['strap', 'fusiform', 'fan', 'sheet'] as const)('of form %s has an outside all over', (form) => {
    const made = loft(ribbon({ form }));
    const normals = surfaceNormals(made.positions, ringTriangles(made));
    // Seen from the middle of each ring all of it faces away.
    for (let ring = 2; ring < made.rings - 2; ring++) {
      for (let i = 0; i < made.around; i++) {
        const v = 3 * (ring * made.around + i);
        const out = made.positions[v] * normals[v] * 0.06 + made.positions[v + 2] * normals[v + 2];
        expect(out, `${ring}, ${i}`).toBeGreaterThan(0);
      }
    }
  });

  it('is pale where the tendon is, and fleshy beyond it', () => {
    const { tendon, rings, around } = loft(ribbon());
    const at = (share: number) => tendon[Math.round(share * (rings - 1)) * around];
    expect([at(0.02), at(0.1)]).toEqual([1, 1]);
    expect([at(0.4), at(0.7)]).toEqual([0, 0]);
  });

  it('reaches bone with a thin pale line, unless the figure says that there is none', () => {
    const ends = ({ tendon, rings, around }: ReturnType<typeof loft>) => [
      tendon[0],
      Math.max(...tendon.subarray(3 * around, (rings - 3) * around)),
      tendon.at(-1),
    ];
    expect(ends(loft(ribbon({ tendon: undefined })))).toEqual([1, 0, 1]);
    expect(ends(loft(ribbon({ tendon: [0, 0] })))).toEqual([0, 0, 0]);
  });

  it('shows pale bands where tendons cross it', () => {
    const { tendon, rings, around } = loft(ribbon({ intersections: [0.6] }));
    const along = Array.from({ length: rings }, (_, k) => tendon[k * around]);
    const flesh = along.indexOf(0);
    expect(along.slice(flesh, -3).filter((value) => value > 0.9).length).toBeGreaterThanOrEqual(1);
  });

  it('divides into slips: between them the end stays back', () => {
    const slips = { insertion: { count: 3, depth: 0.3 } };
    const { positions, rings, around } = loft(ribbon({ form: 'sheet', slips }));
    const end = Array.from(
      { length: around / 2 + 1 },
      (_, i) => positions[3 * ((rings - 1) * around + i) + 1],
    );
    const teeth = end.filter((y, i) => i > 0 && i < end.length - 1 && y > end[i - 1] && y >= end[i + 1]);
    expect(teeth.length).toBe(3);
    expect(Math.min(...end)).toBeLessThan(0.16);
  });

  it('is a tube along its line where it is a cord', () => {
    const cord = loft({
      id: 'tendon',
      form: 'cord',
      basis: 'constructed',
      stations: [
        [0, [0, 0, 0, 0.4]],
        [0.5, [1, 5, 0, 0.4]],
        [1, [0, 10, 0, 0.4]],
      ],
    });
    expect(cord.tendon.every((value) => value === 1)).toBe(true);
    for (let k = 0; k < cord.rings; k++) {
      const ring = cord.positions.subarray(3 * k * cord.around, 3 * (k + 1) * cord.around);
      const middle = [0, 1, 2].map(
        (c) => ring.filter((_, i) => i % 3 === c).reduce((a, b) => a + b) / cord.around,
      );
      for (let i = 0; i < ring.length; i += 3) {
        const radius = Math.hypot(ring[i] - middle[0], ring[i + 1] - middle[1], ring[i + 2] - middle[2]);
        expect(radius).toBeCloseTo(0.002, 5);
      }
    }
  });
});
