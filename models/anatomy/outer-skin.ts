import { DoubleSide, Ray } from 'three';
import { searchTree } from '../../src/geometry/skin';

/** Where the masculine figure's skin has inner faces: lips, and lids with the wings of the nose below them; metres. */
const FOLDED = [
  { y: [1.53, 1.575], side: 0.055, front: 0.09 },
  { y: [1.6, 1.66], side: 0.055, front: 0.09 },
];
/** An inner face has more skin straight in front of it within this distance, metres. */
const NEAR = 0.03;
const OFF_SURFACE = 0.0006;

/**
 * The triangles of the skin without the inner faces of lips and lids. What lies beneath the skin is measured from
 * the outer ones alone; else a muscle of the lips would come to lie between two skins.
 * @param positions of the masculine figure, which decides for all: they share their triangles
 */
export function outerTriangles(positions: Float32Array, index: Uint32Array): Uint32Array {
  const { bvh } = searchTree(positions, index);
  const ray = new Ray();
  ray.direction.set(0, 0, 1);
  const isInner = (t: number) => {
    const [x, y, z] = [0, 1, 2].map(
      (c) =>
        (positions[3 * index[t] + c] + positions[3 * index[t + 1] + c] + positions[3 * index[t + 2] + c]) / 3,
    );
    if (!FOLDED.some((box) => y > box.y[0] && y < box.y[1] && Math.abs(x) < box.side && z > box.front))
      return false;
    ray.origin.set(x, y, z + OFF_SURFACE);
    return bvh.raycastFirst(ray, DoubleSide, 0, NEAR) !== null;
  };
  const inner = Uint8Array.from({ length: index.length / 3 }, (_, t) => Number(isInner(3 * t)));
  return index.filter((_, i) => !inner[Math.floor(i / 3)]);
}
