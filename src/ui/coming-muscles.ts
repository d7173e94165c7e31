import { type Atlas, muscleOf } from '../domain/atlas';
import type { Condition } from '../domain/condition';

/** Names of the muscles that a condition mentions before their records are written. */
export function comingMuscles(
  atlas: Pick<Atlas, 'pointByRef' | 'muscleById' | 'coverage'>,
  condition: Pick<Condition, 'points' | 'coming'>,
): string[] {
  const unknown = condition.points
    .filter(({ point }) => !atlas.pointByRef.has(point))
    .map(({ point }) => muscleOf(point));
  return [...new Set([...unknown, ...condition.coming])]
    .filter((id) => !atlas.muscleById.get(id)?.points.length)
    .map((id) => atlas.coverage[id] ?? id);
}
