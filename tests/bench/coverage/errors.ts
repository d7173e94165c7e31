import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Vector3 } from 'three';
import { parse } from 'yaml';
import type { AnatomyInFigures } from '../../../models/anatomy/anatomy';
import type { Surface } from '../../../models/anatomy/bone-loft';
import { joined } from '../../../models/anatomy/joined';
import type { Figures } from '../../../models/anatomy/read-figures';
import { Registration } from '../../../models/anatomy/registration';
import { SegmentMap, shareAlong } from '../../../models/anatomy/segments';
import { searchTree } from '../../../src/geometry/skin';
import { centroid, extent, longAxis, middleOfSlices, type Triple } from './shape';

/** How far one surface is from another that it stands for. */
export interface ShapeError {
  /** Between the centroids, millimetres. */
  centroid: number;
  /** Between the middles of twenty slices across the long axis, millimetres. */
  middle: number;
  /** Of the extent along the long axis, per cent. */
  length: number;
}

/** How far a muscle of the atlas is from the mesh that it was measured on. */
export interface MuscleError {
  mesh: string;
  /** In the frame of the reference skeleton. */
  reference: ShapeError;
  /** In the masculine figure. */
  figure: ShapeError;
}

const PARTS_OF = path.join(import.meta.dirname, 'parts-of-meshes.yaml');

/**
 * Compares muscles with the meshes that they were measured on. For the figure the mesh is brought there by the
 * landmarks alone, so that what separating and draping add counts as error.
 * @throws Error if a part named for a mesh does not exist
 */
export function errorsOfMuscles(
  { reference, placed }: AnatomyInFigures,
  figures: Figures,
  meshes: ReadonlyMap<string, Surface>,
): MuscleError[] {
  const partsOf: Record<string, string[]> = parse(readFileSync(PARTS_OF, 'utf8'));
  const registration = new Registration(new SegmentMap([...figures.bones.values()]), figures.landmarks);
  let at = 0;
  const parts = new Map(
    reference.parts.map((part) => {
      const inFigure = placed.masculine.muscles.subarray(at, at + part.positions.length);
      at += part.positions.length;
      return [`${part.shape.muscle}/${part.shape.id}`, { ...part, inFigure }];
    }),
  );
  return Object.entries(partsOf).flatMap(([mesh, names]) => {
    const truth = meshes.get(mesh);
    if (!truth) return [];
    const own = names.map((name) => {
      const part = parts.get(name);
      if (!part) throw new Error(`${PARTS_OF}: there is no part "${name}"`);
      return part;
    });
    const here = joined(own);
    const there = joined(own.map(({ inFigure, index }) => ({ positions: inFigure, index })));
    const moved = truth.positions.slice();
    moveLike(moved, own, registration);
    return [
      {
        mesh,
        reference: compare(here, truth),
        figure: compare(there, { positions: moved, index: truth.index }),
      },
    ];
  });
}

function compare(own: Surface, truth: Surface): ShapeError {
  const axis = longAxis(truth.positions);
  return {
    centroid: 1000 * gap(centroid(own), centroid(truth)),
    middle: 1000 * gap(middleOfSlices(own, axis), middleOfSlices(truth, axis)),
    length: 100 * Math.abs(extent(own.positions, axis) / extent(truth.positions, axis) - 1),
  };
}

const gap = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Moves the points of a mesh as the nearest vertex of its own parts is moved. */
function moveLike(
  positions: Float32Array,
  parts: AnatomyInFigures['reference']['parts'],
  registration: Registration,
): void {
  const trees = parts.map(({ positions: own, index }) => searchTree(own, index));
  const hit = { point: new Vector3(), distance: 0, faceIndex: 0 };
  const p = new Vector3();
  const nearest = Array.from({ length: positions.length / 3 }, (_, v) => {
    p.fromArray(positions, 3 * v);
    let best = { part: 0, vertex: 0, distance: Number.POSITIVE_INFINITY };
    trees.forEach(({ bvh, index }, part) => {
      bvh.closestPointToPoint(p, hit);
      if (hit.distance < best.distance)
        best = { part, vertex: index[3 * hit.faceIndex], distance: hit.distance };
    });
    return best;
  });
  parts.forEach(({ course, shape }, part) => {
    const own = [...nearest.keys()].filter((v) => nearest[v].part === part);
    const moved = Float32Array.from(own.flatMap((v) => [...positions.subarray(3 * v, 3 * v + 3)]));
    const share = shareAlong(shape);
    registration.move(moved, course, (i) => share(nearest[own[i]].vertex));
    own.forEach((v, i) => {
      positions.set(moved.subarray(3 * i, 3 * i + 3), 3 * v);
    });
  });
}
