import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DataError, type Problem } from '../../models/data/problem';
import { readData } from '../../models/data/read-data';
import { compileSkinMap } from '../../models/skin/skin-map';
import type { Body } from '../../src/geometry/address/body';
import { buildFigures } from '../fixtures/figures';
import { type Patch, smallData } from '../fixtures/small-data';

/** One file of tests/fixtures/invalid: what is done to the valid data, and what must be said about it. */
interface Rule extends Patch {
  expect: {
    /** Where the problem is reported, if not in the changed file. */
    file?: string;
    /** Text on the reported line. */
    line: string;
    /** Field, or the end of it. */
    field: string;
    /** Part of the message: what is wrong and what would be right. */
    message: string;
  };
}

const FOLDER = path.join(import.meta.dirname, '../fixtures/invalid');
const rules = readdirSync(FOLDER).map((file): [string, Rule] => [
  path.basename(file, '.yaml'),
  parse(readFileSync(path.join(FOLDER, file), 'utf8')),
]);

let body: Body;
beforeAll(async () => {
  body = (await buildFigures()).body;
});

let root: string;
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What the compiler says about the data, the records first and then the addresses. */
function problemsIn(folder: string): Problem[] {
  try {
    compileSkinMap(body, readData(folder));
    return [];
  } catch (error) {
    if (error instanceof DataError) return error.problems;
    throw error;
  }
}

it('the small data set is valid as it stands', () => {
  root = smallData();
  expect(problemsIn(root)).toEqual([]);
});

it('there are rules to test', () => {
  expect(rules.length).toBeGreaterThan(20);
});

describe('data are refused with file, line, field and remedy', () => {
  it.each(rules)('%s', (_name, rule) => {
    root = smallData(rule);
    const problems = problemsIn(root);
    const wanted = rule.expect;
    const found = problems.find((p) => p.field.endsWith(wanted.field) && p.message.includes(wanted.message));
    expect(found, JSON.stringify(problems, null, 1)).toBeDefined();
    const [file, line] = found!.file.split(':');
    expect(file).toBe(wanted.file ?? rule.file);
    const text = readFileSync(path.join(root, file), 'utf8').split('\n')[Number(line) - 1];
    expect(text, found!.file).toContain(wanted.line);
  });
});

it('all problems are listed at once, each with its place', () => {
  root = smallData({
    file: 'data/muscles/soleus.yaml',
    replace: 'refersTo: { essential: [heel], spillover: [achilles] }',
    with: 'refersTo: { essential: [heal], spillover: [achiles] }',
  });
  const error = new DataError(problemsIn(root));
  expect(
    error.message.split('\n').filter((line) => /^data\/muscles\/soleus\.yaml:\d+$/.test(line)),
  ).toHaveLength(2);
  expect(error.message).toContain('  points.0.refersTo.spillover.0: there is no region "achiles"');
});
