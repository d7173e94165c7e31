import {
  DoubleSide,
  FrontSide,
  Mesh,
  MeshBasicMaterial,
  PerspectiveCamera,
  Raycaster,
  Vector2,
  Vector3,
} from 'three';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/domain/atlas';
import type { SkinMap } from '../../src/domain/lookup';
import { SIDES } from '../../src/domain/view';
import { armsAside } from '../../src/scene/arms-aside';
import type { FigureGeometry } from '../../src/scene/figure-geometry';
import { MARK_CLEARANCE, type MarkSpot, markSpots } from '../../src/scene/mark-spots';
import { castRay, type Picked, pickAt } from '../../src/scene/pick';
import { selectShown } from '../../src/state/shown';
import { selectPoint, selectRegion, setAtlas, setSide, useAtlas } from '../../src/state/store';
import { readCompiled } from '../bench/compiled';
import { seeded } from '../fixtures/random';

const CANVAS = { width: 800, height: 600 };
const MIDDLE = { x: 400, y: 300 };
/** Pixels from an X within which a tap means the X. */
const REACH = 22;

const fresh = useAtlas.getInitialState();
let figure: FigureGeometry;
let skin: SkinMap;
let atlas: Atlas;
beforeAll(async () => {
  ({ figure, skin, atlas } = await readCompiled());
});
beforeEach(() => {
  useAtlas.setState(fresh, true);
  setAtlas(atlas, skin);
});

const cameraAt = (eye: Vector3, target: Vector3) => {
  const camera = new PerspectiveCamera(30, CANVAS.width / CANVAS.height, 0.01, 20);
  camera.position.copy(eye);
  camera.lookAt(target);
  camera.updateMatrixWorld(true);
  return camera;
};
const vertexAt = (v: number) => new Vector3().fromArray(figure.positions, 3 * v);
const normalAt = (v: number) => new Vector3().fromArray(figure.normals, 3 * v);
/** Looks at a place of the skin along its normal, from this far away. */
const facing = (position: Vector3, normal: Vector3, distance: number) =>
  cameraAt(position.clone().addScaledVector(normal, distance), position);

const tap = (camera: PerspectiveCamera, at: { x: number; y: number }): Picked | null =>
  pickAt({ figure, muscles: null, skeleton: null }, camera, at, CANVAS);
const onCanvas = (camera: PerspectiveCamera, place: Vector3) => {
  const { x, y } = place.clone().project(camera);
  return { x: ((x + 1) / 2) * CANVAS.width, y: ((1 - y) / 2) * CANVAS.height };
};

/** The triangles of the figure without a tree, for three's own and slow raycaster. */
const plainMesh = (side: typeof DoubleSide | typeof FrontSide) =>
  new Mesh(figure.geometry, new MeshBasicMaterial({ side }));

describe.each([1, 2, 3])('castRay (seed %i)', (seed) => {
  it('finds what the raycaster of three finds without a tree', () => {
    const random = seeded(seed);
    const mesh = plainMesh(DoubleSide);
    const caster = new Raycaster();
    let hits = 0;
    for (let run = 0; run < 60; run++) {
      const turn = 2 * Math.PI * random();
      const eye = new Vector3(3 * Math.sin(turn), 2.2 * random(), 3 * Math.cos(turn));
      const camera = cameraAt(eye, new Vector3(0.3 * (random() - 0.5), 1.7 * random(), 0));
      const at = { x: CANVAS.width * (0.3 + 0.4 * random()), y: CANVAS.height * random() };
      const device = new Vector2((2 * at.x) / CANVAS.width - 1, 1 - (2 * at.y) / CANVAS.height);
      caster.setFromCamera(device, camera);
      const [expected] = caster.intersectObject(mesh);
      const hit = castRay(figure, camera, at, CANVAS);
      expect(hit === null).toBe(expected === undefined);
      if (!hit) continue;
      hits++;
      expect(hit.point.distanceTo(expected.point)).toBeLessThan(1e-5);
      const { a, b, c } = expected.face!;
      const distances = [a, b, c].map((v) => vertexAt(v).distanceTo(expected.point));
      expect([a, b, c]).toContain(hit.vertex);
      expect(vertexAt(hit.vertex).distanceTo(expected.point)).toBeLessThan(Math.min(...distances) + 1e-5);
    }
    expect(hits).toBeGreaterThan(10);
  });
});

