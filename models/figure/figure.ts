import { smoothAway, withRings } from './calm';
import type { FigureMesh } from './encode';
import type { Joints } from './joints';
import type { MakeHuman } from './makehuman';
import type { Build } from './morph';
import { bakeOcclusion } from './occlusion';
import { type QuadMesh, vertexNormals } from './quad-mesh';
import { subdivide } from './subdivide';
import { FINE_SYMMETRY, mirrorMap, symmetrise } from './symmetry';
import { gather, posedBody, type Template } from './template';

/** The figures of the atlas. The first is the reference on which addresses are resolved. */
export const BUILDS = {
  masculine: { sex: 'male', muscle: 0.74, weight: 0.45, ideal: 0.7 },
  feminine: { sex: 'female', muscle: 0.55, weight: 0.45, ideal: 0.7, cup: 0.45 },
} satisfies Record<string, Build>;

export type FigureName = keyof typeof BUILDS;

/** A figure's form, before light is baked. */
export interface Shape {
  /** Vertices in the order of `subdivide`, not yet in the shared final order. */
  fine: QuadMesh;
  joints: Joints;
}

/** Morph, pose, calm and subdivide one build on the shared template. */
export function shapeFigure(mh: MakeHuman, template: Template, build: Build): Shape {
  const { positions, joints } = posedBody(mh, build);
  const coarse: QuadMesh = { positions: gather(positions, template.sourceIds), quads: template.quads };
  symmetrise(coarse.positions, template.coarsePartner);
  smoothAway(coarse, withRings(coarse, template.nipples, 1));
  symmetrise(coarse.positions, template.coarsePartner);
  return { fine: subdivide(coarse), joints };
}

/** Positions and normals in the shared final order, which the GPU's caches and the compression like. */
export function orderedSurface({ fine }: Shape, { order }: Template) {
  return { positions: reorder(fine.positions, order, 3), normals: reorder(vertexNormals(fine), order, 3) };
}

/** The finished mesh of a figure: its surface with baked light. */
export function shadeFigure(shape: Shape, template: Template): FigureMesh {
  const light = bakeOcclusion(shape.fine, mirrorMap(shape.fine.positions, FINE_SYMMETRY));
  return {
    positions: reorder(shape.fine.positions, template.order, 3),
    occlusion: reorder(light, template.order, 1),
    index: template.index,
  };
}

/** 1 for vertices in the final order that belong to an ear. */
export function earVertices({ ears, quads, order }: Template, { fine }: Shape): Uint8Array {
  const flags = new Uint8Array(order.length);
  for (let q = 0; q < quads.length; q += 4) {
    if (!quads.subarray(q, q + 4).every((v) => ears.has(v))) continue;
    // Each coarse quad became four fine ones in its place.
    for (const v of fine.quads.subarray(4 * q, 4 * q + 16)) flags[order[v]] = 1;
  }
  return flags;
}

function reorder(values: ArrayLike<number>, order: Uint32Array, stride: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let v = 0; v < order.length; v++) {
    for (let c = 0; c < stride; c++) out[stride * order[v] + c] = values[stride * v + c];
  }
  return out;
}
