import MiniSearch, { type SearchResult } from 'minisearch';
import type { Atlas, AtlasDetails, MuscleDetails } from '../domain/atlas';
import type { Wording } from '../domain/wording';

export type HitKind = 'region' | 'muscle' | 'condition' | 'guide';

export interface SearchHit {
  kind: HitKind;
  /** Of a region or a group, a muscle, a condition or a page of the guide. */
  id: string;
  name: string;
  /** The other name by which it was found ("traps"), if its own name does not show why. */
  through: string | null;
}

export interface SearchResults {
  regions: SearchHit[];
  muscles: SearchHit[];
  conditions: SearchHit[];
  guide: SearchHit[];
  total: number;
}

interface Entry {
  key: string;
  kind: HitKind;
  id: string;
  name: string;
  /** Other names as they are shown: synonyms, lay words, Latin. */
  names: string[];
  /** Words inside the record: nerve, symptoms. */
  text: string;
}

const NONE: SearchResults = { regions: [], muscles: [], conditions: [], guide: [], total: 0 };
const MAX_PER_KIND = 12;

/** Words that people type round the one that matters: "my neck hurts", "pain in the calf". */
const FILLERS = new Set(
  'a ache aching an and at behind hurt hurting hurts i in is it me muscle my of on or pain painful sore the to when with'.split(
    ' ',
  ),
);

/**
 * Builds the search over regions, muscles, conditions and the guide; the function it returns takes well under 5 ms a
 * keystroke.
 * @param details without them names are found, but not what the cards say
 */
export function buildSearch(atlas: Atlas, details: AtlasDetails | null): (query: string) => SearchResults {
  const entries = entriesOf(atlas, details);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['name', 'names', 'text'],
    tokenize: words,
    processTerm: (term) => term,
    extractField: (entry, field) => {
      const value = entry[field as keyof Entry];
      return Array.isArray(value) ? value.join(' ') : value;
    },
  });
  index.addAll(entries);

  return (query) => {
    const terms = words(query);
    const telling = terms.filter((term) => !FILLERS.has(term));
    const wanted = telling.length ? telling : terms;
    if (!wanted.length) return NONE;
    const found = find(index, wanted);
    const keys = found.length ? found.map((hit) => hit.id as string) : insideWords(entries, wanted);
    const entriesFound = keys.map((key) => byKey.get(key)!);
    return grouped(namedFirst(entriesFound, [terms.join(' '), wanted.join(' ')]), wanted);
  };
}

/** All words must be met, each from its beginning or nearly so; failing that, any of them. */
function find(index: MiniSearch<Entry>, terms: string[]): SearchResult[] {
  const options = {
    prefix: true,
    // A short word with one letter changed is another word: "neck" must not find "back".
    fuzzy: (term: string) => (term.length > 8 ? 2 : term.length > 4 ? 1 : false),
    boost: { name: 6, names: 4, text: 0.4 },
    weights: { prefix: 0.6, fuzzy: 0.2 },
  };
  const query = terms.join(' ');
  const all = index.search(query, { ...options, combineWith: 'AND' });
  return all.length || terms.length === 1 ? all : index.search(query, { ...options, combineWith: 'OR' });
}

/** What is called just so comes first: "neck" is the neck before it is a side of it. */
function namedFirst(entries: Entry[], wanted: string[]): Entry[] {
  const isWanted = (name: string) => wanted.includes(words(name).join(' '));
  const rank = ({ name, names }: Entry) => (isWanted(name) ? 0 : names.some(isWanted) ? 1 : 2);
  return entries.toSorted((a, b) => rank(a) - rank(b));
}

/** Keys of entries whose names hold the words anywhere: "mastoid" in "sternocleidomastoid". */
function insideWords(entries: Entry[], terms: string[]): string[] {
  return entries
    .filter(({ name, names }) => {
      const text = plain([name, ...names].join(' '));
      return terms.every((term) => term.length > 2 && text.includes(term));
    })
    .map(({ key }) => key);
}

function grouped(entries: Entry[], terms: string[]): SearchResults {
  const of = (kind: HitKind) =>
    entries
      .filter((entry) => entry.kind === kind)
      .slice(0, MAX_PER_KIND)
      .map(({ id, name, names }) => ({ kind, id, name, through: throughName(name, names, terms) }));
  const regions = of('region');
  const muscles = of('muscle');
  const conditions = of('condition');
  const guide = of('guide');
  const total = regions.length + muscles.length + conditions.length + guide.length;
  return { regions, muscles, conditions, guide, total };
}

function throughName(name: string, names: string[], terms: string[]): string | null {
  const shows = (text: string) => terms.every((term) => words(text).some((word) => word.startsWith(term)));
  return shows(name) ? null : (names.find(shows) ?? null);
}

function entriesOf(atlas: Atlas, details: AtlasDetails | null): Entry[] {
  // A region may bear the id of its group, so the id alone is no key.
  const entry = (kind: HitKind, id: string, name: string, names: string[], text = ''): Entry => ({
    key: `${kind} ${id} ${name}`,
    kind,
    id,
    name,
    names,
    text,
  });
  return [
    ...atlas.groups.map((g) => entry('region', g.id, g.name, g.lay)),
    ...atlas.regions.map((r) => entry('region', r.id, r.name, [...r.lay, r.latin])),
    ...atlas.muscles.map((m) =>
      entry('muscle', m.id, m.name, [...m.lay, ...m.synonyms, m.latin], wordsInside(details?.muscles[m.id])),
    ),
    ...atlas.conditions.map((c) => entry('condition', c.id, c.name, [...c.lay, ...c.synonyms])),
    ...atlas.guide.map((g) => entry('guide', g.id, g.title, g.lay)),
  ];
}

/** What people may remember of a muscle's card: its nerve, its symptoms. */
const wordsInside = (muscle: MuscleDetails | undefined) =>
  muscle ? [muscle.anatomy.nerve, ...(muscle.clinical?.symptoms ?? []).map(bothWordings)].join(' ') : '';

function bothWordings(wording: Wording): string {
  return typeof wording === 'string' ? wording : `${wording.patient} ${wording.practitioner}`;
}

/** Lower case without accents, so that "piriformis" and "Pirifórmis" are one word. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function words(text: string): string[] {
  return plain(text)
    .replace(/['’]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
