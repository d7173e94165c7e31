import { Vector3 } from 'three';
import type { Camera, Side } from '../domain/view';

/** Where to look from: the camera stands at target + direction * distance. */
export interface Shot {
  target: Vector3;
  /** Unit vector from the target to the camera. */
  direction: Vector3;
  /** What must be visible around the target, metres: half its height and half its width in the picture. */
  halfHeight: number;
  halfWidth: number;
}

/** Steepest view from above or below that the camera takes on its own, radians. */
const MAX_ELEVATION = 0.6;
/** Never closer than this (half, metres), so that the surroundings tell where one is. */
const LEAST_HALF = 0.11;
/** Room left around what is framed. */
const MARGIN = 1.25;

const RAD = Math.PI / 180;
const from = (azimuth: number, elevation: number) =>
  new Vector3(
    Math.sin(azimuth * RAD) * Math.cos(elevation * RAD),
    Math.sin(elevation * RAD),
    Math.cos(azimuth * RAD) * Math.cos(elevation * RAD),
  );

/** The named views; hand and foot are those of `side`. Heights follow the figure's own. */
export function presetShot(
  camera: Exclude<Camera, 'auto'>,
  side: Side,
  height: number,
  marks: PresetMarks,
): Shot {
  const whole = {
    target: new Vector3(0, 0.5 * height, 0.02),
    halfHeight: 0.53 * height,
    halfWidth: 0.27 * height,
  };
  const square = (half: number) => ({ halfHeight: half, halfWidth: half });
  const sign = side === 'left' ? 1 : -1;
  switch (camera) {
    case 'front':
      return { ...whole, direction: from(0, 3) };
    case 'back':
      return { ...whole, direction: from(180, 3) };
    case 'left':
      return { ...whole, direction: from(90, 3) };
    case 'right':
      return { ...whole, direction: from(-90, 3) };
    case 'top':
      return { target: new Vector3(0, 0.96 * height, 0.03), direction: from(0, 62), ...square(0.17) };
    case 'hand':
      return { target: mirrored(marks.hand, sign), direction: from(sign * 8, 4), ...square(0.14) };
    case 'foot':
      return { target: mirrored(marks.foot, sign), direction: from(sign * 35, 28), ...square(0.16) };
  }
}

/** Middles of the left hand and foot on the figure. */
export interface PresetMarks {
  hand: Vector3;
  foot: Vector3;
}

const mirrored = (p: Vector3, sign: number) => new Vector3(sign * p.x, p.y, p.z);

export interface FramedSpot {
  position: Vector3;
  normal: Vector3;
  weight: number;
}

/**
 * A shot of some spots of the skin from the side where most of them can be seen: along their mean
 * normal, never too steep; a zone that runs all around is seen from its first spots.
 */
export function frameSpots(spots: FramedSpot[]): Shot | null {
  if (spots.length === 0) return null;
  const normal = new Vector3();
  for (const spot of spots) normal.addScaledVector(spot.normal, spot.weight);
  if (normal.length() < 1e-6) normal.copy(spots[0].normal);
  const direction = gentle(normal);

  // The extent of the spots along the picture's own axes.
  const across = new Vector3(0, 1, 0).cross(direction).normalize();
  const upwards = direction.clone().cross(across);
  const [x, y, z] = [across, upwards, direction].map((axis) => {
    const along = spots.map((spot) => spot.position.dot(axis));
    const low = Math.min(...along);
    const high = Math.max(...along);
    return { axis, middle: (low + high) / 2, half: (high - low) / 2 };
  });
  const target = new Vector3();
  for (const { axis, middle } of [x, y, z]) target.addScaledVector(axis, middle);
  return {
    target,
    direction,
    halfWidth: Math.max(LEAST_HALF, x.half * MARGIN),
    halfHeight: Math.max(LEAST_HALF, y.half * MARGIN),
  };
}

/** The direction, turned towards the horizontal where it is too steep. */
function gentle(normal: Vector3): Vector3 {
  const flat = Math.hypot(normal.x, normal.z);
  const azimuth = flat < 1e-6 ? 0 : Math.atan2(normal.x, normal.z);
  const elevation = Math.max(-MAX_ELEVATION, Math.min(MAX_ELEVATION, Math.atan2(normal.y, flat)));
  return new Vector3(
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
  );
}
