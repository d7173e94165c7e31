import { Triangle, Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SkinMap } from '../../src/domain/lookup';
import type { FigureGeometry } from '../../src/scene/figure-geometry';
import { markSpots } from '../../src/scene/mark-spots';
import { readCompiled } from '../bench/compiled';

let figure: FigureGeometry;
let skin: SkinMap;
let refs: string[];
beforeAll(async () => {
  ({ figure, skin } = await readCompiled());
  refs = [...skin.points.keys()];
});

const spotsOn = (side: 'left' | 'right') =>
  markSpots(
    figure,
    skin,
    refs.map((ref) => ({ ref, side, zones: false })),
  );

describe('the X marks of all points', () => {
  it('are one for each place, in the order of the points', () => {
    expect(spotsOn('left').map(({ point }) => point.ref)).toEqual(
      refs.flatMap((ref) => skin.points.get(ref)!.places.map(() => ref)),
    );
    expect(spotsOn('left').length).toBeGreaterThan(100);
  });

  it('lie in the skin, with its normal', () => {
    const corner = (v: number) => new Vector3().fromArray(figure.positions, 3 * v);
    const places = refs.flatMap((ref) => skin.points.get(ref)!.places);
    spotsOn('left').forEach(({ position, normal, point }, i) => {
      const [a, b, c] = places[i].vertices.map(corner);
      const face = new Triangle(a, b, c);
      expect(face.closestPointToPoint(position, new Vector3()).distanceTo(position), point.ref).toBeLessThan(
        1e-5,
      );
      expect(normal.length()).toBeCloseTo(1, 6);
      expect(normal.dot(face.getNormal(new Vector3())), point.ref).toBeGreaterThan(0.5);
    });
  });

  it('are on the right the mirror image of those on the left', () => {
    const [left, right] = [spotsOn('left'), spotsOn('right')];
    expect(right).toHaveLength(left.length);
    left.forEach(({ position, normal, point }, i) => {
      const image = new Vector3(-1, 1, 1);
      // The file keeps positions to a fraction of a millimetre.
      expect(right[i].position.distanceTo(position.clone().multiply(image)), point.ref).toBeLessThan(1e-3);
      expect(right[i].normal.dot(normal.clone().multiply(image)), point.ref).toBeGreaterThan(0.98);
      expect(right[i].point.side).toBe('right');
    });
  });

  it('of points that the skin does not know are none', () => {
    expect(markSpots(figure, skin, [{ ref: 'm.lost', side: 'left', zones: true }])).toEqual([]);
    expect(markSpots(figure, skin, [])).toEqual([]);
  });

  it('hand on what was asked, so that a mark knows its point', () => {
    const asked = { ref: refs[0], side: 'right', zones: true } as const;
    for (const { point } of markSpots(figure, skin, [asked])) expect(point).toBe(asked);
  });
});
