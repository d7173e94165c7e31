import { MeshoptSimplifier } from 'meshoptimizer';
import type { BoneFigure, Segment } from './bone-figure';
import { loftBonePart, loftPlate, type Surface } from './bone-loft';
import type { SolidPart } from './distance-grid';
import { joined } from './joined';
import { solidOf } from './solid';

const CM = 0.01;

/** One bone within the skeleton's surface. */
export interface BoneRange {
  id: string;
  name: string;
  segment: Segment;
  tissue: BoneFigure['tissue'];
  midline: boolean;
  /** First vertex, and the number of them. */
  first: number;
  count: number;
}

/** All bones of the left half and the midline as one surface. */
export interface Skeleton extends Surface {
  bones: BoneRange[];
}

/** Tubes and shells of one part lose so many of their triangles: they are denser than their form needs. */
const KEPT = 0.45;
/** A simpler surface may miss the first one by this much, metres. */
const TOLERANCE = 0.0006;

/** Builds the skeleton in the reference frame. `MeshoptSimplifier.ready` must have been awaited. */
export function buildSkeleton(figures: ReadonlyMap<string, BoneFigure>): Skeleton {
  const surfaces: Surface[] = [];
  const bones: BoneRange[] = [];
  let first = 0;
  for (const [id, figure] of figures) {
    const surface = buildBone(figure);
    const count = surface.positions.length / 3;
    const { name, segment, tissue, midline = false } = figure;
    bones.push({ id, name, segment, tissue, midline, first, count });
    surfaces.push(surface);
    first += count;
  }
  return { ...joined(surfaces), bones };
}

/** One bone: its parts joined, only the left half of one on the midline. */
export function buildBone({ parts, union, midline, tissue }: BoneFigure): Surface {
  if (union) {
    const lofts: SolidPart[] = parts.map((part) => ({
      ...(part.form === 'sheet' ? loftPlate(part) : { surface: loftBonePart(part) }),
      carve: part.carve ?? false,
    }));
    const solid = solidOf(lofts, {
      cell: union.cell * CM,
      blend: union.blend * CM,
      halved: midline ?? false,
    });
    return simplified(solid, union.triangles);
  }
  const whole = joined(
    parts.map((part) => (part.form === 'sheet' ? loftPlate(part).surface : loftBonePart(part))),
  );
  const half = midline ? leftHalf(whole) : whole;
  return tissue === 'tooth' ? half : simplified(half, (KEPT * half.index.length) / 3);
}

/** Fewer triangles; the edge on the midline stays. */
function simplified({ positions, index }: Surface, triangles: number): Surface {
  const [kept] = MeshoptSimplifier.simplify(index, positions, 3, 3 * Math.floor(triangles), TOLERANCE, [
    'ErrorAbsolute',
    'LockBorder',
  ]);
  return withoutUnused({ positions, index: kept });
}

/** What lies at x >= 0; triangles across the midline end on it. */
function leftHalf({ positions, index }: Surface): Surface {
  const kept: number[] = [];
  for (let t = 0; t < index.length; t += 3) {
    const corners = [index[t], index[t + 1], index[t + 2]];
    if (corners.some((v) => positions[3 * v] > 1e-5)) kept.push(...corners);
  }
  const pressed = positions.map((value, i) => (i % 3 === 0 ? Math.max(0, value) : value));
  return withoutUnused({ positions: pressed, index: Uint32Array.from(kept) });
}

function withoutUnused({ positions, index }: Surface): Surface {
  const renamed = new Map<number, number>();
  const short = index.map((v) => {
    let id = renamed.get(v);
    if (id === undefined) {
      id = renamed.size;
      renamed.set(v, id);
    }
    return id;
  });
  const kept = Float32Array.from(
    [...renamed.keys()].flatMap((v) => [...positions.subarray(3 * v, 3 * v + 3)]),
  );
  return { positions: kept, index: short };
}
