import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Node, NodeIO } from '@gltf-transform/core';
import { ALL_EXTENSIONS } from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';
import { Matrix4, Vector3 } from 'three';
import type { Surface } from '../../../models/anatomy/bone-loft';

/**
 * The meshes that the figures were measured on. They are no part of the project; whoever has them names their
 * folder in REFERENCE_ANATOMY.
 */
const MESHES = process.env.REFERENCE_ANATOMY && path.join(process.env.REFERENCE_ANATOMY, 'muscles.glb');

/**
 * Meshes of the left side by name, metres in the reference frame; a name that several meshes bear stands for
 * all of them. Null where the meshes are not at hand.
 */
export async function readReferenceMeshes(): Promise<Map<string, Surface> | null> {
  if (!MESHES || !existsSync(MESHES)) return null;
  await MeshoptDecoder.ready;
  const io = new NodeIO()
    .registerExtensions(ALL_EXTENSIONS)
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const meshes = new Map<string, Surface>();
  for (const node of (await io.read(MESHES)).getRoot().listNodes()) {
    const [name, side] = node.getName().split('|');
    if (!node.getMesh() || side !== 'left') continue;
    const surface = surfaceOf(node);
    const same = meshes.get(name);
    meshes.set(name, same ? together(same, surface) : surface);
  }
  return meshes;
}

function surfaceOf(node: Node): Surface {
  const matrix = new Matrix4().fromArray(node.getWorldMatrix());
  return node
    .getMesh()!
    .listPrimitives()
    .map((primitive): Surface => {
      const places = primitive.getAttribute('POSITION')!;
      const positions = new Float32Array(3 * places.getCount());
      const p = new Vector3();
      for (let v = 0; v < places.getCount(); v++)
        p.fromArray(places.getElement(v, []))
          .applyMatrix4(matrix)
          .toArray(positions, 3 * v);
      return { positions, index: Uint32Array.from(primitive.getIndices()!.getArray()!) };
    })
    .reduce(together);
}

function together(a: Surface, b: Surface): Surface {
  const count = a.positions.length / 3;
  return {
    positions: Float32Array.of(...a.positions, ...b.positions),
    index: Uint32Array.of(...a.index, ...b.index.map((v) => v + count)),
  };
}
