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
  /** How far it reaches from the target towards the viewer, metres. */
  halfDepth: number;
}

/** Steepest views from above and from below that the camera takes on its own, radians. */
const STEEPEST = { above: 0.6, below: 0.25 };
/**
 * The sole of the foot can only be seen from below, `to` radians: where the mean normal is as steep as that, the more
 * so the better the normals agree (length of their mean). An arm with spots all around is not looked at from below.
 */
const UNDERSIDE = {
  to: -0.9,
  steep: [
    { agreed: 0.75, from: -0.85 },
    { agreed: 0.4, from: -1 },
  ],
};
/** Never closer than this (half, metres), so that the surroundings tell where one is. */
const LEAST_HALF = 0.11;
/** Room left around what is framed. */
const MARGIN = 1.25;

const RAD = Math.PI / 180;
const UP = new Vector3(0, 1, 0);
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
    halfDepth: 0.1,
  };
  const square = (half: number) => ({ halfHeight: half, halfWidth: half, halfDepth: 0.05 });
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

/** Whether a spot of the skin can be seen from far away in a direction (unit vector). */
export type Visible = (position: Vector3, direction: Vector3) => boolean;

/** How far the camera may turn away from the mean normal to see past an arm or a leg, degrees. */
const TURNS = [0, 20, -20, 40, -40, 60, -60, 80, -80, 110, -110, 140, -140, 180];
/** What a turn of 180 degrees costs, as a share of all weight: a small gain is not worth a long way. */
const TURN_COST = 0.35;
/** Where the viewer stands already is kept if it shows this share of what the best place shows. */
const GOOD_ENOUGH = 0.9;
/** So many spots are enough to choose a direction. */
const PROBES = 60;

/**
 * A shot of some spots of the skin from the side where most of them can be seen: along their mean
 * normal or turned away from it past what hides them, never too steep.
 * @param from direction in which the viewer stands now: kept where it does nearly as well
 */
export function frameSpots(
  spots: FramedSpot[],
  visible: Visible = () => true,
  from: Vector3 | null = null,
): Shot | null {
  if (spots.length === 0) return null;
  const normal = new Vector3();
  let weight = 0;
  for (const spot of spots) {
    normal.addScaledVector(spot.normal, spot.weight);
    weight += spot.weight;
  }
  const agreed = normal.length() / weight;
  const underside = UNDERSIDE.steep.find((steep) => agreed >= steep.agreed)?.from;
  if (normal.length() < 1e-6) normal.copy(spots[0].normal);
  const straight = gentle(normal, underside);
  const direction = bestDirection(spots, straight, visible, from && gentle(from, UNDERSIDE.steep[0].from));

  // The extent of the spots along the picture's own axes.
  const across = UP.clone().cross(direction).normalize();
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
    halfDepth: z.half,
  };
}

function bestDirection(
  spots: FramedSpot[],
  straight: Vector3,
  visible: Visible,
  from: Vector3 | null,
): Vector3 {
  const probes = probesOf(spots);
  const total = probes.reduce((sum, probe) => sum + probe.weight, 0);
  const seen = (direction: Vector3) =>
    probes.reduce((sum, { position, normal, weight }) => {
      const facing = normal.dot(direction);
      return facing > 0.1 && visible(position, direction) ? sum + weight * Math.min(1, 2 * facing) : sum;
    }, 0);
  const turned = TURNS.map((turn) => {
    const direction = straight.clone().applyAxisAngle(UP, turn * RAD);
    const sight = seen(direction);
    return { direction, sight, score: sight - (TURN_COST * total * Math.abs(turn)) / 180 };
  });
  const best = turned.reduce((a, b) => (b.score > a.score ? b : a));
  return from && seen(from) >= GOOD_ENOUGH * best.sight ? from : best.direction;
}

/** Some spots that stand for all: taken at equal steps of weight, so that a heavy spot is never left out nor counts for more than it weighs. */
function probesOf(spots: FramedSpot[]): FramedSpot[] {
  const step = spots.reduce((sum, { weight }) => sum + weight, 0) / PROBES;
  let passed = 0;
  return spots.flatMap((spot) => {
    const before = Math.round(passed / step);
    passed += spot.weight;
    const steps = Math.round(passed / step) - before;
    return steps > 0 ? [{ ...spot, weight: steps * step }] : [];
  });
}

/** The direction, turned towards the horizontal where it is too steep. @param underside from here on it is looked at from below, radians */
function gentle(normal: Vector3, underside = Number.NEGATIVE_INFINITY): Vector3 {
  const flat = Math.hypot(normal.x, normal.z);
  const steep = Math.atan2(normal.y, flat);
  const below = steep < underside;
  const elevation = below ? UNDERSIDE.to : Math.max(-STEEPEST.below, Math.min(STEEPEST.above, steep));
  // From below one stands before the toes, the more so the less the normal says where to stand.
  const azimuth = flat < 1e-6 ? 0 : Math.atan2(normal.x, normal.z) * (below ? Math.cos(steep) : 1);
  return new Vector3(
    Math.sin(azimuth) * Math.cos(elevation),
    Math.sin(elevation),
    Math.cos(azimuth) * Math.cos(elevation),
  );
}
