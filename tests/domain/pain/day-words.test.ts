import { expect, it } from 'vitest';
import { dayStamp, dayWords } from '../../../src/domain/pain/day-words';

it('a day is that of the calendar of whoever looks at it, also just after midnight', () => {
  const night = new Date(2026, 0, 5, 0, 10);
  expect(dayStamp(night)).toBe('2026-01-05');
  expect(dayWords(night)).toBe('5 Jan 2026');
});
