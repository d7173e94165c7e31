import { describe, expect, test } from 'vitest';
import { chartSpots, roundTop } from '../../../src/ui/pain/chart-line';

const BOX = { left: 10, top: 5, width: 100, height: 50 };
const across = (times: (number | null)[]) =>
  chartSpots(
    times.map((time) => ({ time, value: 1 })),
    1,
    BOX,
  ).map(({ x }) => x);

describe('the line of a chart', () => {
  test('runs by time across and from 0 upwards', () => {
    const spots = chartSpots(
      [
        { time: 0, value: 0 },
        { time: 10, value: 5 },
        { time: 40, value: 10 },
      ],
      10,
      BOX,
    );
    expect(spots).toEqual([
      { x: 10, y: 55 },
      { x: 35, y: 30 },
      { x: 110, y: 5 },
    ]);
  });

  test('goes in equal steps where the times tell nothing', () => {
    expect(across([7, 7, 7])).toEqual([10, 60, 110]);
    expect(across([0, null, 5])).toEqual([10, 60, 110]);
    expect(across([0, 9, 5])).toEqual([10, 60, 110]);
  });

  test('is one spot in the middle for one value, none for none', () => {
    expect(across([3])).toEqual([60]);
    expect(across([])).toEqual([]);
  });
});

describe('the top of a scale', () => {
  test.each([
    [[], 1],
    [[0], 1],
    [[1], 1],
    [[3, 2], 5],
    [[355, 0], 500],
    [[1001], 2000],
    [[999], 1000],
  ])('of %j is %i', (values, top) => {
    expect(roundTop(values)).toBe(top);
  });
});
