import { BufferAttribute, BufferGeometry, type Mesh } from 'three';
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js';
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';
import { MeshBVH } from 'three-mesh-bvh';
import type { FigureId } from '../domain/view';
import { type VertexTriangles, vertexTriangles } from '../geometry/skin';
import { Marks } from './marks';

/** One figure, ready to be drawn, searched and marked. */
export interface FigureGeometry {
  id: FigureId;
  geometry: BufferGeometry;
  /** xyz per vertex, metres. */
  positions: Float32Array;
  normals: Float32Array;
  index: Uint32Array;
  around: VertexTriangles;
  bvh: MeshBVH;
  /** Metres. */
  height: number;
  /** What is painted on this figure's skin. */
  marks: Marks;
}

/** Decodes a figure's GLB; its quantised attributes become metres. @throws if the file is damaged */
export async function readFigure(id: FigureId, glb: ArrayBuffer): Promise<FigureGeometry> {
  const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
  const { scene } = await loader.parseAsync(glb, '');
  scene.updateMatrixWorld(true);
  const mesh = scene.getObjectByProperty('isMesh', true) as Mesh;
  const source = mesh.geometry;
  const count = source.attributes.position.count;
  const positions = new Float32Array(3 * count);
  const position = source.attributes.position;
  const scale = mesh.matrixWorld.elements;
  for (let v = 0; v < count; v++) {
    // Quantisation is undone by a uniform scale and a shift in the node's matrix.
    positions[3 * v] = position.getX(v) * scale[0] + scale[12];
    positions[3 * v + 1] = position.getY(v) * scale[5] + scale[13];
    positions[3 * v + 2] = position.getZ(v) * scale[10] + scale[14];
  }
  const index = Uint32Array.from(source.index!.array);
  const marks = new BufferAttribute(new Uint8Array(4 * count), 4, true);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('light', source.attributes._ao);
  geometry.setAttribute('marks', marks);
  geometry.setIndex(new BufferAttribute(index, 1));
  geometry.computeVertexNormals();
  geometry.computeBoundingBox();
  geometry.computeBoundingSphere();
  return {
    id,
    geometry,
    positions,
    normals: geometry.attributes.normal.array as Float32Array,
    index,
    around: vertexTriangles(index, count),
    // Indirect: the index stays as it is, for the zones refer to it.
    bvh: new MeshBVH(geometry, { indirect: true }),
    height: geometry.boundingBox!.max.y,
    marks: new Marks(marks),
  };
}
