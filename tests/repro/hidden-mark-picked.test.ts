import { BoxGeometry, BufferAttribute, PerspectiveCamera } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { MeshBVH } from 'three-mesh-bvh';
import { beforeEach, expect, it } from 'vitest';
import type { SkinMap } from '../../src/domain/lookup';
import { GeodesicRoom } from '../../src/geometry/geodesic';
import { vertexTriangles } from '../../src/geometry/skin';
import { ComparedZones } from '../../src/scene/compared-zones';
import type { FigureGeometry } from '../../src/scene/figure-geometry';
import { Marks, SkinWindow } from '../../src/scene/marks';
import { PainLayer } from '../../src/scene/pain/pain-layer';
import { pickAt } from '../../src/scene/pick';
import { selectPoint, setAtlas, useAtlas } from '../../src/state/store';
import { makeAtlas, makeMuscle, makeRegion } from '../fixtures/atlas';

/*
 * An X by the armpit, hidden behind the arm, was picked through the arm: where the gap is narrower than
 * the X's clearance, the ray towards the viewer began inside the arm and never met a front of it. And the
 * ray went on behind the viewer, so that what stood there hid the X too.
 */

const box = (z: number) => new BoxGeometry(0.4, 0.4, 0.08).translate(0, 0, z);

/** A body whose front lies at z = 0, with an arm of 8 cm before it, `gap` metres away. */
function bodyBehindArm(gap: number): FigureGeometry {
  const geometry = mergeGeometries([box(-0.04), box(gap + 0.04)]);
  const positions = geometry.attributes.position.array as Float32Array;
  const index = Uint32Array.from(geometry.index!.array);
  const around = vertexTriangles(index, positions.length / 3);
  return {
    id: 'masculine',
    geometry,
    positions,
    normals: geometry.attributes.normal.array as Float32Array,
    index,
    around,
    room: new GeodesicRoom(positions.length / 3),
    bvh: new MeshBVH(geometry, { indirect: true }),
    height: 0.2,
    marks: new Marks(new BufferAttribute(new Uint8Array((4 * positions.length) / 3), 4, true)),
    window: new SkinWindow(new BufferAttribute(new Uint8Array((2 * positions.length) / 3), 2, true)),
    pain: new PainLayer(
      new BufferAttribute(new Uint8Array((2 * positions.length) / 3), 2, true),
      index,
      around,
    ),
    compared: new ComparedZones(new BufferAttribute(new Uint8Array((2 * positions.length) / 3), 2, true)),
  };
}

/** The X lies in the middle of the body's front: half way between two opposite corners. */
function skinOf({ positions }: FigureGeometry): SkinMap {
  const vertexCount = positions.length / 3;
  // A box lists its sides as +x, -x, +y, -y, +z, -z, four corners each, in rows.
  const vertices: [number, number, number] = [16, 19, 17];
  const nothing = { vertices: new Uint32Array(), values: new Float32Array() };
  const geometry = {
    places: [{ vertices, weights: [0.5, 0.5, 0] as [number, number, number] }],
    zones: { essential: nothing, spillover: nothing },
  };
  return {
    vertexCount,
    regionOf: new Uint8Array(vertexCount),
    areas: new Float32Array(vertexCount).fill(1),
    regions: ['side'],
    points: new Map([['m.1', geometry]]),
    mirror: (v) => v,
    sideOf: () => 'left',
  };
}

const fresh = useAtlas.getInitialState();
beforeEach(() => useAtlas.setState(fresh, true));

it.each([
  [0.005, 'region'],
  [0.02, 'region'],
  [0.1, 'region'],
  // So far away that it stands behind the viewer.
  [2, 'point'],
])('an arm %d m before an X: a tap means the %s', (gap, kind) => {
  const figure = bodyBehindArm(gap);
  setAtlas(makeAtlas({ muscles: [makeMuscle('m')], regions: [makeRegion('side')] }), skinOf(figure));
  selectPoint('m.1', 'left');
  const camera = new PerspectiveCamera(30, 1, 0.01, 10);
  camera.position.set(0, 0, 1.5);
  camera.updateMatrixWorld(true);
  expect(
    pickAt({ figure, muscles: null, skeleton: null }, camera, { x: 300, y: 300 }, { width: 600, height: 600 })
      ?.kind,
  ).toBe(kind);
});
