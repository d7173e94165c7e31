import { PerspectiveCamera, Vector3 } from 'three';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MuscleMap } from '../../src/domain/anatomy';
import type { Atlas } from '../../src/domain/atlas';
import type { SkinMap } from '../../src/domain/lookup';
import { otherSide, SIDES, type Side, type View } from '../../src/domain/view';
import { armsAside } from '../../src/scene/arms-aside';
import type { FigureGeometry } from '../../src/scene/figure-geometry';
import { markSpots } from '../../src/scene/mark-spots';
import { pickAt } from '../../src/scene/pick';
import { shotOf } from '../../src/scene/shot-of';
import { selectShown } from '../../src/state/shown';
import { changeView, setAtlas, useAtlas } from '../../src/state/store';
import { readCompiled } from '../bench/compiled';

const CANVAS = { width: 800, height: 800 };

const fresh = useAtlas.getInitialState();
let figure: FigureGeometry;
let skin: SkinMap;
let atlas: Atlas;
let muscles: MuscleMap;
beforeAll(async () => {
  ({ figure, skin, atlas, muscles } = await readCompiled());
});
beforeEach(() => {
  useAtlas.setState({ ...fresh, muscles }, true);
  setAtlas(atlas, skin);
});

const asideOf = (point: string, side: Side, more: Partial<View> = {}) => {
  changeView({ item: { kind: 'point', id: point }, side, ...more });
  return armsAside(figure, useAtlas.getState());
};

describe.each(SIDES)('an arm that hides the hip (%s)', (side) => {
  it('is put aside, the other one stays', () => {
    const aside = asideOf('gluteus-minimus.1', side)!;
    expect(aside.sides).toEqual([side]);
    const members = [...aside.vertices.keys()].filter((v) => aside.vertices[v]);
    expect(members.length).toBeGreaterThan(1000);
    for (const v of members) {
      expect(skin.sideOf(v)).toBe(side);
      expect(atlas.groupById.get(atlas.regionById.get(skin.regions[skin.regionOf[v]])!.group)?.limb).toBe(
        'arm',
      );
    }
    expect(armsAside(figure, useAtlas.getState())).toBe(aside);
  });

  it('lets taps through to the X behind it, and is met itself where nothing is behind', () => {
    const aside = asideOf('gluteus-minimus.1', side)!;
    const { target, direction } = shotOf(figure, useAtlas.getState(), null);
    const camera = new PerspectiveCamera(30, 1, 0.01, 20);
    camera.position.copy(target).addScaledVector(direction, 3);
    camera.lookAt(target);
    camera.updateMatrixWorld(true);
    const tap = (place: Vector3) => {
      const { x, y } = place.clone().project(camera);
      return pickAt(
        { figure, muscles: null, skeleton: null },
        camera,
        { x: 400 * (1 + x), y: 400 * (1 - y) },
        CANVAS,
      );
    };
    for (const { position } of markSpots(figure, skin, selectShown(useAtlas.getState())))
      expect(tap(position)).toEqual({ kind: 'point', id: 'gluteus-minimus.1', side });
    // The foremost fingertip stands before the thigh's outline, with nothing behind.
    const tip = [...aside.vertices.keys()]
      .filter((v) => aside.vertices[v])
      .reduce((a, b) => (figure.positions[3 * b + 2] > figure.positions[3 * a + 2] ? b : a));
    expect(tap(new Vector3().fromArray(figure.positions, 3 * tip))).toEqual({
      kind: 'region',
      id: 'wrist-hand',
      side,
    });
  });

  it('stays where muscles are ghosted or the skin is peeled, and for a part of the body', () => {
    expect(asideOf('gluteus-minimus.1', side, { others: 'ghost' })).toBeNull();
    expect(asideOf('gluteus-minimus.1', side, { others: 'hidden', layer: 'superficial' })).toBeNull();
    changeView({ item: null, region: 'hip', layer: 'skin' });
    expect(armsAside(figure, useAtlas.getState())).toBeNull();
  });
});

it('an arm that bears a zone is never put aside, and sides are mirror images', () => {
  let put = 0;
  for (const { ref } of atlas.points) {
    const zones = skin.points.get(ref)!.zones;
    const left = asideOf(ref, 'left');
    const right = asideOf(ref, 'right');
    expect(right?.sides ?? []).toEqual((left?.sides ?? []).map(otherSide));
    if (!left) continue;
    put++;
    const within = zones.essential.vertices.filter((_, i) => zones.essential.values[i] < 1);
    expect(within.filter((v) => left.vertices[v]).length).toBeLessThan(0.05 * within.length);
  }
  // Few points are hidden by an arm: of the hip and the outer thigh.
  expect(put).toBeGreaterThanOrEqual(2);
  expect(put).toBeLessThan(0.1 * atlas.points.length);
});
