import { FrontSide, Ray, type Vector3 } from 'three';
import type { Visible } from '../geometry/framing';
import type { FigureGeometry } from './figure-geometry';

/** From a little above the skin, so that a spot's own triangles do not hide it. Metres. */
const CLEARANCE = 0.004;

const ray = new Ray();

/**
 * Whether nothing of the figure lies between a spot and the viewer.
 * @param aside flags of vertices through which one looks
 */
export function seenOn(figure: FigureGeometry, aside?: Uint8Array): Visible {
  return (position, direction) => {
    if (aside) return before(figure, position, direction).every((vertex) => aside[vertex]);
    return figure.bvh.raycastFirst(turned(position, direction), FrontSide) === null;
  };
}

/** A vertex of each triangle that faces the viewer between a spot and them. */
export function before(figure: FigureGeometry, position: Vector3, direction: Vector3): number[] {
  return figure.bvh
    .raycast(turned(position, direction), FrontSide)
    .map(({ faceIndex }) => figure.index[3 * faceIndex!]);
}

function turned(position: Vector3, direction: Vector3): Ray {
  ray.origin.copy(position).addScaledVector(direction, CLEARANCE);
  ray.direction.copy(direction);
  return ray;
}
