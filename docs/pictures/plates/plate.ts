import {
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshBasicMaterial,
  NeutralToneMapping,
  PerspectiveCamera,
  Scene,
  SphereGeometry,
  Vector3,
  WebGLRenderer,
} from 'three';
import figureUrl from '../../../atlas/masculine.glb?url';
import { readFigure } from '../../../src/scene/figure-geometry';
import { skinMaterial } from '../../../src/scene/skin-material';

/** A picture for the documents: the figure with dots and names at places that make.ts has resolved. */
export interface Plate {
  /** Metres. */
  target: [number, number, number];
  /** Degrees: 0 from the front, 90 from the figure's left. */
  azimuth: number;
  elevation: number;
  /** Half the height of the picture, metres. */
  half: number;
  dots: { at: [number, number, number]; radius: number; colour: string; label?: string }[];
}

declare global {
  interface Window {
    draw(plate: Plate): Promise<void>;
  }
}

window.draw = async (plate) => {
  const figure = await readFigure('masculine', await (await fetch(figureUrl)).arrayBuffer());
  const scene = new Scene();
  scene.background = new Color('#eef0f1');
  scene.add(new Mesh(figure.geometry, skinMaterial()));
  for (const { at, radius, colour } of plate.dots) {
    const dot = new Mesh(new SphereGeometry(radius, 20, 14), new MeshBasicMaterial({ color: colour }));
    dot.position.set(...at);
    scene.add(dot);
  }
  const angle = (plate.azimuth * Math.PI) / 180;
  const rise = (plate.elevation * Math.PI) / 180;
  const camera = new PerspectiveCamera(22, innerWidth / innerHeight, 0.05, 30);
  const target = new Vector3(...plate.target);
  const towards = new Vector3(
    Math.sin(angle) * Math.cos(rise),
    Math.sin(rise),
    Math.cos(angle) * Math.cos(rise),
  );
  camera.position.copy(towards.multiplyScalar(plate.half / Math.tan((11 * Math.PI) / 180))).add(target);
  camera.lookAt(target);
  camera.updateMatrixWorld();
  const key = new DirectionalLight('#fff1e4', 1.75);
  key.position.set(-2.3, 2.5, 1.9).applyAxisAngle(new Vector3(0, 1, 0), angle);
  scene.add(new HemisphereLight('#fdfbf8', '#c4b3a8', 2.1), key);
  const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
  renderer.toneMapping = NeutralToneMapping;
  renderer.setSize(innerWidth, innerHeight);
  document.body.prepend(renderer.domElement);
  renderer.render(scene, camera);
  const labels = document.getElementById('labels')!;
  for (const { at, label } of plate.dots) {
    if (!label) continue;
    const place = new Vector3(...at).project(camera);
    const name = labels.appendChild(document.createElement('span'));
    name.textContent = label;
    name.style.left = `${((place.x + 1) / 2) * innerWidth + 9}px`;
    name.style.top = `${((1 - place.y) / 2) * innerHeight - 9}px`;
  }
};