describe.each([1, 2])('a tap on the skin (seed %i)', (seed) => {
  /** Vertices that one sees when one looks at them from a hand's breadth away. */
  const visibleVertices = (count: number) => {
    const random = seeded(seed);
    const found: { vertex: number; camera: PerspectiveCamera }[] = [];
    for (let tries = 0; found.length < count && tries < 20 * count; tries++) {
      const vertex = Math.floor(random() * skin.vertexCount);
      const camera = facing(vertexAt(vertex), normalAt(vertex), 0.1);
      if (castRay(figure, camera, MIDDLE, CANVAS)?.vertex === vertex) found.push({ vertex, camera });
    }
    expect(found).toHaveLength(count);
    return found;
  };

  it('means the part of the body first, then the region in it, on the side of the skin', () => {
    for (const { vertex, camera } of visibleVertices(80)) {
      for (const chosen of SIDES) {
        selectRegion(null, chosen);
        const region = skin.regions[skin.regionOf[vertex]];
        const { group } = atlas.regionById.get(region)!;
        const on = skin.sideOf(vertex);
        const side = on === 'midline' ? chosen : on;
        expect(tap(camera, MIDDLE)).toEqual({ kind: 'region', id: group, side });
        // A chosen part shows the X marks of its points; between them lies its skin.
        for (const id of [group, region]) {
          selectRegion(id, side);
          const second = tap(camera, MIDDLE)!;
          if (second.kind === 'region') expect(second).toEqual({ kind: 'region', id: region, side });
          else expect(selectShown(useAtlas.getState()).map(({ ref }) => ref)).toContain(second.id);
        }
      }
    }
  });

  it('means the part again where another part is chosen', () => {
    for (const { vertex, camera } of visibleVertices(40)) {
      const { group } = atlas.regionById.get(skin.regions[skin.regionOf[vertex]])!;
      const elsewhere = atlas.regions.find((region) => region.group !== group)!;
      selectRegion(elsewhere.id, 'left');
      const picked = tap(camera, MIDDLE)!;
      if (picked.kind === 'region') expect(picked.id).toBe(group);
    }
  });
});

describe('a tap beside the body', () => {
  it('means nothing, and so does one before the records have arrived', () => {
    const camera = cameraAt(new Vector3(0, 1, 4), new Vector3(0, 1, 0));
    expect(tap(camera, { x: 2, y: 2 })).toBeNull();
    expect(tap(camera, MIDDLE)).not.toBeNull();
    useAtlas.setState(fresh, true);
    expect(tap(camera, MIDDLE)).toBeNull();
  });
});

