import { Document, Logger, NodeIO } from '@gltf-transform/core';
import { EXTMeshoptCompression, KHRMeshQuantization } from '@gltf-transform/extensions';
import { quantize } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer';

export interface FigureMesh {
  /** xyz per vertex, metres. */
  positions: Float32Array;
  /** Three vertex ids per triangle. */
  index: Uint32Array;
  /** Baked light, 0 to 1 per vertex. */
  occlusion: Float32Array;
}

/** Levels of baked light: finer ones cannot be seen and cost 10 KB. */
const LIGHT_STEPS = 51;

/**
 * A mesh as GLB with quantised, meshopt-compressed buffers. Normals are left out: 16-bit positions
 * are exact enough (0.03 mm) for the app to compute them, and normals would cost 80 KB. Vertex order is kept: the zone
 * matrix refers to it. three lower-cases the attribute `_AO` to `_ao`.
 */
export async function encodeMesh(
  name: string,
  mesh: FigureMesh,
  extras: Record<string, unknown> = {},
): Promise<Uint8Array> {
  await MeshoptEncoder.ready;
  const document = new Document();
  const buffer = document.createBuffer();
  const accessor = (type: 'VEC3' | 'SCALAR', array: Float32Array | Uint32Array | Uint8Array) =>
    document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const light = Uint8Array.from(mesh.occlusion, (v) => Math.round(v * LIGHT_STEPS) * (255 / LIGHT_STEPS));
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', mesh.positions))
    .setAttribute('_AO', accessor('SCALAR', light).setNormalized(true))
    .setIndices(accessor('SCALAR', mesh.index));
  document.setLogger(new Logger(Logger.Verbosity.WARN));
  document
    .createScene()
    .addChild(
      document.createNode(name).setExtras(extras).setMesh(document.createMesh(name).addPrimitive(primitive)),
    );
  await document.transform(quantize({ quantizePosition: 16, quantizeGeneric: 8 }));
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.FILTER });
  return new NodeIO()
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder })
    .writeBinary(document);
}
