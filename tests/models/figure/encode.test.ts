import { type Accessor, NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';
import { Matrix4, Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeMesh, type FigureMesh } from '../../../models/figure/encode';
import { sphere, turned } from '../../fixtures/surfaces';

const ball = sphere(0.9, 4);
const mesh: FigureMesh = {
  ...ball,
  positions: ball.positions.map((x, i) => (i % 3 === 1 ? x + 0.9 : x)),
  occlusion: Float32Array.from({ length: ball.positions.length / 3 }, (_, v) => (v % 100) / 99),
};
/** 16 bits over the largest extent. */
const POSITION_STEP = 1.8 / 2 ** 16;

let glb: Uint8Array;
let part: (name: string) => Accessor;
let index: Accessor;
let toMetres: Matrix4;
beforeAll(async () => {
  glb = await encodeMesh('ball', mesh);
  await MeshoptDecoder.ready;
  const document = await new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder })
    .readBinary(glb);
  const [node] = document.getRoot().listNodes();
  const [primitive] = node.getMesh()!.listPrimitives();
  expect(node.getName()).toBe('ball');
  part = (name) => primitive.getAttribute(name)!;
  index = primitive.getIndices()!;
  // Quantised positions are whole numbers that the node scales and shifts.
  toMetres = new Matrix4().fromArray(node.getWorldMatrix());
});

describe('a figure as GLB', () => {
  it('decodes to the same positions within half a step, in the same order', () => {
    const positions = part('POSITION');
    expect(positions.getCount()).toBe(mesh.positions.length / 3);
    const p = new Vector3();
    for (let v = 0; v < positions.getCount(); v++) {
      p.fromArray(positions.getElement(v, [])).applyMatrix4(toMetres);
      const error = p.distanceTo(new Vector3().fromArray(mesh.positions, 3 * v));
      expect(error).toBeLessThan(POSITION_STEP);
    }
  });

  it('decodes to the same triangles in the same order', () => {
    // The codec may begin a triangle at another of its corners.
    expect(turned(index.getArray()!)).toEqual(turned(mesh.index));
  });

  it('decodes to light within one step of 51', () => {
    const light = part('_AO');
    for (let v = 0; v < light.getCount(); v++)
      expect(Math.abs(light.getElement(v, [])[0] - mesh.occlusion[v])).toBeLessThan(1 / 51);
  });

  it('is much smaller than its numbers and is made the same each time', async () => {
    expect(glb.length).toBeLessThan(0.5 * (16 * (mesh.positions.length / 3) + 4 * mesh.index.length));
    expect(Buffer.compare(Buffer.from(await encodeMesh('ball', mesh)), Buffer.from(glb))).toBe(0);
  });
});
