import { DoubleSide, Ray, Vector3 } from 'three';
import type { ZoneField } from '../../src/domain/lookup';
import { geodesicField } from '../../src/geometry/geodesic';
import { sortedField } from '../../src/geometry/join-fields';
import { searchTree, type VertexTriangles, vertexTriangles } from '../../src/geometry/skin';
import type { MuscleTree } from './muscle-trees';
import type { Envelope } from './skin-depth';

/** Deeper than this under the skin a muscle is not looked for, metres. */
const REACH = 0.15;
/** Skin from which the way to the muscle is so much longer than the shortest one lies on its far side: share and metres. */
const LONGER = { share: 1.2, more: 0.006 };
/** The rim in which skin turns to glass, metres. */
const RIM = 0.014;
/** Who looks aslant at a deep muscle sees it through skin beside it: so much is opened for each metre of depth, and at most, metres. */
const BESIDE = { share: 0.4, most: 0.02 };
/** Skin a little beyond the midline belongs to a window of the left side too, metres. */
const ACROSS = -0.02;

/** With fewer vertices of skin straight above it a muscle is looked for through the skin nearest to it. */
const FEWEST = 30;

const ray = new Ray();
const corner = new Vector3();
const nearest = { point: new Vector3(), distance: 0, faceIndex: 0 };

/**
 * The window of each muscle by id.
 * @param outer triangles of the skin from which muscles are looked for
 * @param muscles of one figure, whose skin decides for all
 */
export function windowsOver(
  skin: Envelope,
  outer: Uint32Array,
  muscles: Map<string, MuscleTree>,
): Map<string, ZoneField> {
  const around = vertexTriangles(skin.index, skin.positions.length / 3);
  const tree = searchTree(skin.positions, outer);
  return new Map([...muscles].map(([id, muscle]) => [id, windowOver(skin, tree, around, muscle)]));
}

/**
 * The skin of the left side above a muscle: 0 where the way straight inwards meets it, rising to 1 over a rim. Bones
 * do not count: a muscle shines through them.
 */
function windowOver(
  skin: Envelope,
  skinTree: ReturnType<typeof searchTree>,
  around: VertexTriangles,
  muscle: MuscleTree,
): ZoneField {
  // From a vertex of the muscle to the nearest skin; asked for only where a ray arrives.
  const depths = new Float32Array(muscle.positions.length / 3);
  const depthOf = (v: number) => {
    if (depths[v] === 0) {
      skinTree.bvh.closestPointToPoint(corner.fromArray(muscle.positions, 3 * v), nearest);
      depths[v] = nearest.distance;
    }
    return depths[v];
  };
  const seeds: { vertex: number; distance: number }[] = [];
  for (const vertex of new Set(skinTree.index)) {
    if (skin.positions[3 * vertex] < ACROSS) continue;
    ray.origin.fromArray(skin.positions, 3 * vertex);
    ray.direction.fromArray(skin.normals, 3 * vertex).negate();
    const hit = muscle.bvh.raycastFirst(ray, DoubleSide, 0, REACH);
    if (!hit) continue;
    const shortest = depthOf(muscle.index[3 * hit.faceIndex!]);
    if (hit.distance > LONGER.share * shortest + LONGER.more) continue;
    seeds.push({
      vertex,
      distance: BESIDE.most - Math.min(BESIDE.most, BESIDE.share * hit.distance),
    });
  }
  if (seeds.length < FEWEST) seeds.push(...nearestSkin(skinTree, muscle));
  const limit = BESIDE.most + RIM;
  const { distance, reached } = geodesicField(skin.positions, skin.index, around, seeds, limit);
  return sortedField(new Map(Array.from(reached, (v) => [v, Math.max(0, distance[v] - BESIDE.most) / RIM])));
}

/** The skin nearest to the vertices of a muscle. */
function nearestSkin({ bvh, index }: ReturnType<typeof searchTree>, { positions }: MuscleTree) {
  const vertices = new Set<number>();
  for (let i = 0; i < positions.length; i += 3) {
    bvh.closestPointToPoint(corner.fromArray(positions, i), nearest);
    vertices.add(index[3 * nearest.faceIndex]);
  }
  return Array.from(vertices, (vertex) => ({ vertex, distance: 0 }));
}
