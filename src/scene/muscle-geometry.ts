import { BufferAttribute, BufferGeometry } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import type { MuscleShape, PlacedMuscles, SharedMuscles } from '../geometry/muscle-codec';
import { ringGridCorners, ringGridVertices, writeRingTriangles } from '../geometry/ring-grid';

/** The muscles of the left side of one figure as one geometry; the right side is drawn as its mirror image. */
export interface MuscleGeometry {
  geometry: BufferGeometry;
  /** Search tree for picking; the index stays as it is. */
  bvh: MeshBVH;
  index: Uint32Array;
  positions: Float32Array;
  /** Number of the part of each vertex. */
  partOf: Uint16Array;
  /** First vertex of each part, and one more. */
  firstOf: Uint32Array;
  /** First corner of each part in the index, and one more. */
  cornerOf: Uint32Array;
  beds: PlacedMuscles['beds'];
}

/** Builds the geometry from the two files of muscles. */
export function muscleGeometry(shared: SharedMuscles, placed: PlacedMuscles): MuscleGeometry {
  const { shapes } = shared;
  const firstOf = new Uint32Array(shapes.length + 1);
  shapes.forEach((shape, i) => {
    firstOf[i + 1] = firstOf[i] + ringGridVertices(shape);
  });
  const count = firstOf[shapes.length];
  const cornerOf = new Uint32Array(shapes.length + 1);
  shapes.forEach((shape, i) => {
    cornerOf[i + 1] = cornerOf[i] + ringGridCorners(shape);
  });
  const index = new Uint32Array(cornerOf[shapes.length]);
  const partOf = new Uint16Array(count);
  const fibre = new Float32Array(2 * count);
  shapes.forEach((shape, i) => {
    writeRingTriangles(shape, firstOf[i], index, cornerOf[i]);
    partOf.fill(i, firstOf[i], firstOf[i + 1]);
    writeFibres(shape, firstOf[i], fibre);
  });
  const byte = (values: Float32Array) =>
    new BufferAttribute(
      Uint8Array.from(values, (v) => Math.round(255 * v)),
      1,
      true,
    );
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(placed.positions, 3));
  geometry.setAttribute('part', new BufferAttribute(Float32Array.from(partOf), 1));
  geometry.setAttribute('fibre', new BufferAttribute(fibre, 2));
  geometry.setAttribute('tendon', byte(shared.tendon));
  geometry.setAttribute('light', byte(shared.light));
  geometry.setIndex(new BufferAttribute(index, 1));
  geometry.computeVertexNormals();
  geometry.computeBoundingBox();
  geometry.computeBoundingSphere();
  return {
    geometry,
    bvh: new MeshBVH(geometry, { indirect: true }),
    index,
    positions: placed.positions,
    partOf,
    firstOf,
    cornerOf,
    beds: placed.beds,
  };
}

/** Limits what is drawn to the stretch of the index in which the shown parts lie: a window costs little. */
export function drawOnly({ geometry, cornerOf }: MuscleGeometry, isShown: (part: number) => boolean): void {
  let [first, last] = [0, -1];
  for (let part = cornerOf.length - 2; part >= 0; part--) {
    if (!isShown(part)) continue;
    first = part;
    if (last < 0) last = part;
  }
  geometry.setDrawRange(cornerOf[first], cornerOf[last + 1] - cornerOf[first]);
}

/** Where each vertex lies across the fibres and along them, centimetres: fibres run where the first is constant. */
function writeFibres(
  { rings, around, width, length, pennation }: MuscleShape,
  first: number,
  fibre: Float32Array,
) {
  const [cos, sin] = [Math.cos(pennation), Math.sin(pennation)];
  const half = around / 2;
  for (let ring = 0; ring < rings; ring++) {
    const along = (100 * length * ring) / (rings - 1);
    for (let i = 0; i < around; i++) {
      const across = 100 * width * ((i <= half ? i : around - i) / half - 0.5);
      const v = 2 * (first + ring * around + i);
      // A feathered muscle's fibres leave the middle line to both sides.
      fibre[v] = pennation > 0 ? Math.abs(across) * cos - along * sin : across;
      fibre[v + 1] = pennation > 0 ? Math.abs(across) * sin + along * cos : along;
    }
  }
}
