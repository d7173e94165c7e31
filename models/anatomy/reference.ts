import type { MusclePart } from '../../src/domain/anatomy';
import type { MuscleShape } from '../../src/geometry/muscle-codec';
import { ringTriangles } from '../../src/geometry/ring-grid';
import { searchTree } from '../../src/geometry/skin';
import type { PartFigure } from './figure';
import { loft } from './loft';
import { outwardDirections } from './outward';
import type { Figures } from './read-figures';
import { type Course, SegmentMap } from './segments';
import { type SoftBody, separate } from './separate';
import { buildSkeleton, type Skeleton } from './skeleton';

/** A muscle part of the left side in the reference frame. */
export interface Part {
  shape: MuscleShape;
  /** xyz per vertex, metres. */
  positions: Float32Array;
  index: Uint32Array;
  tendon: Float32Array;
  /** Segments of the skeleton along which it lies. */
  course: Course;
}

/** The whole anatomy in the frame of the reference skeleton: what all figures are made from. */
export interface ReferenceAnatomy {
  parts: Part[];
  skeleton: Skeleton;
  /** For the report: vertices that lay in each other before each round of separation. */
  overlaps: number[];
}

type MuscleLayer = MusclePart['layer'];

const CM = 0.01;

/**
 * Lofts muscles and bones and moves the muscles out of each other.
 * @param depthOf layer of a muscle by id, from its record
 */
export function referenceAnatomy(
  figures: Figures,
  depthOf: (muscle: string) => MuscleLayer,
): ReferenceAnatomy {
  const segments = new SegmentMap([...figures.bones.values()]);
  const skeleton = buildSkeleton(figures.bones);
  const bones = searchTree(skeleton.positions, skeleton.index).bvh;
  const parts: Part[] = [];
  const bodies: SoftBody[] = [];
  for (const muscle of figures.muscles) {
    for (const figure of muscle.parts) {
      const { positions, tendon, width, length, rings, around } = loft(figure);
      const course = segments.along(placesOf(figure.stations[0]), placesOf(figure.stations.at(-1)!));
      const shape: MuscleShape = {
        muscle: muscle.id,
        id: figure.id,
        name: figure.name ?? null,
        layer: figure.layer ?? depthOf(muscle.id),
        shared: figure.shared ?? [],
        inconstant: muscle.inconstant ?? false,
        veil: figure.veil ?? false,
        rings,
        around,
        width: Number(width.toFixed(4)),
        length: Number(length.toFixed(4)),
        pennation: Number((((figure.pennation ?? 0) * Math.PI) / 180).toFixed(3)),
      };
      const index = ringTriangles(shape);
      parts.push({ shape, positions, index, tendon, course });
      bodies.push({
        group: muscle.id,
        rings,
        around,
        positions,
        index,
        outward: outwardDirections(positions, shape, course, segments, figures.landmarks),
        thickness: thicknessOf(figure),
      });
    }
  }
  const overlaps = separate(bodies, bones);
  return { parts, skeleton, overlaps };
}

/** xyz of a station's points, metres. */
const placesOf = (station: PartFigure['stations'][number]) =>
  (station.slice(1) as number[][]).flatMap((p) => p.slice(0, 3).map((v) => v * CM));

const thicknessOf = ({ stations }: PartFigure) =>
  CM * Math.max(...stations.flatMap((station) => (station.slice(1) as number[][]).map((p) => p[3])));
