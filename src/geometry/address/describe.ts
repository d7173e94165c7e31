import { Vector3 } from 'three';
import type { Direction, OffsetAddress } from '../../domain/address';
import type { SkinSpot } from './body';
import { type AddressResolver, directionAt, isFoot, type Place } from './resolve';
import { walk } from './walk';

const CM = 0.01;

/** Opposite words along one axis. */
const AXES: Record<'trunk' | 'limb' | 'foot', [Direction, Direction][]> = {
  trunk: [
    ['superior', 'inferior'],
    ['lateral', 'medial'],
    ['anterior', 'posterior'],
  ],
  limb: [
    ['distal', 'proximal'],
    ['lateral', 'medial'],
    ['anterior', 'posterior'],
  ],
  // On the foot "anterior" is nearly "distal" and would leave no word for up and down.
  foot: [
    ['distal', 'proximal'],
    ['lateral', 'medial'],
    ['dorsal', 'plantar'],
  ],
};

interface Axis {
  /** The word for this direction and the one for its opposite. */
  words: [Direction, Direction];
  unit: Vector3;
}

/** An address that comes back this near, in metres, is taken at once. */
const GOOD = 0.005;

export interface Description {
  /** A landmark id where the spot lies on one, else an offset from the best landmark. */
  address: string | OffsetAddress;
  /** Metres between the spot and the place that the address resolves to. */
  error: number;
}

export interface DescribeOptions {
  /** Landmarks to choose from; all by default. */
  from?: string[];
  /** Rounding of lengths, centimetres. */
  round?: number;
  /** How many of the nearest landmarks are tried. */
  tries?: number;
}

/**
 * The inverse of `resolve`: a readable address for a spot on the left half of the skin.
 * @returns the nearest landmark's offset that comes back within 5 mm, else the best one found
 */
export function describe(
  resolver: AddressResolver,
  spot: SkinSpot,
  options: DescribeOptions = {},
): Description {
  const { from = resolver.landmarkIds, round = 0.5, tries = 6 } = options;
  const nearest = from
    .map((id) => ({ id, distance: resolver.landmark(id).position.distanceTo(spot.position) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, tries);
  if (nearest.length > 0 && nearest[0].distance < 0.004)
    return { address: nearest[0].id, error: nearest[0].distance };
  let best: Description | null = null;
  for (const { id } of nearest) {
    for (const axes of axisPairs(resolver.landmark(id), spot)) {
      const found = offsetFrom(resolver, id, spot, round, axes);
      if (found && (!best || found.error < best.error)) best = found;
      if (best && best.error < GOOD) return best;
    }
  }
  if (!best) throw new Error('no landmark near enough to describe the spot');
  return best;
}

/** Two lengths along the directions that lie in the skin, found by walking and correcting. */
function offsetFrom(
  resolver: AddressResolver,
  id: string,
  spot: SkinSpot,
  round: number,
  axes: Axis[],
): Description | null {
  const start = resolver.landmark(id);
  const lengths = axes.map(({ unit }) => spot.position.clone().sub(start.position).dot(unit));
  const direction = new Vector3();
  for (let pass = 0; pass < 8; pass++) {
    direction.set(0, 0, 0);
    axes.forEach(({ unit }, i) => {
      direction.addScaledVector(unit, lengths[i]);
    });
    const distance = direction.length();
    if (distance < 1e-4 || distance > 0.6) return null;
    const { spot: end } = walk(resolver.body, start, direction.normalize(), distance);
    const miss = spot.position.clone().sub(end.position);
    axes.forEach(({ unit }, i) => {
      lengths[i] += miss.dot(unit);
    });
  }
  const address: OffsetAddress = { from: id };
  axes.forEach(({ words }, i) => {
    const length = Math.round(Math.abs(lengths[i]) / CM / round) * round;
    if (length > 0) address[words[lengths[i] > 0 ? 0 : 1]] = Number(length.toFixed(2));
  });
  if (Object.keys(address).length === 1)
    return { address: id, error: start.position.distanceTo(spot.position) };
  try {
    const { position } = resolver.resolve(address);
    return { address, error: position.distanceTo(spot.position) };
  } catch {
    return null;
  }
}

/** The pairs of the three axes, first the two that lie closest to the skin between start and spot. */
function axisPairs(start: Place, spot: SkinSpot): [Axis, Axis][] {
  const normal = start.normal.clone().add(spot.normal).normalize();
  const [a, b, c] = AXES[start.segment ? (isFoot(start.segment) ? 'foot' : 'limb') : 'trunk']
    .map((words): Axis => ({ words, unit: directionAt(start, words[0]) }))
    .sort((first, second) => Math.abs(first.unit.dot(normal)) - Math.abs(second.unit.dot(normal)));
  // Round a corner, as at the tip of a toe, the third axis may lead there when the second does not.
  return [
    [a, b],
    [a, c],
    [b, c],
  ];
}
