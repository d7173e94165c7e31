import { Vector3 } from 'three';
import type { SkinMap } from '../domain/lookup';
import { mirrorSkinPoint, positionOf } from '../geometry/skin';
import type { ShownPoint } from '../state/shown';
import type { FigureGeometry } from './figure-geometry';

/** An X is drawn this much nearer to the viewer than its skin (metres), so that only another part of the body hides it. */
export const MARK_CLEARANCE = 0.03;

/** One X on the figure. */
export interface MarkSpot {
  point: ShownPoint;
  position: Vector3;
  /** Unit normal of the skin beneath. */
  normal: Vector3;
}

/** Where the X marks of the shown points lie on a figure. */
export function markSpots(figure: FigureGeometry, skin: SkinMap, shown: readonly ShownPoint[]): MarkSpot[] {
  return shown.flatMap((point) =>
    (skin.points.get(point.ref)?.places ?? []).map((left) => {
      const place = point.side === 'left' ? left : mirrorSkinPoint(left, skin.mirror);
      return {
        point,
        position: positionOf(place, figure.positions),
        normal: positionOf(place, figure.normals, new Vector3()).normalize(),
      };
    }),
  );
}
