import type { ZoneField } from './lookup';
import type { Layer } from './view';

/** A separately shaped part of a muscle: a head, a slip, a tendon. */
export interface MusclePart {
  /** Id of the muscle that it belongs to. */
  muscle: string;
  id: string;
  /** Its own name; null where the muscle's name serves. */
  name: string | null;
  /** The layer of dissection in which it is met. */
  layer: Exclude<Layer, 'skin' | 'bones'>;
  /** Other muscles to which it belongs as well: a shared tendon. */
  shared: string[];
  /** Found in some people only: drawn when its muscle is chosen, never on a plate. */
  inconstant: boolean;
  /** So thin that what lies beneath shows through. */
  veil: boolean;
}

/** A bone as it is named. */
export interface BoneName {
  id: string;
  name: string;
  /** One on the midline has no side. */
  midline: boolean;
}

/** What the compiler knows of the muscles, whichever figure is drawn. */
export interface MuscleMap {
  parts: readonly MusclePart[];
  /** Numbers of the parts of each muscle, shared ones included. */
  partsOf: ReadonlyMap<string, readonly number[]>;
  /** The skin above each muscle of the left side: 0 over it, 1 at the rim of the window. */
  windows: ReadonlyMap<string, ZoneField>;
}

/** Adds the look-up to the parts. */
export function partsByMuscle(parts: readonly MusclePart[]): Map<string, number[]> {
  const byMuscle = new Map<string, number[]>();
  parts.forEach(({ muscle, shared }, i) => {
    for (const id of [muscle, ...shared]) byMuscle.set(id, [...(byMuscle.get(id) ?? []), i]);
  });
  return byMuscle;
}
