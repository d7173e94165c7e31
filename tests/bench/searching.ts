import type { Atlas, AtlasDetails } from '../../src/domain/atlas';
import { buildSearch } from '../../src/state/search';
import { milliseconds, quantile, type Row } from './table';

const WORDS = [
  'trapezius',
  'pins and needles',
  'shin splints',
  'carpi radialis',
  'bum',
  'gluteus medius',
  'jaw',
];
const ROUNDS = 20;

/** One keystroke of a search over the whole atlas. */
export function searching(atlas: Atlas, details: AtlasDetails): Row[] {
  const search = buildSearch(atlas, details);
  const keystrokes = WORDS.flatMap((word) => Array.from(word, (_, i) => word.slice(0, i + 1)));
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const query of keystrokes) {
      const since = performance.now();
      search(query);
      times.push(performance.now() - since);
    }
  }
  return [
    {
      what: `search: median of ${keystrokes.length} keystrokes`,
      figure: milliseconds(quantile(times, 0.5)),
      target: '5 ms',
    },
    { what: 'search: 95th percentile', figure: milliseconds(quantile(times, 0.95)), target: '5 ms' },
  ];
}
