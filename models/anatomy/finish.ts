import { Vector3 } from 'three';
import type { SkinPoint, ZoneField } from '../../src/domain/lookup';
import { encodePlacedMuscles, encodeSharedMuscles } from '../../src/geometry/muscle-codec';
import { positionOf } from '../../src/geometry/skin';
import { encodeMesh } from '../figure/encode';
import type { FigureName } from '../figure/figure';
import type { AnatomyInFigure } from './anatomy';
import { concatenated } from './joined';
import type { Light } from './light';
import { muscleTrees } from './muscle-trees';
import { bedUnder, TOLERANCE } from './placement';
import type { ReferenceAnatomy } from './reference';

/** A trigger point to be laid on its muscle. */
export interface PointToPlace {
  ref: string;
  muscle: string;
  places: SkinPoint[];
}

/** A trigger point whose place does not lie on its muscle. */
export interface Misplaced {
  ref: string;
  figure: FigureName;
  /** Number of the place, from 0. */
  place: number;
  /** How far the way inwards passes the muscle, millimetres. */
  miss: number;
}

/** Where points come to lie on their muscles in one figure, by point, and which of them miss. */
export interface Beds {
  places: Map<string, [number, number, number][]>;
  misplaced: Misplaced[];
}

/** Lays the points on the muscles of a figure. */
export function layPoints(
  reference: ReferenceAnatomy,
  figure: FigureName,
  { muscles, skin: { positions, normals } }: Pick<AnatomyInFigure, 'muscles' | 'skin'>,
  points: PointToPlace[],
): Beds {
  const trees = muscleTrees(reference, muscles);
  const misplaced: Misplaced[] = [];
  const beds = new Map<string, [number, number, number][]>();
  for (const { ref, muscle, places } of points) {
    const bvh = trees.get(muscle)?.bvh;
    if (!bvh) continue;
    const found = places.map((place, i) => {
      const normal = positionOf(place, normals, new Vector3()).normalize();
      const bed = bedUnder(positionOf(place, positions), normal, bvh);
      if (bed.miss > TOLERANCE) misplaced.push({ ref, figure, place: i, miss: 1000 * bed.miss });
      return bed.point.toArray();
    });
    beds.set(ref, found);
  }
  return { places: beds, misplaced };
}

/** The file of what the muscles of all figures share. */
export const packShared = ({ parts }: ReferenceAnatomy, light: Light, windows: Map<string, ZoneField>) =>
  encodeSharedMuscles({
    shapes: parts.map((part) => part.shape),
    tendon: concatenated(parts.map((part) => part.tendon)),
    light: light.muscles,
    windows,
  });

/** The file of the muscles of one figure. */
export const packMuscles = ({ parts }: ReferenceAnatomy, { muscles }: AnatomyInFigure, { places }: Beds) =>
  encodePlacedMuscles(
    parts.map((part) => part.shape),
    { positions: muscles, beds: places },
  );

/** The file of the bones of one figure. */
export const packSkeleton = ({ skeleton }: ReferenceAnatomy, { bones }: AnatomyInFigure, light: Light) =>
  encodeMesh(
    'skeleton',
    { positions: bones, index: skeleton.index, occlusion: light.bones },
    { bones: skeleton.bones },
  );
