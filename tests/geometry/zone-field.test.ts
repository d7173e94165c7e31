import { beforeAll, describe, expect, it } from 'vitest';
import type { Address, Stroke } from '../../src/domain/address';
import { FIELD_LIMIT, type ZoneField } from '../../src/domain/lookup';
import { sideOfVertex } from '../../src/geometry/halves';
import { joinFields } from '../../src/geometry/join-fields';
import { regionMap } from '../../src/geometry/region-map';
import { vertexAreas, vertexTriangles } from '../../src/geometry/skin';
import { strokeField, type ZoneBrush } from '../../src/geometry/zone-field';
import { buildFigures } from '../fixtures/figures';
import { seeded } from '../fixtures/random';
import { readRegions } from '../fixtures/repository';

const SEED = 52;
const { regions } = readRegions();
let brush: ZoneBrush;
let groupOf: (vertex: number) => string;
beforeAll(async () => {
  const { body, resolver } = await buildFigures();
  const { skin } = body;
  brush = { skin, resolver, around: vertexTriangles(skin.index, skin.positions.length / 3) };
  const regionOf = regionMap(brush, regions);
  groupOf = (vertex) => regions[regionOf[vertex]].group;
});

const groupsIn = ({ vertices, values }: ZoneField) =>
  new Set([...vertices].filter((_, i) => values[i] < 1.1).map(groupOf));

const valueAt = ({ vertices, values }: ZoneField, address: Address): number | undefined => {
  const { point } = brush.resolver.resolve(address);
  const nearest = point.vertices[point.weights.indexOf(Math.max(...point.weights))];
  return values[vertices.indexOf(nearest)];
};

const LIMBS = ['upper-arm', 'forearm', 'thigh', 'leg'] as const;
const ARM = ['shoulder', 'upper-arm', 'elbow', 'forearm', 'wrist-hand'];
const LEG = [
  'hip',
  'buttock',
  'pelvis',
  'thigh',
  'knee',
  'calf',
  'shin-ankle',
  'foot',
  'lower-back',
  'abdomen',
];

describe('a stroke', () => {
  it(`has values in range on distinct vertices in order (seed ${SEED})`, () => {
    const random = seeded(SEED);
    for (let run = 0; run < 40; run++) {
      const on = LIMBS[Math.floor(random() * LIMBS.length)];
      const along = 0.2 + 0.6 * random();
      const around = 360 * random();
      const radius = 0.5 + 4 * random();
      const path: Address[] = [
        { on, along, around },
        { on, along: along + 0.1, around },
      ];
      const { vertices, values } = strokeField(brush, { path, radius });
      expect(vertices.length).toBe(values.length);
      expect(vertices.length).toBeGreaterThan(0);
      for (let i = 0; i < vertices.length; i++) {
        if (i) expect(vertices[i]).toBeGreaterThan(vertices[i - 1]);
        expect(values[i]).toBeGreaterThanOrEqual(0);
        expect(values[i]).toBeLessThan(FIELD_LIMIT);
      }
    }
  });

  it.each<[string, Stroke, string[]]>([
    [
      'inside of the wrist, by the hip',
      { path: [{ on: 'forearm', along: 0.95, around: 270 }], radius: 5 },
      ARM,
    ],
    [
      'inside of the arm, by the chest',
      { path: [{ on: 'upper-arm', along: 0.6, around: 270 }], radius: 4 },
      ARM,
    ],
    [
      'thumb, by the fingers and the thigh',
      { path: ['knuckle-1', 'fingertip-1'], radius: 1.5 },
      ['wrist-hand'],
    ],
    ['inside of the knee, by the other knee', { path: ['knee-inner'], radius: 5 }, LEG],
    ['inside of the thigh', { path: [{ on: 'thigh', along: 0.4, around: 270 }], radius: 5 }, LEG],
  ])('does not leak through the air: %s', (_name, stroke, allowed) => {
    const field = strokeField(brush, stroke);
    expect(field.vertices.length).toBeGreaterThan(10);
    for (const group of groupsIn(field)) expect(allowed).toContain(group);
    for (const v of field.vertices) expect(sideOfVertex(brush.skin.halves, v)).not.toBe('right');
  });

  it('on a finger does not touch its neighbours', () => {
    const { positions } = brush.skin;
    const field = strokeField(brush, { path: ['fingertip-3'], radius: 1.2 });
    const tip = brush.resolver.landmark('fingertip-3').position;
    expect(field.vertices.length).toBeGreaterThan(10);
    // The pads of the neighbours are 3 cm and more away; a finger is under 2 cm wide.
    for (const v of field.vertices) expect(Math.abs(positions[3 * v] - tip.x)).toBeLessThan(0.02);
  });

  it('is as wide as it says: 0 in the middle, 1 about one radius away', () => {
    const at = (lateral: number): Address => (lateral ? { from: 't8-spinous', lateral } : 't8-spinous');
    const field = strokeField(brush, { path: ['t6-spinous', 't8-spinous', 't10-spinous'], radius: 4 });
    expect(valueAt(field, at(0))).toBeLessThan(0.15);
    expect(valueAt(field, at(2))).toBeGreaterThan(0.3);
    expect(valueAt(field, at(2))).toBeLessThan(0.7);
    expect(valueAt(field, at(3.2))).toBeLessThan(1);
    expect(valueAt(field, at(6))).toBeUndefined();
  });

  it('from the midline is the same on both sides', () => {
    const { halves } = brush.skin;
    const field = strokeField(brush, { path: ['t6-spinous', 't10-spinous'], radius: 3 });
    const left = field.vertices.filter((v) => sideOfVertex(halves, v) === 'left');
    const right = field.vertices.filter((v) => sideOfVertex(halves, v) === 'right');
    // The ragged edge is not symmetric, so a few vertices on it differ.
    expect(left.length).toBeGreaterThan(20);
    expect(Math.abs(left.length - right.length) / left.length).toBeLessThan(0.15);
  });

  it('widens along its path', () => {
    const field = strokeField(brush, { path: ['t6-spinous', 't12-spinous'], radius: [1, 5] });
    expect(valueAt(field, { from: 't12-spinous', lateral: 3 })).toBeLessThan(1);
    expect(valueAt(field, { from: 't6-spinous', lateral: 3 })).toBeUndefined();
  });
});