describe('a tap near an X', () => {
  const allSpots = () =>
    SIDES.flatMap((side) =>
      markSpots(
        figure,
        skin,
        atlas.points.map(({ ref }) => ({ ref, side, zones: true })),
      ),
    );
  const shownSpots = () => markSpots(figure, skin, selectShown(useAtlas.getState()));

  /** Whether the X is drawn where the eye can see it: it stands before its skin by the clearance. One looks through arms put aside. */
  const isDrawn = (mesh: Mesh, eye: Vector3, { position, normal }: MarkSpot) => {
    const towards = eye.clone().sub(position).normalize();
    if (towards.dot(normal) <= 0) return false;
    const drawnAt = position.clone().addScaledVector(towards, MARK_CLEARANCE);
    const caster = new Raycaster(eye, towards.negate(), 0, eye.distanceTo(drawnAt));
    const aside = armsAside(figure, useAtlas.getState())?.vertices;
    return caster.intersectObject(mesh).every(({ face }) => aside?.[face!.a]);
  };

  it('means the point while within reach, and the skin beyond', () => {
    let checked = 0;
    for (const spot of allSpots()) {
      const { ref, side } = spot.point;
      selectPoint(ref, side);
      if (shownSpots().length > 1) continue;
      const camera = facing(spot.position, spot.normal, 0.5);
      const { x, y } = onCanvas(camera, spot.position);
      for (let degrees = 0; degrees < 360; degrees += 60) {
        const [dx, dy] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
        const away = (pixels: number) => tap(camera, { x: x + pixels * dx, y: y + pixels * dy });
        // Something may hang before it even this near; then the tap means what hangs there.
        if (away(0)?.kind !== 'point') continue;
        checked++;
        expect(away(REACH - 1)).toEqual({ kind: 'point', id: ref, side });
        expect(away(REACH + 1)?.kind).not.toBe('point');
      }
    }
    expect(checked).toBeGreaterThan(200);
  });

  it.each([1, 2])('means the nearest of those drawn there (seed %i)', (seed) => {
    const random = seeded(seed);
    const mesh = plainMesh(FrontSide);
    const groups = atlas.groups.map((group) => group.id);
    let points = 0;
    for (let run = 0; run < 60; run++) {
      selectRegion(groups[run % groups.length], SIDES[run % 2]);
      const spots = shownSpots();
      if (spots.length === 0) continue;
      const { position, normal } = spots[Math.floor(random() * spots.length)];
      const turned = normal
        .clone()
        .add(new Vector3(random() - 0.5, random() - 0.5, random() - 0.5).multiplyScalar(1.6))
        .normalize();
      const camera = facing(position, turned, 1 + random());
      const at = { x: MIDDLE.x + 50 * (random() - 0.5), y: MIDDLE.y + 50 * (random() - 0.5) };
      const near = spots
        .map((spot) => {
          const { x, y } = onCanvas(camera, spot.position);
          return { spot, away: Math.hypot(x - at.x, y - at.y) };
        })
        .filter(({ spot, away }) => away < REACH && isDrawn(mesh, camera.position, spot))
        .sort((a, b) => a.away - b.away);
      const picked = tap(camera, at);
      if (near.length === 0) {
        expect(picked?.kind).not.toBe('point');
        continue;
      }
      points++;
      const { ref, side } = near[0].spot.point;
      expect(picked).toEqual({ kind: 'point', id: ref, side });
    }
    expect(points).toBeGreaterThan(10);
  });

  it('on the far side of the body does not mean the point', () => {
    for (const spot of allSpots()) {
      selectPoint(spot.point.ref, spot.point.side);
      if (shownSpots().length > 1) continue;
      const camera = facing(spot.position, spot.normal.clone().negate(), 2);
      expect(tap(camera, onCanvas(camera, spot.position))?.kind).toBe('region');
    }
  });

  it('that another part of the body hides does not mean the point, also where the parts nearly touch', () => {
    const mesh = plainMesh(FrontSide);
    let hidden = 0;
    for (const spot of allSpots()) {
      selectPoint(spot.point.ref, spot.point.side);
      if (shownSpots().length > 1) continue;
      for (const azimuth of [0, 45, 90, 135, 180, 225, 270, 315]) {
        const eye = new Vector3(
          3 * Math.sin((azimuth * Math.PI) / 180),
          1,
          3 * Math.cos((azimuth * Math.PI) / 180),
        );
        const towards = eye.clone().sub(spot.position).normalize();
        if (towards.dot(spot.normal) < 0.1) continue;
        const camera = cameraAt(eye, spot.position);
        const drawn = isDrawn(mesh, eye, spot);
        if (!drawn) hidden++;
        expect(tap(camera, MIDDLE)?.kind, `${spot.point.ref} ${spot.point.side} from ${azimuth}`).toBe(
          drawn ? 'point' : 'region',
        );
      }
    }
    expect(hidden).toBeGreaterThan(5);
  });

  it('of the other side is none: marks belong to the side that is chosen', () => {
    const [spot] = allSpots().filter(({ point }) => point.side === 'left');
    selectPoint(spot.point.ref, 'left');
    const camera = facing(spot.position, spot.normal, 0.5);
    expect(tap(camera, MIDDLE)?.kind).toBe('point');
    setSide('right');
    expect(tap(camera, MIDDLE)?.kind).toBe('region');
  });
});
