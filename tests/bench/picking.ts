import { DoubleSide, Mesh, MeshBasicMaterial, PerspectiveCamera, Raycaster, Vector2 } from 'three';
import type { FigureGeometry } from '../../src/scene/figure-geometry';
import { castRay } from '../../src/scene/pick';
import { seeded } from '../fixtures/random';
import { milliseconds, quantile, type Row } from './table';

export const CANVAS = { width: 1280, height: 800 };
const RAYS = 1500;
/** Three's own is so slow that it gets fewer. */
const SLOW_RAYS = 150;
const SEED = 20261123;

/** One ray of the app's picking beside three's own raycast on the same mesh. */
export function picking(figure: FigureGeometry): Row[] {
  const mesh = new Mesh(figure.geometry, new MeshBasicMaterial({ side: DoubleSide }));
  const raycaster = new Raycaster();
  const fast: number[] = [];
  const slow: number[] = [];
  let hits = 0;
  const random = seeded(SEED);
  for (let i = 0; i < RAYS; i++) {
    const camera = cameraAround(random, figure.height);
    const at = { x: CANVAS.width * (0.35 + 0.3 * random()), y: CANVAS.height * random() };
    const since = performance.now();
    const hit = castRay(figure, camera, at, CANVAS);
    fast.push(performance.now() - since);
    if (hit) hits++;
    if (i >= SLOW_RAYS) continue;
    const slowSince = performance.now();
    raycaster.setFromCamera(
      new Vector2((2 * at.x) / CANVAS.width - 1, 1 - (2 * at.y) / CANVAS.height),
      camera,
    );
    const [expected] = raycaster.intersectObject(mesh);
    slow.push(performance.now() - slowSince);
    if (Boolean(hit) !== Boolean(expected) || (hit && hit.point.distanceTo(expected.point) > 1e-4))
      throw new Error(`ray ${i} of seed ${SEED} hits another place than three's own raycast`);
  }
  const [own, three] = [quantile(fast, 0.5), quantile(slow, 0.5)];
  return [
    {
      what: `picking: median of ${RAYS} rays, ${hits} of them hits`,
      figure: milliseconds(own),
      target: '0.3 ms',
    },
    { what: `picking: three's own raycast, ${SLOW_RAYS} of the same rays`, figure: milliseconds(three) },
    { what: 'picking: times faster', figure: (three / own).toFixed(0) },
  ];
}

/** Somewhere around the body, looking at some height of it. */
export function cameraAround(random: () => number, height: number): PerspectiveCamera {
  const camera = new PerspectiveCamera(22, CANVAS.width / CANVAS.height, 0.05, 30);
  const azimuth = 2 * Math.PI * random();
  const distance = 1 + 4 * random();
  camera.position.set(Math.sin(azimuth) * distance, height * random(), Math.cos(azimuth) * distance);
  camera.lookAt(0, height * random(), 0);
  camera.updateMatrixWorld(true);
  return camera;
}
