import { Vector3 } from 'three';
import type { Stroke } from '../domain/address';
import { FIELD_LIMIT, type ZoneField } from '../domain/lookup';
import type { SkinSpot } from './address/body';
import type { AddressResolver } from './address/resolve';
import { geodesicField, type Seed } from './geodesic';
import { sortedField } from './join-fields';
import type { Skin, VertexTriangles } from './skin';
import { type Bristle, bristlesOf, outlineOf } from './stroke';

/** The geodesic way may be this much longer than the straight one before it counts instead. */
const DETOUR = { from: 1.1, to: 1.4 };
/** Width over which an outline's field falls from its line to its middle, metres. */
const OUTLINE_DEPTH = 0.02;
/** Nearer to an outline than this, in metres, a vertex lies beside it, even if no triangle of its own is crossed. */
const WALL = 0.005;
/** A little unevenness of the edge: drawn borders are not real borders. */
const RAGGED = 0.07;

export interface ZoneBrush {
  resolver: AddressResolver;
  skin: Skin;
  around: VertexTriangles;
}

/**
 * The field of one stroke: for each vertex near it the normalised distance from its middle line,
 * 0 there, 1 at the edge. Never through the air, so an arm does not leak to the chest.
 * @throws AddressError from the stroke's addresses
 */
export function strokeField(brush: ZoneBrush, stroke: Stroke): ZoneField {
  const { positions } = brush.skin;
  const field =
    'path' in stroke
      ? pathField(brush, bristlesOf(brush.resolver, stroke))
      : outlineField(brush, outlineOf(brush.resolver, stroke));
  const values = new Map<number, number>();
  for (const [v, value] of field) {
    const ragged =
      value * (1 + RAGGED * wobble(positions[3 * v], positions[3 * v + 1], positions[3 * v + 2]));
    if (ragged < FIELD_LIMIT) values.set(v, ragged);
  }
  return sortedField(values);
}

/** Geodesic distance from a line of bristles, with the straight distance where that says the same. */
function pathField({ skin, around }: ZoneBrush, bristles: Bristle[]): Map<number, number> {
  const limit = FIELD_LIMIT * Math.max(...bristles.map((b) => b.radius)) * 1.1 + 0.005;
  const { distance, reached } = geodesicField(
    skin.positions,
    skin.index,
    around,
    seedsAt(
      skin,
      bristles.map((b) => b.spot),
    ),
    limit,
  );
  const field = new Map<number, number>();
  const p = new Vector3();
  for (const v of reached) {
    p.fromArray(skin.positions, 3 * v);
    let value = Number.POSITIVE_INFINITY;
    let straight = 0;
    for (const { spot, radius } of bristles) {
      const d = p.distanceTo(spot.position);
      if (d / radius < value) {
        value = d / radius;
        straight = d;
      }
    }
    const detour = distance[v] / Math.max(straight, 1e-6);
    if (detour > DETOUR.from && straight > 0.004) {
      const t = Math.min(1, (detour - DETOUR.from) / (DETOUR.to - DETOUR.from));
      value *= 1 - t + t * detour;
    }
    field.set(v, value);
  }
  return field;
}

/** Inside of a closed line: below 1, falling towards its middle; outside above 1. */
function outlineField({ skin, around }: ZoneBrush, line: SkinSpot[]): Map<number, number> {
  const { positions, index } = skin;
  const seeds = seedsAt(skin, line);
  const { distance, reached } = geodesicField(positions, index, around, seeds, 0.25);
  const beside = new Set(seeds.map((seed) => seed.vertex));
  for (const v of reached) if (distance[v] < WALL) beside.add(v);
  // And a ring more: between two spots the line may clip a triangle that holds neither.
  for (const v of [...beside]) for (const u of ringAround(skin, around, v)) beside.add(u);
  // Flood from a vertex far from the line: what the flood does not reach is inside.
  const start = distance.indexOf(Number.POSITIVE_INFINITY);
  const outside = flooded(skin, around, start, sidesOf(skin, line, beside));
  const field = new Map<number, number>();
  for (let v = 0; v < distance.length; v++) {
    const depth = Math.min(1, distance[v] / OUTLINE_DEPTH);
    if (!outside[v]) field.set(v, 1 - depth);
    else if (1 + depth < FIELD_LIMIT) field.set(v, 1 + depth);
  }
  return field;
}

/** For the vertices beside a line 1 or -1, by the side on which they lie; 0 for all others. */
function sidesOf({ positions }: Skin, line: SkinSpot[], beside: Iterable<number>): Int8Array {
  const sides = new Int8Array(positions.length / 3);
  const [p, across] = [new Vector3(), new Vector3()];
  for (const v of beside) {
    p.fromArray(positions, 3 * v);
    let nearest = 0;
    for (let i = 1; i < line.length; i++) {
      if (p.distanceToSquared(line[i].position) < p.distanceToSquared(line[nearest].position)) nearest = i;
    }
    // The last spot is the first one again.
    const before = line[(nearest || line.length - 1) - 1].position;
    const after = line[nearest + 1 < line.length ? nearest + 1 : 1].position;
    across.subVectors(after, before).cross(line[nearest].normal);
    sides[v] = p.sub(line[nearest].position).dot(across) < 0 ? -1 : 1;
  }
  return sides;
}

/** Flags of the vertices that can be reached from one vertex without crossing the line. */
function flooded(skin: Skin, around: VertexTriangles, start: number, sides: Int8Array): Uint8Array {
  const open = new Uint8Array(sides.length);
  const stack = [start];
  open[start] = 1;
  while (stack.length) {
    const v = stack.pop()!;
    for (const u of ringAround(skin, around, v)) {
      if (open[u] || sides[u] * sides[v] < 0) continue;
      open[u] = 1;
      stack.push(u);
    }
  }
  return open;
}

/** The corners of the triangles around a vertex. */
function* ringAround({ index }: Skin, { start, triangles }: VertexTriangles, vertex: number) {
  for (let i = start[vertex]; i < start[vertex + 1]; i++) {
    for (let k = triangles[i]; k < triangles[i] + 3; k++) yield index[k];
  }
}

/** The corners of the triangles that the spots lie in, with their straight distances. */
export function seedsAt(skin: Skin, spots: SkinSpot[]): Seed[] {
  const p = new Vector3();
  return spots.flatMap(({ point, position }) =>
    [...new Set(point.vertices)].map((vertex) => ({
      vertex,
      distance: p.fromArray(skin.positions, 3 * vertex).distanceTo(position),
    })),
  );
}

/** Smooth noise in -1..1 with a wavelength of about 5 cm. */
function wobble(x: number, y: number, z: number): number {
  const [a, b, c] = [x * 95, y * 95, z * 95];
  return (
    (Math.sin(1.1 * a + 1.3 * Math.sin(0.7 * b)) +
      Math.sin(b + 1.1 * Math.sin(0.9 * c + 2)) +
      Math.sin(1.2 * c + 0.5 * a)) /
    3
  );
}
