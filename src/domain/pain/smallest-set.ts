import type { Atlas } from '../atlas';
import type { SkinMap } from '../lookup';
import { SIDES, type Side } from '../view';
import { MEANT, type PainDrawing, paintedVertices, regionSizes } from './drawing';
import type { RankedPoint } from './ranking';
import type { ZoneIndex } from './zone-index';

/** A muscle on one side. */
export interface SidedMuscle {
  muscle: string;
  side: Side;
}

export interface SmallestSet {
  /** The fewest muscles that cover all that any muscle covers; of equal sets the one ranked best. */
  muscles: SidedMuscle[];
  /** Regions of painted parts that no muscle's zones cover. */
  open: string[];
}

/** A muscle covers a part of the paint if so much of it lies in its zones. */
const COVERS = 0.5;
/** Painted parts smaller than this share of their area are slips of the brush over a border: twice what a list of regions leaves out, for each part asks for a muscle. */
const SLIVER = 0.08;
/** Choices that are tried before the best set so far is taken. */
const TRIES = 1000;

/**
 * The fewest muscles whose zones cover everything painted. The paint is taken in parts: what of one area
 * lies in one region on one side.
 */
export function smallestSet(
  atlas: Pick<Atlas, 'points'>,
  skin: SkinMap,
  index: ZoneIndex,
  drawing: PainDrawing,
  ranked: readonly RankedPoint[],
): SmallestSet {
  const parts = paintedParts(skin, drawing);
  const muscles = [...new Set(atlas.points.map(({ muscle }) => muscle.id))];
  const numbers = new Map(muscles.map((id, number) => [id, number]));
  const muscleOf = Uint32Array.from(atlas.points, ({ muscle }) => numbers.get(muscle.id)!);
  const best = new Map<SidedNumber, number>();
  ranked.forEach(({ point, side }, place) => {
    const muscle = 2 * numbers.get(point.muscle.id)! + SIDES.indexOf(side);
    if (!best.has(muscle)) best.set(muscle, place);
  });
  const coverers = parts.map(({ vertices }) =>
    musclesOver(skin, index, muscleOf, vertices)
      .filter((muscle) => best.has(muscle))
      .sort((a, b) => best.get(a)! - best.get(b)!),
  );
  const open = parts.filter((_, i) => coverers[i].length === 0).map(({ region }) => region);
  const set = fewest(
    coverers.filter((list) => list.length > 0),
    best,
  );
  return {
    muscles: set.map((number) => ({ muscle: muscles[number >> 1], side: SIDES[number & 1] })),
    open: [...new Set(open)],
  };
}

/** A muscle on one side as a number: twice that of the muscle, and one more for the second side. */
type SidedNumber = number;

interface Part {
  region: string;
  vertices: number[];
}

function paintedParts(skin: SkinMap, { areas }: PainDrawing): Part[] {
  const sizeOf = (vertices: readonly number[]) => vertices.reduce((sum, v) => sum + skin.areas[v], 0);
  const regions = regionSizes(skin);
  return areas.flatMap((area) => {
    const vertices = paintedVertices(area);
    const whole = sizeOf(vertices);
    const byRegion = new Map<number, Record<Side | 'midline', number[]>>();
    for (const v of vertices) {
      const region = skin.regionOf[v];
      const part = byRegion.get(region) ?? { left: [], right: [], midline: [] };
      part[skin.sideOf(v)].push(v);
      byRegion.set(region, part);
    }
    return [...byRegion].flatMap(([region, { midline, ...halves }]) => {
      const painted = SIDES.map((side) => halves[side]).filter((half) => half.length > 0);
      // The midline belongs to both sides: it is a part of its own only where neither is painted.
      return (painted.length ? painted : [[]])
        .map((half) => [...half, ...midline])
        .filter((part) => {
          const size = sizeOf(part);
          return size >= SLIVER * whole || size >= (MEANT * regions[region]) / 2;
        })
        .map((part) => ({ region: skin.regions[region], vertices: part }));
    });
  });
}

/** Muscles whose zones, taken together, cover enough of some vertices. */
function musclesOver(
  skin: SkinMap,
  { start, rows, essential, spillover }: ZoneIndex,
  muscleOf: Uint32Array,
  vertices: readonly number[],
): SidedNumber[] {
  const covered = new Map<SidedNumber, { size: number; last: number }>();
  let whole = 0;
  for (const v of vertices) {
    whole += skin.areas[v];
    SIDES.forEach((side, s) => {
      const column = side === 'left' ? v : skin.mirror(v);
      for (let i = start[column]; i < start[column + 1]; i++) {
        if (essential[i] + spillover[i] <= 0.5) continue;
        const muscle = 2 * muscleOf[rows[i]] + s;
        let sum = covered.get(muscle);
        if (!sum) {
          sum = { size: 0, last: -1 };
          covered.set(muscle, sum);
        }
        // A vertex in the zones of two of its points counts once.
        if (sum.last !== v) sum.size += skin.areas[v];
        sum.last = v;
      }
    });
  }
  return [...covered].filter(([, { size }]) => size >= COVERS * whole).map(([muscle]) => muscle);
}

/**
 * The fewest numbers of which each list holds one: tried by growing size, the list with the fewest choices first.
 * @param place of each number in the ranking; of equal sets that with the smallest sum is taken
 */
export function fewest(lists: readonly (readonly number[])[], place: ReadonlyMap<number, number>): number[] {
  const needed = withoutImplied(lists);
  let tries = 0;
  let found: { set: number[]; places: number } | null = null;
  const grow = (set: number[], left: ReadonlySet<number>[], size: number): void => {
    if (left.length === 0) {
      const places = set.reduce((sum, number) => sum + place.get(number)!, 0);
      if (!found || places < found.places) found = { set, places };
      return;
    }
    if (tries > TRIES || set.length + apart(left) > size) return;
    const hardest = left.reduce((a, b) => (b.size < a.size ? b : a));
    for (const number of hardest) {
      tries++;
      grow(
        [...set, number],
        left.filter((list) => !list.has(number)),
        size,
      );
    }
  };
  for (let size = 1; size <= needed.length && !found && tries <= TRIES; size++) grow([], needed, size);
  return (found as { set: number[] } | null)?.set ?? greedy(needed);
}

/** The lists without those that hold all of another one: who has one of that has one of these. */
function withoutImplied(lists: readonly (readonly number[])[]): ReadonlySet<number>[] {
  const kept: ReadonlySet<number>[] = [];
  for (const list of lists.toSorted((a, b) => a.length - b.length)) {
    const own = new Set(list);
    if (!kept.some((other) => [...other].every((number) => own.has(number)))) kept.push(own);
  }
  return kept;
}

/** How many of the lists have nothing in common, taken as they come: no set is smaller. */
function apart(lists: readonly ReadonlySet<number>[]): number {
  const used = new Set<number>();
  let count = 0;
  for (const list of lists) {
    if ([...list].some((number) => used.has(number))) continue;
    count++;
    for (const number of list) used.add(number);
  }
  return count;
}

/** Where trying all sets takes too long: the number that most of the remaining lists hold, again and again. */
function greedy(lists: readonly ReadonlySet<number>[]): number[] {
  const set: number[] = [];
  let left = lists;
  while (left.length > 0) {
    const counts = new Map<number, number>();
    for (const list of left) for (const number of list) counts.set(number, (counts.get(number) ?? 0) + 1);
    const [most] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    set.push(most);
    left = left.filter((list) => !list.has(most));
  }
  return set;
}
