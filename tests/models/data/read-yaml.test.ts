import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DataError, nearest, type Problem } from '../../../models/data/problem';
import { readYaml, yamlFiles } from '../../../models/data/read-yaml';

const root = mkdtempSync(path.join(tmpdir(), 'myoatlas-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const place = z.union([
  z.string(),
  z.strictObject({ on: z.literal('leg'), along: z.number() }),
  z.strictObject({ from: z.string(), distal: z.number().positive() }),
]);
const schema = z.strictObject({ name: z.string(), places: z.array(place) });

function read(text: string) {
  writeFileSync(path.join(root, 'record.yaml'), text);
  const problems: Problem[] = [];
  const parsed = readYaml(root, 'record.yaml', schema, problems);
  return { parsed, problems };
}

describe('readYaml', () => {
  it('gives the value and the line of each of its fields', () => {
    const { parsed, problems } = read('# comment\nname: Leg\nplaces:\n  - knee\n  - { on: leg, along: 1 }\n');
    expect(problems).toEqual([]);
    expect(parsed?.value).toEqual({ name: 'Leg', places: ['knee', { on: 'leg', along: 1 }] });
    expect(parsed?.locate(['places', 1, 'along'])).toBe('record.yaml:5');
    // A field that is missing is looked for where it should stand.
    expect(parsed?.locate(['places', 1, 'around'])).toBe('record.yaml:5');
    expect(parsed?.locate(['latin'])).toBe('record.yaml:2');
  });

  it('of a union reports the branch that was meant', () => {
    const { problems } = read('name: Leg\nplaces:\n  - { from: knee, distal: -2 }\n');
    expect(problems).toEqual([
      { file: 'record.yaml:3', field: 'places.0.distal', message: expect.stringContaining('>0') },
    ]);
  });

  it('reports a wrong key at its own line', () => {
    const { problems } = read('name: Leg\nplaces: []\nlatin: Crus\n');
    expect(problems).toEqual([
      { file: 'record.yaml:3', field: 'latin', message: 'there is no field "latin" here' },
    ]);
  });

  it.each([
    ['an empty file', ''],
    ['a list', '- name'],
    ['a text', 'just words'],
    ['a tab', 'name:\tLeg\n\tplaces: []'],
    ['an unclosed quote', 'name: "Leg\nplaces: []'],
  ])('does not throw at %s', (_name, text) => {
    const { parsed, problems } = read(text);
    expect(parsed).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });
});

it('yamlFiles lists YAML files alone, sorted', () => {
  for (const name of ['b.yaml', 'a.yaml', 'notes.md', '.a.yaml.swp'])
    writeFileSync(path.join(root, name), '');
  expect(yamlFiles(root, '.').filter((f) => /\/[ab]\.yaml$/.test(f))).toEqual(['./a.yaml', './b.yaml']);
  expect(yamlFiles(root, '.').some((file) => /md|swp/.test(file))).toBe(false);
});

it('nearest suggests the id with the fewest changed letters', () => {
  expect(nearest('solues', ['plantaris', 'soleus', 'popliteus'])).toBe('; the nearest is "soleus"');
  expect(nearest('soleus', [])).toBe('');
});

it('a DataError lists every problem with its place', () => {
  const error = new DataError([
    { file: 'a.yaml:1', field: 'id', message: 'wrong' },
    { file: 'b.yaml:2', field: 'name', message: 'missing' },
  ]);
  expect(error.message).toBe('a.yaml:1\n  id: wrong\nb.yaml:2\n  name: missing');
});
