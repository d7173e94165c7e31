import type { BufferAttribute, InterleavedBufferAttribute, Mesh } from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';

/** What a compiled GLB holds (models/figure/encode.ts). */
export interface CompiledMesh {
  /** xyz per vertex, metres. */
  positions: Float32Array;
  index: Uint32Array;
  /** Baked light per vertex. */
  light: BufferAttribute | InterleavedBufferAttribute;
  extras: Record<string, unknown>;
}

/** Decodes a compiled GLB; its quantised positions become metres. @throws if the file is damaged */
export async function readMesh(glb: ArrayBuffer): Promise<CompiledMesh> {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const { scene } = await loader.parseAsync(glb, '');
  scene.updateMatrixWorld(true);
  const mesh = scene.getObjectByProperty('isMesh', true) as Mesh;
  const { position, _ao: light } = mesh.geometry.attributes;
  const positions = new Float32Array(3 * position.count);
  const scale = mesh.matrixWorld.elements;
  for (let v = 0; v < position.count; v++) {
    // Quantisation is undone by a uniform scale and a shift in the node's matrix.
    positions[3 * v] = position.getX(v) * scale[0] + scale[12];
    positions[3 * v + 1] = position.getY(v) * scale[5] + scale[13];
    positions[3 * v + 2] = position.getZ(v) * scale[10] + scale[14];
  }
  return { positions, index: Uint32Array.from(mesh.geometry.index!.array), light, extras: mesh.userData };
}
