import { MeshoptEncoder } from 'meshoptimizer';
import type { Halves } from '../../src/geometry/halves';
import { keepQuads, visibleQuads } from './cull';
import { findJoints } from './joints';
import type { MakeHuman } from './makehuman';
import { type Build, macroWeights, morph, movedBy } from './morph';
import { orderByHalves } from './order';
import { anatomicalPose, applyPose } from './pose';
import { compact, type QuadMesh } from './quad-mesh';
import { subdivide } from './subdivide';
import { FINE_SYMMETRY, mirrorMap, symmetrise } from './symmetry';

/** MakeHuman measures in decimetres. */
const METRE = 0.1;

/** Tolerance of the base mesh's own symmetry, in decimetres. */
const BASE_SYMMETRY = 0.005;

/** What all figures share: which quads are kept, and the order of vertices and triangles. */
export interface Template {
  /** Source vertex id of each coarse vertex. */
  sourceIds: Uint32Array;
  /** Coarse quads over those vertices. */
  quads: Uint32Array;
  /** Partner of each coarse vertex on the other side. */
  coarsePartner: Uint32Array;
  /** Coarse vertices of ears, nipples. */
  ears: Set<number>;
  nipples: Set<number>;
  /** Number in the final order of each fine vertex as `subdivide` leaves it. */
  order: Uint32Array;
  /** How the final order is laid out: left half, right half, midline. */
  halves: Halves;
  /** Triangles in the final order. */
  index: Uint32Array;
}

/** Body of one build in anatomical position, all source vertices, in metres with the floor at 0. */
export function posedBody(mh: MakeHuman, build: Build) {
  const morphed = morph(mh, macroWeights(mh, build));
  const restJoints = findJoints(mh, morphed);
  const { positions, joints } = applyPose(mh.skinning, morphed, restJoints, anatomicalPose(restJoints));
  let floor = Number.POSITIVE_INFINITY;
  for (const v of mh.bodyQuads) floor = Math.min(floor, positions[3 * v + 1]);
  for (let i = 0; i < positions.length; i++)
    positions[i] = (positions[i] - (i % 3 === 1 ? floor : 0)) * METRE;
  for (const joint of joints.values()) {
    joint.y -= floor;
    joint.multiplyScalar(METRE);
  }
  return { positions, joints };
}

/** Decides the shared topology on one figure; the others follow it. */
export async function makeTemplate(mh: MakeHuman, reference: Build): Promise<Template> {
  const body: QuadMesh = { positions: posedBody(mh, reference).positions, quads: mh.bodyQuads };
  const whole = compact(body);
  const wholePartner = mirrorMap(gather(mh.positions, whole.kept), BASE_SYMMETRY);
  const mouth = movedBy(mh, 'mouth/mouth-trans-up', 0.05);
  const deep = new Set([...whole.kept.keys()].filter((v) => mouth.has(whole.kept[v])));
  const keep = onBothSides(whole.mesh.quads, visibleQuads(whole.mesh, { deep }), wholePartner);
  const { mesh, kept } = compact(keepQuads(whole.mesh, keep));
  const sourceIds = kept.map((v) => whole.kept[v]);
  const coarseId = new Map(Array.from(sourceIds, (source, v) => [source, v]));
  const toCoarse = (sources: Iterable<number>) => {
    const ids = [...sources].map((v) => coarseId.get(v)).filter((v) => v !== undefined);
    return new Set(ids);
  };
  await MeshoptEncoder.ready; // orderByHalves uses it synchronously
  const coarsePartner = mirrorMap(gather(mh.positions, sourceIds), BASE_SYMMETRY);
  const coarse = { positions: gather(body.positions, sourceIds), quads: mesh.quads };
  symmetrise(coarse.positions, coarsePartner);
  const fine = subdivide(coarse);
  const { order, index, halves } = orderByHalves(fine, mirrorMap(fine.positions, FINE_SYMMETRY));
  return {
    sourceIds,
    quads: mesh.quads,
    coarsePartner,
    ears: toCoarse([
      ...movedBy(mh, 'ears/l-ear-trans-depth-backward', 0.75),
      ...movedBy(mh, 'ears/r-ear-trans-depth-backward', 0.75),
    ]),
    nipples: toCoarse(movedBy(mh, 'breast/nipple-size-max', 0.1)),
    order,
    halves,
    index,
  };
}

/** Keeps a quad if it or its mirror image is kept. */
function onBothSides(quads: Uint32Array, keep: Uint8Array, partner: Uint32Array): Uint8Array {
  const key = (ids: Iterable<number>) => [...ids].sort((a, b) => a - b).join();
  const kept = new Set<string>();
  for (let q = 0; q < keep.length; q++) if (keep[q]) kept.add(key(quads.subarray(4 * q, 4 * q + 4)));
  return keep.map(
    (k, q) => k || Number(kept.has(key(quads.subarray(4 * q, 4 * q + 4).map((v) => partner[v])))),
  );
}

/** xyz of the chosen vertices. */
export function gather(positions: ArrayLike<number>, ids: Uint32Array): Float64Array {
  const out = new Float64Array(3 * ids.length);
  ids.forEach((id, i) => {
    for (let c = 0; c < 3; c++) out[3 * i + c] = positions[3 * id + c];
  });
  return out;
}
