import { Vector3 } from 'three';
import type { Stroke } from '../domain/address';
import { type Body, nearestSpot, type SkinSpot, skinAlong } from './address/body';
import type { AddressResolver, Place } from './address/resolve';

/** One bristle of a brush stroke: a spot on the skin and the brush's radius there, in metres. */
export interface Bristle {
  spot: SkinSpot;
  radius: number;
}

const CM = 0.01;
/** Distance between bristles, metres: fine enough that their circles merge into a smooth edge. */
const SPACING = 0.004;

/** Bristles along a path stroke, its addresses joined by a smooth curve laid on the skin. */
export function bristlesOf(resolver: AddressResolver, stroke: Extract<Stroke, { path: unknown }>): Bristle[] {
  const places = stroke.path.map((address) => resolver.resolve(address));
  const { radius } = stroke;
  const radii = places.map((_, i) => (typeof radius === 'number' ? radius : radius[i]) * CM);
  return layCurve(resolver.body, places, radii);
}

/** Bristles along the closed line of an outline stroke. */
export function outlineOf(
  resolver: AddressResolver,
  stroke: Extract<Stroke, { outline: unknown }>,
): SkinSpot[] {
  const places = stroke.outline.map((address) => resolver.resolve(address));
  const closed = [...places, places[0]];
  return layCurve(
    resolver.body,
    closed,
    closed.map(() => 0),
  ).map(({ spot }) => spot);
}

/** A Catmull-Rom curve through the places, each sample brought back to the skin. */
function layCurve(body: Body, places: Place[], radii: number[]): Bristle[] {
  if (places.length === 1) return [{ spot: places[0], radius: radii[0] }];
  const bristles: Bristle[] = [];
  for (let i = 0; i < places.length - 1; i++) {
    const [a, b] = [places[i], places[i + 1]];
    const before = places[i - 1]?.position ?? a.position.clone().multiplyScalar(2).sub(b.position);
    const after = places[i + 2]?.position ?? b.position.clone().multiplyScalar(2).sub(a.position);
    const gap = a.position.distanceTo(b.position);
    const steps = Math.max(1, Math.ceil(gap / SPACING));
    for (let s = i === 0 ? 0 : 1; s <= steps; s++) {
      const t = s / steps;
      const position = catmullRom(before, a.position, b.position, after, t);
      const normal = a.normal.clone().lerp(b.normal, t).normalize();
      const spot = skinAlong(body, position, normal, 0.3 * gap + 0.02) ?? nearestSpot(body, position);
      bristles.push({ spot, radius: radii[i] * (1 - t) + radii[i + 1] * t });
    }
  }
  return bristles;
}

function catmullRom(a: Vector3, b: Vector3, c: Vector3, d: Vector3, t: number): Vector3 {
  const at = (p: number, q: number, r: number, s: number) =>
    0.5 * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t + (3 * q - p - 3 * r + s) * t * t * t);
  return new Vector3(at(a.x, b.x, c.x, d.x), at(a.y, b.y, c.y, d.y), at(a.z, b.z, c.z, d.z));
}
