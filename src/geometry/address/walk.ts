import { Vector3 } from 'three';
import { type Body, nearestSpot, type SkinSpot } from './body';

/** Length of one step over the skin, metres. */
const STEP = 0.0025;

/** A direction that meets the skin more steeply than this (cosine with the surface) leads nowhere. */
const FLATTEST = 0.25;

/**
 * Walks over the skin in a fixed direction, as a tape would be laid.
 * @param direction unit vector
 * @param distance metres
 * @returns the spot reached and how much of the distance was walked before the skin turned away
 */
export function walk(body: Body, start: SkinSpot, direction: Vector3, distance: number) {
  let spot = start;
  let walked = 0;
  const tangent = new Vector3();
  while (distance - walked > 1e-6) {
    tangent.copy(direction).addScaledVector(spot.normal, -direction.dot(spot.normal));
    if (tangent.length() < FLATTEST) break;
    const step = Math.min(STEP, distance - walked);
    spot = nearestSpot(body, tangent.normalize().multiplyScalar(step).add(spot.position));
    walked += step;
  }
  return { spot, walked };
}
