import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { FigureId } from '../domain/view';
import { GeodesicRoom } from '../geometry/geodesic';
import { type VertexTriangles, vertexTriangles } from '../geometry/skin';
import { ComparedZones } from './compared-zones';
import { Marks, SkinWindow } from './marks';
import { PainLayer } from './pain/pain-layer';
import { readMesh } from './read-mesh';

/** One figure, ready to be drawn, searched and marked. */
export interface FigureGeometry {
  id: FigureId;
  geometry: BufferGeometry;
  /** xyz per vertex, metres. */
  positions: Float32Array;
  normals: Float32Array;
  index: Uint32Array;
  around: VertexTriangles;
  /** For distances over the skin, as the brush asks for them at each touch. */
  room: GeodesicRoom;
  bvh: MeshBVH;
  /** Metres. */
  height: number;
  /** What is painted on this figure's skin. */
  marks: Marks;
  /** Where it is glass. */
  window: SkinWindow;
  /** Where it hurts. */
  pain: PainLayer;
  /** Main zones of the second and third of the points that are compared. */
  compared: ComparedZones;
}

/** Decodes a figure's GLB; its quantised attributes become metres. @throws if the file is damaged */
export async function readFigure(id: FigureId, glb: ArrayBuffer): Promise<FigureGeometry> {
  const { positions, index, light } = await readMesh(glb);
  const count = positions.length / 3;
  const marks = new BufferAttribute(new Uint8Array(4 * count), 4, true);
  const window = new BufferAttribute(new Uint8Array(2 * count), 2, true);
  const pain = new BufferAttribute(new Uint8Array(2 * count), 2, true);
  const compared = new BufferAttribute(new Uint8Array(2 * count), 2, true);
  const around = vertexTriangles(index, count);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions, 3));
  geometry.setAttribute('light', light);
  geometry.setAttribute('marks', marks);
  geometry.setAttribute('glass', window);
  geometry.setAttribute('pain', pain);
  geometry.setAttribute('compared', compared);
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
    around,
    room: new GeodesicRoom(count),
    // Indirect: the index stays as it is, for the zones refer to it.
    bvh: new MeshBVH(geometry, { indirect: true }),
    height: geometry.boundingBox!.max.y,
    marks: new Marks(marks),
    window: new SkinWindow(window),
    pain: new PainLayer(pain, index, around),
    compared: new ComparedZones(compared),
  };
}
