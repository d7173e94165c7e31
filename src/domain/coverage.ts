import type { Atlas } from './atlas';
import type { Confidence } from './slug';

/** How much of what there is to know the atlas holds. */
export interface Coverage {
  /** Muscles of the coverage list with trigger points, and how many the list has. */
  written: number;
  of: number;
  /** Names of those of the list that have none yet. */
  gaps: string[];
  /** Muscles with a card, trigger points or not. */
  muscles: number;
  points: number;
  byConfidence: Record<Confidence, number>;
  conditions: number;
  /** Muscles with points whose record was checked against sources since it was written, and the last such day. */
  reviewed: { muscles: number; last: string | null };
}

/** Counts what the atlas holds. */
export function coverageOf({
  muscles,
  muscleById,
  points,
  conditions,
  coverage,
}: Pick<Atlas, 'muscles' | 'muscleById' | 'points' | 'conditions' | 'coverage'>): Coverage {
  const listed = Object.keys(coverage);
  const open = listed.filter((id) => !muscleById.get(id)?.points.length);
  const byConfidence: Coverage['byConfidence'] = { high: 0, medium: 0, low: 0 };
  const reviews = muscles.flatMap(({ points, reviewed }) =>
    points.length > 0 && reviewed ? [reviewed] : [],
  );
  for (const { point } of points) byConfidence[point.confidence]++;
  return {
    written: listed.length - open.length,
    of: listed.length,
    gaps: open.map((id) => coverage[id]),
    muscles: muscles.length,
    points: points.length,
    byConfidence,
    conditions: conditions.length,
    reviewed: { muscles: reviews.length, last: reviews.toSorted().at(-1) ?? null },
  };
}
