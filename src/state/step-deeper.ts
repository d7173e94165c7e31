import type { Side, View } from '../domain/view';
import { subjectMuscle } from './layers';

/** A muscle that lies where one clicked. */
export interface Beneath {
  muscle: string;
  side: Side;
}

/** What a click chooses, and its place among what lies there. */
export interface Step {
  chosen: Beneath;
  /** From 1. */
  place: number;
  of: number;
}

/**
 * Where a click on muscles leads: to the first of them, or to the one beneath the chosen one if that was hit
 * again; beneath the last lies the first again.
 * @param hits what lies there, nearest to the viewer first; not empty
 */
export function stepDeeper(hits: readonly Beneath[], view: View): Step {
  const subject = subjectMuscle(view);
  const now = hits.findIndex(({ muscle, side }) => muscle === subject && side === view.side);
  const next = (now + 1) % hits.length;
  return { chosen: hits[next], place: next + 1, of: hits.length };
}
