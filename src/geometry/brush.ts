import type { Vector3 } from 'three';
import { COVER_STEPS } from '../domain/pain/drawing';
import { type GeodesicRoom, geodesicField, type Seed } from './geodesic';
import type { VertexTriangles } from './skin';

/** Half the width over which the paint's depth falls from full to nothing, metres: half the distance between the widest-set vertices. */
const EDGE = 0.008;

export interface BrushSkin {
  /** xyz per vertex of the figure that is painted, metres. */
  positions: ArrayLike<number>;
  index: Uint32Array;
  around: VertexTriangles;
  /** For the distances that one touch after another asks for. */
  room: GeodesicRoom;
}

/** Where the brush touches the skin. */
export interface Touch {
  point: Vector3;
  /** Corners of the triangle there. */
  corners: readonly number[];
}

/**
 * The cover of an area after the brush has touched the skin at some places: everything within its radius
 * over the skin, so an arm never paints the chest.
 * @param radius metres
 * @returns a new cover; the same one if nothing changes
 */
export function brushed(
  { positions, index, around, room }: BrushSkin,
  cover: Uint8Array,
  touches: readonly Touch[],
  radius: number,
  tool: 'paint' | 'erase',
): Uint8Array {
  const seeds = touches.flatMap(({ point, corners }): Seed[] => {
    const away = corners.map((vertex) => ({ vertex, distance: awayFrom(positions, vertex, point) }));
    // However small the brush and wide-set the vertices, the nearest one is touched.
    const nearest = away.reduce((a, b) => (b.distance < a.distance ? b : a));
    nearest.distance = Math.min(nearest.distance, radius);
    return away;
  });
  const { distance, reached } = geodesicField(positions, index, around, seeds, radius + EDGE, room);
  let after = cover;
  for (const v of reached) {
    const depth = Math.round(
      COVER_STEPS * Math.max(0, Math.min(1, 0.5 + (radius - distance[v]) / (2 * EDGE))),
    );
    const next = tool === 'paint' ? Math.max(cover[v], depth) : Math.min(cover[v], COVER_STEPS - depth);
    if (next === cover[v]) continue;
    if (after === cover) after = cover.slice();
    after[v] = next;
  }
  return after;
}

function awayFrom(positions: ArrayLike<number>, vertex: number, { x, y, z }: Vector3): number {
  return Math.hypot(positions[3 * vertex] - x, positions[3 * vertex + 1] - y, positions[3 * vertex + 2] - z);
}
