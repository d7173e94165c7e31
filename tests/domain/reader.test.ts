import { expect, it } from 'vitest';
import { closed } from '../../src/domain/reader';

it.each([
  ['A cold draught on a tired neck', 'A cold draught on a tired neck.'],
  ['Pain at rest (at night too)', 'Pain at rest (at night too).'],
  ['Keep the shoulder warm.', 'Keep the shoulder warm.'],
  ['Does it wake you?', 'Does it wake you?'],
])('a statement of a list is closed once: %s', (text, expected) => {
  expect(closed(text)).toBe(expected);
});
