import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readFigures } from '../../models/anatomy/read-figures';
import { readData } from '../../models/data/read-data';
import { ROOT } from '../fixtures/repository';

const ids = (folder: string) =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => path.basename(name, '.yaml'))
    .sort();

it('each muscle has a record in data/ and a figure in models/', () => {
  expect(ids('data/muscles').length).toBeGreaterThan(150);
  expect(ids('models/muscles')).toEqual(ids('data/muscles'));
});

it('what a figure was measured on stands among the sources', () => {
  const { sources } = readData(ROOT);
  const bases = new Set(readFigures(ROOT).figures.muscles.flatMap(({ parts }) => parts.map((p) => p.basis)));
  expect([...bases].sort()).toEqual(['bodyparts3d', 'constructed', 'z-anatomy']);
  for (const basis of bases) if (basis !== 'constructed') expect(sources[basis]?.kind, basis).toBe('anatomy');
});
