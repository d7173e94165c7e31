import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  PerspectiveCamera,
  Scene,
} from 'three';
import type { PainArea } from '../../domain/pain/drawing';
import { presetShot } from '../../geometry/framing';
import type { PictureView } from '../../state/pain/body-pictures';
import type { FigureGeometry } from '../figure-geometry';
import { AROUND, DIRECTED, turnWith } from '../light-rig';
import { skinMaterial } from '../skin-material';
import { PainLayer } from './pain-layer';

/** Pictures are printed: they stand on white. */
const GROUND = '#ffffff';
/** As the scene's own lens, so that the body has the proportions that one has painted on. Degrees. */
const LENS = 22;

/** A body of its own for pictures, under the scene's light: what is shown on the other one stays as it is. */
export class PictureScene {
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera(LENS, 1, 0.05, 30);
  private readonly geometry: BufferGeometry;
  private readonly material = skinMaterial();
  private readonly lights = new Group();
  private readonly pain: PainLayer;

  constructor(private readonly figure: FigureGeometry) {
    const count = figure.positions.length / 3;
    const { position, normal, light } = figure.geometry.attributes;
    const pain = new BufferAttribute(new Uint8Array(2 * count), 2, true);
    this.geometry = new BufferGeometry()
      .setAttribute('position', position)
      .setAttribute('normal', normal)
      .setAttribute('light', light)
      .setAttribute('marks', new BufferAttribute(new Uint8Array(4 * count), 4, true))
      .setAttribute('glass', new BufferAttribute(new Uint8Array(2 * count), 2, true))
      .setAttribute('pain', pain)
      .setIndex(figure.geometry.index);
    this.pain = new PainLayer(pain, figure.index, figure.around);
    const body = new Mesh(this.geometry, this.material);
    body.frustumCulled = false;
    for (const { color, intensity, position: at } of DIRECTED) {
      const lamp = new DirectionalLight(color, intensity);
      lamp.position.set(...at);
      this.lights.add(lamp);
    }
    this.scene.background = new Color(GROUND);
    this.scene.add(new HemisphereLight(AROUND.sky, AROUND.ground, AROUND.intensity), this.lights, body);
  }

  show(areas: readonly PainArea[]): void {
    this.pain.show(areas);
  }

  /** Stands before the whole body. @param aspect width of the picture by its height */
  look(view: PictureView, aspect: number): void {
    const { height } = this.figure;
    // Hand and foot are not among the views: their places do not matter.
    const shot = presetShot(view, 'left', height, { hand: this.camera.position, foot: this.camera.position });
    const half = Math.max(shot.halfHeight, shot.halfWidth / aspect);
    const distance = half / Math.tan((LENS * Math.PI) / 360) + shot.halfDepth;
    this.camera.aspect = aspect;
    this.camera.updateProjectionMatrix();
    this.camera.position.copy(shot.direction).multiplyScalar(distance).add(shot.target);
    this.camera.lookAt(shot.target);
    this.camera.updateMatrixWorld();
    this.lights.rotation.y = turnWith(this.camera);
  }

  /** Frees what is its own; the figure's shape stays with the figure. */
  dispose(): void {
    for (const shared of ['position', 'normal', 'light']) this.geometry.deleteAttribute(shared);
    this.geometry.setIndex(null);
    this.geometry.dispose();
    this.material.dispose();
  }
}
