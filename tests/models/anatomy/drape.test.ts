import { Box3, Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { Drape, keepInside, LEAST_DEPTH } from '../../../models/anatomy/drape';
import { lostStations } from '../../../models/anatomy/lost-stations';
import { surfaceNormals } from '../../../models/anatomy/normals';
import { type Envelope, SkinDepth } from '../../../models/anatomy/skin-depth';
import { searchTree } from '../../../src/geometry/skin';
import { seeded } from '../../fixtures/random';
import { sphere } from '../../fixtures/surfaces';

const SEED = 1510;
const EVERYWHERE = new Box3(new Vector3(-1, -1, -1), new Vector3(1, 1, 1));
/** A body that is a ball of 10 cm around (0.2, 0, 0): it lies on the left half. */
const CENTRE = 0.2;
const ballAt = (radius: number, steps: number) => {
  const { positions, index } = sphere(radius, steps);
  return { positions: positions.map((p, i) => (i % 3 === 0 ? p + CENTRE : p)), index };
};
const radiusOf = (p: ArrayLike<number>, v: number) => Math.hypot(p[v] - CENTRE, p[v + 1], p[v + 2]);

let skin: Envelope;
let depth: SkinDepth;
beforeAll(() => {
  const ball = ballAt(0.1, 5);
  skin = { ...ball, normals: surfaceNormals(ball.positions, ball.index) };
  depth = new SkinDepth(skin);
});

describe('the depth beneath a skin', () => {
  it(`is the distance to it, below zero outside (seed ${SEED})`, () => {
    const random = seeded(SEED);
    for (let i = 0; i < 300; i++) {
      const p = [CENTRE + 0.3 * (random() - 0.5), 0.3 * (random() - 0.5), 0.3 * (random() - 0.5)];
      const expected = 0.1 - radiusOf(p, 0);
      expect(depth.at(p[0], p[1], p[2])!.depth).toBeCloseTo(expected, 3);
    }
  });

  it('is not looked for further than asked', () => {
    expect(depth.at(CENTRE, 0, 0, 0.05)).toBeNull();
  });
});

describe('what is draped beneath a skin', () => {
  const WANTED = 0.005;
  const bone = ballAt(0.03, 4);
  const bones = () => searchTree(bone.positions, bone.index).bvh;
  const drape = (muscle: { positions: Float32Array; index: Uint32Array }) => {
    const count = skin.positions.length / 3;
    return new Drape(depth, searchTree(muscle.positions, muscle.index).bvh, bones(), {
      muscle: new Float32Array(count).fill(WANTED),
      bone: new Float32Array(count).fill(0.004),
    });
  };

  it.each([0.085, 0.092, 0.104])(
    'lies at the wanted depth, be it too deep or outside before: %f m',
    (radius) => {
      const muscle = ballAt(radius, 4);
      const positions = muscle.positions.slice();
      drape(muscle).move(positions);
      for (let v = 0; v < positions.length; v += 3) {
        expect(0.1 - radiusOf(positions, v)).toBeGreaterThan(WANTED - 0.0015);
        expect(0.1 - radiusOf(positions, v)).toBeLessThan(WANTED + 0.0015);
      }
    },
  );

  it('keeps bones where they are, and the order of what lies between', () => {
    const muscle = ballAt(0.085, 4);
    const map = drape(muscle);
    const before = [0.031, 0.045, 0.06, 0.07, 0.08, 0.085];
    const after = before.map((radius) => {
      const p = Float32Array.from([CENTRE + radius, 0, 0]);
      map.move(p);
      return p[0] - CENTRE;
    });
    expect(after[0]).toBeCloseTo(before[0], 3);
    expect(after).toEqual([...after].sort((a, b) => a - b));
  });
});

it('points outside a skin come back beneath it, those inside stay', () => {
  const positions = Float32Array.from([CENTRE + 0.11, 0, 0, CENTRE, 0.1, 0, CENTRE, 0, 0.05]);
  keepInside(depth, positions, EVERYWHERE);
  expect(0.1 - radiusOf(positions, 0)).toBeGreaterThanOrEqual(LEAST_DEPTH - 1e-4);
  expect(0.1 - radiusOf(positions, 3)).toBeGreaterThanOrEqual(LEAST_DEPTH - 1e-4);
  expect([...positions.subarray(6)]).toEqual([...Float32Array.from([CENTRE, 0, 0.05])]);
});

describe('a part that leaves the body', () => {
  const shape = { muscle: 'soleus', id: 'whole', rings: 5, around: 8 };
  /** Five rings of 4 mm around a line along z; the last one moved along x. */
  const part = (away: number) =>
    Float32Array.from({ length: 5 * 8 * 3 }, (_, i) => {
      const [ring, angle] = [Math.floor(i / 24), (Math.floor(i / 3) % 8) * (Math.PI / 4)];
      const p = [CENTRE + 0.004 * Math.cos(angle), 0.004 * Math.sin(angle), 0.02 * ring - 0.04];
      if (ring === 4) p[0] += away;
      return p[i % 3];
    });

  it('is named with its place, however far away it lies', () => {
    for (const away of [0.15, 0.4]) {
      const [problem] = lostStations(depth, part(away), shape);
      expect(problem).toMatchObject({
        file: 'models/muscles/soleus.yaml',
        field: 'soleus, whole, stations about 1.00',
      });
      expect(problem.message).toMatch(/outside the body/);
    }
  });

  it('is let pass where draping brings it back', () => {
    expect(lostStations(depth, part(0), shape)).toEqual([]);
    expect(lostStations(depth, part(0.1), shape)).toEqual([]);
  });
});
