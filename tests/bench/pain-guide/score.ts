/** One muscle that a pain guide lists for an area. */
export interface Listed {
  rank: number;
  /** Id of a muscle, or of a group of muscles that counts as one. */
  muscle: string;
  tag: 'essential' | 'spillover';
  confirmation: string;
}

export interface Guide {
  meta: { groups: Record<string, string[]> };
  areas: { area: string; label: string; body_part: string; muscles: Listed[] }[];
}

/** Shares, 0 to 1. */
export interface Score {
  areas: number;
  essentialRecall: number;
  recall: number;
  confirmedRecall: number;
  /** Areas of which one of the guide's first three is among the first three found. */
  top3: number;
  /** Pairs of muscles in the guide's order. */
  order: number;
}

/** Rows found no further down than this count, or than the guide's list is long. */
const DEEPEST = 10;
const CONFIRMED = new Set(['area_list', 'muscle_page']);

/**
 * Compares lists of muscles with those of a pain guide.
 * @param answers ids of muscles by area, best first
 */
export function score(
  guide: Guide,
  areas: Guide['areas'],
  answers: ReadonlyMap<string, readonly string[]>,
): Score {
  const groupOf = new Map(
    Object.entries(guide.meta.groups).flatMap(([group, members]) => members.map((m) => [m, group])),
  );
  const tally = { essential: new Share(), all: new Share(), confirmed: new Share() };
  const [top3, order] = [new Share(), new Share()];
  for (const { area, muscles } of areas) {
    // The members of a group count once, at the place of the first of them.
    const found = [...new Set((answers.get(area) ?? []).map((id) => groupOf.get(id) ?? id))];
    const placeOf = ({ muscle }: Listed) => found.indexOf(groupOf.get(muscle) ?? muscle);
    for (const listed of muscles) {
      const place = placeOf(listed);
      const hit = place >= 0 && place < Math.max(DEEPEST, muscles.length);
      tally.all.count(hit);
      if (listed.tag === 'essential') tally.essential.count(hit);
      if (CONFIRMED.has(listed.confirmation)) tally.confirmed.count(hit);
    }
    const first = muscles.slice(0, 3).map(placeOf);
    top3.count(first.some((place) => place >= 0 && place < 3));
    const known = muscles.filter((listed) => placeOf(listed) >= 0);
    known.forEach((a, i) => {
      for (const b of known.slice(0, i)) order.count((a.rank - b.rank) * (placeOf(a) - placeOf(b)) > 0);
    });
  }
  return {
    areas: areas.length,
    essentialRecall: tally.essential.value,
    recall: tally.all.value,
    confirmedRecall: tally.confirmed.value,
    top3: top3.value,
    order: order.value,
  };
}

class Share {
  private yes = 0;
  private all = 0;

  count(hit: boolean): void {
    this.all++;
    if (hit) this.yes++;
  }

  get value(): number {
    return this.all ? this.yes / this.all : Number.NaN;
  }
}
