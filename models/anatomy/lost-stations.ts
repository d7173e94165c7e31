import type { MuscleShape } from '../../src/geometry/muscle-codec';
import type { Problem } from '../data/problem';
import type { SkinDepth } from './skin-depth';

/** A point this far outside the skin before it is draped lies on the wrong side of something, metres. */
const LOST = 0.03;

/**
 * Where a muscle part lies outside the body before it is draped: the furthest place along it, if any.
 * @param positions of the part in the figure, metres
 */
export function lostStations(
  skin: SkinDepth,
  positions: Float32Array,
  { muscle, id, rings, around }: Pick<MuscleShape, 'muscle' | 'id' | 'rings' | 'around'>,
): Problem[] {
  let worst = { depth: -LOST, ring: -1 };
  for (let ring = 0; ring < rings; ring++) {
    for (let i = 0; i < around; i += 4) {
      const v = 3 * (ring * around + i);
      const place = skin.at(positions[v], positions[v + 1], positions[v + 2]);
      if (place && place.depth < worst.depth) worst = { depth: place.depth, ring };
    }
  }
  if (worst.ring < 0) return [];
  const share = (worst.ring / (rings - 1)).toFixed(2);
  const out = (-100 * worst.depth).toFixed(0);
  return [
    {
      file: `models/muscles/${muscle}.yaml`,
      field: `${muscle}, ${id}, stations about ${share}`,
      message: `they lie ${out} cm outside the body; correct them`,
    },
  ];
}
