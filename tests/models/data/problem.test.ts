import { expect, it } from 'vitest';
import { DataError, nearest } from '../../../models/data/problem';

it.each([
  ['medial-epicondile', 'medial-epicondyle'],
  ['knee-creese', 'knee-crease'],
  ['patela', 'patella'],
])('the nearest to "%s" is "%s"', (id, near) => {
  const known = [
    'acromion',
    'medial-epicondyle',
    'lateral-epicondyle',
    'knee-crease',
    'patella',
    'patella-top',
  ];
  expect(nearest(id, known)).toBe(`; the nearest is "${near}"`);
});

it('suggests nothing where nothing is known', () => {
  expect(nearest('acromion', [])).toBe('');
});

it('lists every problem with its place', () => {
  const error = new DataError([
    { file: 'data/muscles/soleus.yaml:42', field: 'points.0', message: 'first' },
    { file: 'data/regions.yaml:7', field: 'groups', message: 'second' },
  ]);
  expect(error.message).toBe(
    'data/muscles/soleus.yaml:42\n  points.0: first\ndata/regions.yaml:7\n  groups: second',
  );
});
