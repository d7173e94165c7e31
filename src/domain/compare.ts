import { type Atlas, muscleOf } from './atlas';
import { regionsReached, type SkinMap, type ZoneKind } from './lookup';

/** What tells compared trigger points apart, from the zone matrix and the points' muscles alone. */

/** The compared points by name, in their order. */
export const LETTERS = ['A', 'B', 'C'] as const;

/** A region that at least one of the points reaches. */
export interface ComparedRegion {
  region: string;
  /** By point: its stronger zone that reaches the region, or null. */
  by: (ZoneKind | null)[];
}

/** Regions that some points reach, in the order of the skin map. */
export function comparedRegions(
  atlas: Pick<Atlas, 'regionById'>,
  skin: SkinMap,
  refs: readonly string[],
): ComparedRegion[] {
  const reached = refs.map((ref) => ({
    essential: new Set(regionsReached(atlas, skin, ref, 'essential')),
    spillover: new Set(regionsReached(atlas, skin, ref, 'spillover')),
  }));
  return skin.regions
    .map((region) => ({
      region,
      by: reached.map(({ essential, spillover }) =>
        essential.has(region) ? 'essential' : spillover.has(region) ? 'spillover' : null,
      ),
    }))
    .filter(({ by }) => by.some((kind) => kind !== null));
}

/** The compared regions, sorted by who reaches them: each stands in exactly one list. */
export interface Differences {
  /** By point: what it alone reaches, its main zone first. */
  alone: ComparedRegion[][];
  /** What several reach, but not all. */
  some: ComparedRegion[];
  /** What all reach; those that reach it by different zones first, for they can be told apart there. */
  all: ComparedRegion[];
}

/** @param count how many points are compared */
export function differences(regions: readonly ComparedRegion[], count: number): Differences {
  const reaching = ({ by }: ComparedRegion) => by.filter((kind) => kind !== null).length;
  const strongest = ({ by }: ComparedRegion) => Number(!by.includes('essential'));
  const alike = ({ by }: ComparedRegion) => Number(new Set(by).size === 1);
  const several = regions.filter((region) => reaching(region) > 1);
  return {
    alone: Array.from({ length: count }, (_, i) =>
      regions
        .filter((region) => reaching(region) === 1 && region.by[i] !== null)
        .sort((a, b) => strongest(a) - strongest(b)),
    ),
    some: several.filter((region) => reaching(region) < count).sort((a, b) => strongest(a) - strongest(b)),
    all: several
      .filter((region) => reaching(region) === count)
      .sort((a, b) => alike(a) - alike(b) || strongest(a) - strongest(b)),
  };
}

/** The muscles of compared points, each once, with the numbers of its points: their story is the same. */
export function byMuscle(refs: readonly string[]): { muscle: string; points: number[] }[] {
  const numbers = new Map<string, number[]>();
  refs.forEach((ref, i) => {
    const muscle = muscleOf(ref);
    numbers.set(muscle, [...(numbers.get(muscle) ?? []), i]);
  });
  return [...numbers].map(([muscle, points]) => ({ muscle, points }));
}
