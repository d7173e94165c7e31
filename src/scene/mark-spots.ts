import { Vector3 } from 'three';
import { nearestVertex, type SkinMap } from '../domain/lookup';
import type { PlacedMuscles } from '../geometry/muscle-codec';
import { mirrorSkinPoint, positionOf } from '../geometry/skin';
import type { ShownPoint } from '../state/shown';
import type { FigureGeometry } from './figure-geometry';

/** An X is drawn this much nearer to the viewer than its place (metres), so that only another part of the body hides it. */
export const MARK_CLEARANCE = 0.03;

/** Places of the trigger points on their muscles; null while the muscles cannot be seen. */
export type Beds = PlacedMuscles['beds'] | null;

/** One X on the figure. */
export interface MarkSpot {
  point: ShownPoint;
  position: Vector3;
  /** The skin there, or above it, and its unit normal. */
  skin: Vector3;
  /** Vertex of the skin nearest to it. */
  vertex: number;
  normal: Vector3;
}

/**
 * Where the X marks of the shown points lie on a figure.
 * @param beds places on the muscles, where these can be seen; else the X lies on the skin
 */
export function markSpots(
  figure: FigureGeometry,
  skin: SkinMap,
  shown: readonly ShownPoint[],
  beds: Beds = null,
): MarkSpot[] {
  return shown.flatMap((point) =>
    (skin.points.get(point.ref)?.places ?? []).map((left, i) => {
      const place = point.side === 'left' ? left : mirrorSkinPoint(left, skin.mirror);
      const bed = beds?.get(point.ref)?.[i];
      const above = positionOf(place, figure.positions);
      const position = bed
        ? new Vector3(point.side === 'left' ? bed[0] : -bed[0], bed[1], bed[2])
        : above.clone();
      const normal = positionOf(place, figure.normals, new Vector3()).normalize();
      return { point, position, skin: above, vertex: nearestVertex(place), normal };
    }),
  );
}
