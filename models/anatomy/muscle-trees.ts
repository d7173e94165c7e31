import type { MeshBVH } from 'three-mesh-bvh';
import { partsByMuscle } from '../../src/domain/anatomy';
import { searchTree } from '../../src/geometry/skin';
import { joined } from './joined';
import type { ReferenceAnatomy } from './reference';

/** A muscle in a figure, with its search tree. */
export interface MuscleTree {
  positions: Float32Array;
  /** Triangles in the order of the tree. */
  index: Uint32Array;
  bvh: MeshBVH;
}

/**
 * Each muscle by id, with the tendons that it shares.
 * @param muscles xyz of all parts in turn, in a figure, metres
 */
export function muscleTrees(
  { parts }: Pick<ReferenceAnatomy, 'parts'>,
  muscles: Float32Array,
): Map<string, MuscleTree> {
  let vertex = 0;
  const surfaces = parts.map(({ index, positions }) => {
    const next = vertex + positions.length;
    const surface = { positions: muscles.subarray(vertex, next), index };
    vertex = next;
    return surface;
  });
  const byMuscle = partsByMuscle(parts.map((part) => part.shape));
  return new Map(
    [...byMuscle].map(([muscle, own]) => {
      const { positions, index } = joined(own.map((i) => surfaces[i]));
      return [muscle, { positions, ...searchTree(positions, index) }];
    }),
  );
}
