import { describe, expect, it } from 'vitest';
import { crossings } from '../../../models/anatomy/crossings';
import type { MuscleFigure } from '../../../models/anatomy/figure';

type Station = MuscleFigure['parts'][number]['stations'][number];
const line = (t: number, points: number[][]): Station => [t, ...points] as Station;
const across = (y: number) => [-1, 0, 1].map((x) => [x, y, 0, 0.5]);

const check = (stations: Station[]) =>
  crossings({
    value: { id: 'soleus', parts: [{ id: 'whole', form: 'strap', basis: 'constructed', stations }] },
    locate: (keys) => `models/muscles/soleus.yaml:${keys.join('.')}`,
  });

describe('stations', () => {
  it('that follow each other are right', () => {
    expect(check([line(0, across(0)), line(0.5, across(3)), line(1, across(6))])).toEqual([]);
  });

  it.each([
    [
      'run backwards',
      [line(0, across(0)), line(0.5, across(3).reverse()), line(1, across(6))],
      /station 2.*runs against the station before; turn its points round/,
    ],
    [
      'cross',
      [
        line(0, across(0)),
        line(0.5, [
          [-1, -3, 0, 0.5],
          [0, 3, 0, 0.5],
          [1, 9, 0, 0.5],
        ]),
      ],
      /station 2.*crosses the station before at point 1; move one of them/,
    ],
    [
      'have different numbers of points',
      [line(0, across(0)), line(1, across(3).slice(1))],
      /station 2.*2 points and the station before 3/,
    ],
    [
      'do not rise',
      [line(0.5, across(0)), line(0.5, across(3))],
      /station 2.*fraction of the way is not above/,
    ],
  ])('that %s are named with muscle, part, station and remedy', (_name, stations, message) => {
    const lines = check(stations).map(({ file, field, message }) => `${file} ${field} ${message}`);
    expect(lines.join('\n')).toMatch(message);
    expect(lines[0]).toContain('models/muscles/soleus.yaml:parts.0.stations.1 soleus, whole, station 2');
  });
});
