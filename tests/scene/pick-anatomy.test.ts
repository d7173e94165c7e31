import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Mesh,
  MeshBasicMaterial,
  Ray,
  Raycaster,
  Vector3,
} from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { describe, expect, it } from 'vitest';
import { type MuscleMap, partsByMuscle } from '../../src/domain/anatomy';
import { musclesAlong, nearHalf } from '../../src/scene/pick-anatomy';
import { seeded } from '../fixtures/random';
import { sphere } from '../fixtures/surfaces';

const SEED = 1697;
/** Balls of 3 cm on the left side: where they lie, and whose they are. */
const BALLS = [
  { muscle: 'front', x: 0.1, z: 0.06 },
  { muscle: 'front', x: 0.16, z: 0.06 },
  { muscle: 'middle', x: 0.1, z: 0 },
  { muscle: 'back', x: 0.12, z: -0.06 },
];
const parts = BALLS.map(({ muscle }, i) => ({
  muscle,
  id: `part-${i}`,
  name: null,
  layer: 'deep' as const,
  shared: [],
  inconstant: false,
  veil: false,
}));
const map: MuscleMap = { parts, partsOf: partsByMuscle(parts), windows: new Map() };

const positions: number[] = [];
const index: number[] = [];
const partOf: number[] = [];
BALLS.forEach(({ x, z }, part) => {
  const ball = sphere(0.03, 2);
  const first = positions.length / 3;
  for (let v = 0; v < ball.positions.length; v += 3) {
    positions.push(ball.positions[v] + x, ball.positions[v + 1], ball.positions[v + 2] + z);
    partOf.push(part);
  }
  index.push(...ball.index.map((v) => v + first));
});
const geometry = new BufferGeometry();
geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
geometry.setIndex(new BufferAttribute(Uint32Array.from(index), 1));
const muscles = {
  bvh: new MeshBVH(geometry, { indirect: true }),
  index: Uint32Array.from(index),
  partOf: Uint16Array.from(partOf),
};
const all = () => true;
const from = (origin: Vector3, towards: Vector3) => new Ray(origin, towards.clone().sub(origin).normalize());

/** What three's own raycast meets, on both sides, each muscle once. */
function slowly(ray: Ray): string[] {
  const hits = (['left', 'right'] as const).flatMap((side) => {
    const mesh = new Mesh(geometry, new MeshBasicMaterial({ side: DoubleSide }));
    mesh.scale.x = side === 'left' ? 1 : -1;
    mesh.updateMatrixWorld(true);
    const caster = new Raycaster(ray.origin, ray.direction);
    return caster.intersectObject(mesh).map(({ face, distance }) => ({
      key: `${parts[partOf[face!.a]].muscle} ${side}`,
      distance,
    }));
  });
  return [...new Set(hits.sort((a, b) => a.distance - b.distance).map(({ key }) => key))];
}

describe('muscles along a ray', () => {
  it(`are those that three's own raycast meets, on both sides, in its order (seed ${SEED})`, () => {
    const random = seeded(SEED);
    let met = 0;
    for (let i = 0; i < 200; i++) {
      const origin = new Vector3(random() - 0.5, 0.2 * (random() - 0.5), random() < 0.5 ? 1 : -1);
      const target = new Vector3(0.4 * (random() - 0.5), 0.04 * (random() - 0.5), 0.1 * (random() - 0.5));
      const ray = from(origin, target);
      const found = musclesAlong(muscles, map, ray, all).map(({ muscle, side }) => `${muscle} ${side}`);
      expect(found).toEqual(slowly(ray));
      met += found.length;
    }
    expect(met).toBeGreaterThan(200);
  });

  it('leave out parts that do not count, and what lies too far', () => {
    const ray = from(new Vector3(0.1, 0, 1), new Vector3(0.1, 0, 0));
    const names = (counts: (part: number) => boolean, reach?: number) =>
      musclesAlong(muscles, map, ray, counts, reach).map(({ muscle }) => muscle);
    expect(names(all)).toEqual(['front', 'middle', 'back']);
    expect(names((part) => parts[part].muscle !== 'front')).toEqual(['middle', 'back']);
    expect(names(all, 1)).toEqual(['front', 'middle']);
  });

  it('are looked for in the near half of the body alone', () => {
    const body = sphere(0.2, 3);
    const skin = new BufferGeometry();
    skin.setAttribute('position', new BufferAttribute(body.positions, 3));
    skin.setIndex(new BufferAttribute(body.index, 1));
    const reach = nearHalf({ bvh: new MeshBVH(skin) }, from(new Vector3(0, 0, 1), new Vector3()));
    expect(reach).toBeGreaterThan(1);
    expect(reach).toBeLessThan(1.05);
    expect(nearHalf({ bvh: new MeshBVH(skin) }, from(new Vector3(0, 0, 1), new Vector3(5, 0, 0)))).toBe(0);
  });
});
