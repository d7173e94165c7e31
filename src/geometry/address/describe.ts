import { Vector3 } from 'three';
import type { Direction, OffsetAddress } from '../../domain/address';
import type { SkinSpot } from './body';
import { type AddressResolver, directionAt, type Place } from './resolve';
import { walk } from './walk';

const CM = 0.01;

/** Opposite words along one axis. */
const AXES: Record<'trunk' | 'limb', [Direction, Direction][]> = {
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
};

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
    const found = offsetFrom(resolver, id, spot, round);
    if (found && (!best || found.error < best.error)) best = found;
    if (best && best.error < 0.005) break;
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
): Description | null {
  const start = resolver.landmark(id);
  const axes = tangentAxes(start, spot);
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

/** The two of the three axes that lie closest to the skin between start and spot. */
function tangentAxes(start: Place, spot: SkinSpot) {
  const normal = start.normal.clone().add(spot.normal).normalize();
  return AXES[start.segment ? 'limb' : 'trunk']
    .map((words) => ({ words, unit: directionAt(start, words[0]) }))
    .sort((a, b) => Math.abs(a.unit.dot(normal)) - Math.abs(b.unit.dot(normal)))
    .slice(0, 2);
}
