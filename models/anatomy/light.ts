import type { MeshBVH } from 'three-mesh-bvh';
import type { MusclePart } from '../../src/domain/anatomy';
import type { RingGrid } from '../../src/geometry/ring-grid';
import { searchTree } from '../../src/geometry/skin';
import { openSky, type SkyOptions } from '../open-sky';
import { fillIn, isAsked } from './half-grid';
import { concatenated, joined } from './joined';
import { surfaceNormals } from './normals';
import type { ReferenceAnatomy } from './reference';
import type { Skeleton } from './skeleton';
import { smoothedOverGrid } from './smooth-grid';

/** What is further away than this does not darken, metres. */
const REACH = 0.045;
const SKY: SkyOptions = {
  rays: 9,
  reach: REACH,
  horizon: REACH,
  lift: 6e-4,
  past: (nearness) => nearness ** 2,
};
/** Without a grid to smooth over, more rays. */
const FINE_SKY: SkyOptions = { ...SKY, rays: 12 };
/** The darkest light: between two muscles some always comes through. */
const DARKEST = 0.12;

/** From inside to outside. */
const LAYERS: MusclePart['layer'][] = ['deep', 'middle', 'superficial'];

/** Baked light of muscles and bones, per vertex, 0 to 1. */
export interface Light {
  muscles: Float32Array;
  bones: Float32Array;
}

/** Each layer is darkened by itself and what lies beneath, for it may be looked at with the others taken away. */
export function bakeLight({ parts, skeleton }: Pick<ReferenceAnatomy, 'parts' | 'skeleton'>): Light {
  const muscles: Float32Array[] = new Array(parts.length);
  LAYERS.forEach((layer, depth) => {
    const beneath = parts.filter(({ shape }) => LAYERS.indexOf(shape.layer) <= depth && !shape.inconstant);
    const all = joined([...beneath, skeleton]);
    const crowd = searchTree(all.positions, all.index).bvh;
    parts.forEach((part, i) => {
      if (part.shape.layer === layer) muscles[i] = lightOnMuscle(part, part.shape, crowd);
    });
  });
  return { muscles: concatenated(muscles), bones: lightOnBones(skeleton) };
}

/**
 * Light that reaches each vertex of a muscle, 0 to 1: dark in the creases between neighbours, where it is what
 * separates one muscle from the next for the eye.
 * @param crowd what may stand in the way
 */
function lightOnMuscle(
  { positions, index }: { positions: Float32Array; index: Uint32Array },
  grid: RingGrid,
  crowd: MeshBVH,
): Float32Array {
  const light = lightOn(positions, index, crowd, SKY, (v) => isAsked(grid, v));
  fillIn(grid, light, 1);
  return smoothedOverGrid(grid, light, 1, 2);
}

/** Light that reaches each vertex of the bones, 0 to 1. */
function lightOnBones({ positions, index }: Skeleton): Float32Array {
  return lightOn(positions, index, searchTree(positions, index).bvh, FINE_SKY, () => true);
}

function lightOn(
  positions: Float32Array,
  index: Uint32Array,
  crowd: MeshBVH,
  sky: SkyOptions,
  asked: (vertex: number) => boolean,
): Float32Array {
  const normals = surfaceNormals(positions, index);
  return Float32Array.from({ length: positions.length / 3 }, (_, v) =>
    asked(v) ? DARKEST + (1 - DARKEST) * openSky(positions, normals, v, crowd, sky) : 0,
  );
}
