import { type Atlas, regionsOf } from '../domain/atlas';
import { pointsIn, type SkinMap } from '../domain/lookup';

/** How many trigger points lie in each group of regions, on one side; empty until the skin is known. */
export function groupCounts(atlas: Atlas, skin: SkinMap | null): Map<string, number> {
  if (!skin) return new Map();
  return new Map(
    atlas.groups.map(({ id }) => [id, pointsIn(atlas, skin, regionsOf(atlas, id), 'right').length]),
  );
}

/** "9 points" */
export function countWords(count: number | undefined): string {
  if (count === undefined) return '';
  if (count === 0) return 'no points yet';
  return count === 1 ? '1 point' : `${count} points`;
}