describe('an outline', () => {
  const limb = (on: 'thigh' | 'leg', from: number, to: number, a: number, b: number): Address[] => [
    { on, along: from, around: a },
    { on, along: from, around: b },
    { on, along: to, around: b },
    { on, along: to, around: a },
  ];

  // The skin of the thigh is wide-meshed; a line between its vertices once let the inside leak out.
  it.each<[string, Address[], Address, Address, [number, number]]>([
    [
      'front of the thigh',
      limb('thigh', 0.35, 0.6, -30, 30),
      { on: 'thigh', along: 0.475, around: 0 },
      'patella',
      [70, 160],
    ],
    ['calf', limb('leg', 0.2, 0.5, 210, 150), { on: 'leg', along: 0.35, around: 180 }, 'achilles', [90, 200]],
    [
      'chest',
      ['clavicle-medial', 'clavicle-lateral', 'axillary-fold-front', 'xiphoid'],
      'breast-centre',
      'navel',
      [250, 450],
    ],
  ])('encloses what lies inside: %s', (_name, outline, middle, far, [least, most]) => {
    const field = strokeField(brush, { outline });
    expect(valueAt(field, middle)).toBeLessThan(0.3);
    expect(valueAt(field, far)).toBeUndefined();
    const areas = vertexAreas(brush.skin.positions, brush.skin.index);
    const inside = [...field.vertices].filter((_, i) => field.values[i] < 1);
    const squareCentimetres = inside.reduce((sum, v) => sum + areas[v], 0) * 1e4;
    expect(squareCentimetres).toBeGreaterThan(least);
    expect(squareCentimetres).toBeLessThan(most);
  });
});

it('several strokes make one zone, as deep as the deepest', () => {
  const field = (...pairs: [number, number][]): ZoneField => ({
    vertices: Uint32Array.from(pairs, ([v]) => v),
    values: Float32Array.from(pairs, ([, value]) => value),
  });
  const joined = joinFields([field([2, 0.5], [9, 1.25]), field([1, 0.25], [9, 0.75]), field()]);
  expect([...joined.vertices]).toEqual([1, 2, 9]);
  expect([...joined.values]).toEqual([0.25, 0.5, 0.75]);
});
