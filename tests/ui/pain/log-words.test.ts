import { expect, test } from 'vitest';
import { changeWords } from '../../../src/ui/pain/log-words';

test('the course of a figure is said in words', () => {
  expect(changeWords([120, 150, 60], 'cm²')).toBe('From 120 to 60 cm², in 3 drawings; most 150, least 60.');
  expect(changeWords([5, 8, 5], 'of 10')).toBe(
    '5 of 10 at first and at last, in 3 drawings; most 8, least 5.',
  );
});
