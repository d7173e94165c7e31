import { Vector3 } from 'three';
import type { Level } from '../domain/address';

/**
 * The frame of every figure: metres, Y up, +Z anterior, +X the figure's own left, floor at y = 0,
 * anatomical position. Addresses are resolved on the left side; the right is the mirror image.
 */

export const SUPERIOR = new Vector3(0, 1, 0);
export const ANTERIOR = new Vector3(0, 0, 1);
export const LEFT = new Vector3(1, 0, 0);

/** A segment's bone axis and its own directions, on the left side. */
export interface SegmentFrame {
  proximal: Vector3;
  distal: Vector3;
  /** Unit vector from the proximal to the distal end. */
  axis: Vector3;
  /** Unit vector at `around` 0: anterior; on the foot, dorsal. */
  front: Vector3;
  /** Unit vector at `around` 90: lateral. */
  lateral: Vector3;
}

export interface BodyFrame {
  'upper-arm': SegmentFrame;
  forearm: SegmentFrame;
  thigh: SegmentFrame;
  leg: SegmentFrame;
  /** Rays 1 to 5: wrist to knuckle, knuckle to tip, heel to toe joint, toe joint to tip. */
  hand: SegmentFrame[];
  finger: SegmentFrame[];
  foot: SegmentFrame[];
  toe: SegmentFrame[];
  /** Centre of the head between the ear holes. */
  head: Vector3;
  /** Axis of trunk and neck by vertebral level: a point inside the body at the height of the spinous process. */
  level(level: Level): Vector3;
}

/** A segment from its two ends; the front is made square to the axis. */
export function segmentFrame(proximal: Vector3, distal: Vector3, front: Vector3): SegmentFrame {
  const axis = distal.clone().sub(proximal).normalize();
  const squareFront = front.clone().addScaledVector(axis, -front.dot(axis)).normalize();
  // Lateral completes the frame towards +X, the figure's left.
  const lateral = new Vector3().crossVectors(squareFront, axis).normalize();
  if (lateral.x < 0) lateral.negate();
  return { proximal, distal, axis, front: squareFront, lateral };
}

/** Unit direction at an angle around a segment's axis (degrees, 0 front, 90 lateral). */
export function aroundAxis({ front, lateral }: SegmentFrame, degrees: number): Vector3 {
  const angle = (degrees * Math.PI) / 180;
  return front.clone().multiplyScalar(Math.cos(angle)).addScaledVector(lateral, Math.sin(angle));
}

/** A frame between two neighbouring rays of the hand or foot; `ray` from 1 to 5, fractions allowed. */
export function rayFrame(rays: SegmentFrame[], ray: number): SegmentFrame {
  const low = Math.min(rays.length - 1, Math.floor(ray) - 1);
  const high = Math.min(rays.length - 1, low + 1);
  const t = ray - 1 - low;
  const mix = (a: Vector3, b: Vector3) => a.clone().lerp(b, t);
  const [a, b] = [rays[low], rays[high]];
  return segmentFrame(mix(a.proximal, b.proximal), mix(a.distal, b.distal), mix(a.front, b.front));
}
