import { distance } from 'fastest-levenshtein';

/** Something wrong in `data/`: where it is, what it is, and what would be right. */
export interface Problem {
  /** "data/muscles/soleus.yaml:42" */
  file: string;
  /** Record and field: "soleus, points.0.zones". */
  field: string;
  message: string;
}

/** All problems of one compile; the message lists them. */
export class DataError extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ file, field, message }) => `${file}\n  ${field}: ${message}`).join('\n'));
    this.name = 'DataError';
  }
}

/** ", did you mean ...?" with the nearest known ids. */
export function nearest(id: string, known: Iterable<string>): string {
  const ranked = [...known].map((k) => ({ k, d: distance(id, k) })).sort((a, b) => a.d - b.d);
  return ranked.length ? `; the nearest is "${ranked[0].k}"` : '';
}
