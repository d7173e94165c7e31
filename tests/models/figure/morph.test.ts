import { describe, expect, it } from 'vitest';
import { BUILDS } from '../../../models/figure/figure';
import type { MakeHuman } from '../../../models/figure/makehuman';
import { macroWeights, morph, movedBy } from '../../../models/figure/morph';

const everyTarget = { hasTarget: () => true };
const sumOf = (weights: Map<string, number>, part: string) =>
  [...weights].filter(([name]) => name.startsWith(part)).reduce((sum, [, weight]) => sum + weight, 0);

describe('macroWeights', () => {
  it.each(Object.entries(BUILDS))('add up to one whole %s body', (_name, build) => {
    const weights = macroWeights(everyTarget, build);
    expect(sumOf(weights, 'macrodetails/universal')).toBeCloseTo(1, 9);
    for (const race of ['african', 'asian', 'caucasian'])
      expect(sumOf(weights, `macrodetails/${race}`)).toBeCloseTo(1 / 3, 9);
    // 0 is none of the ideal proportions at 0.5, 1 all of them at 1.
    expect(sumOf(weights, 'macrodetails/proportions')).toBeCloseTo(2 * build.ideal - 1, 9);
  });

  it('belong to one sex', () => {
    const names = [...macroWeights(everyTarget, BUILDS.masculine).keys()];
    expect(names.filter((name) => name.includes('female') || name.includes('breast'))).toEqual([]);
  });

  it.each([
    [0, ['minmuscle']],
    [0.5, ['averagemuscle']],
    [0.75, ['averagemuscle', 'maxmuscle']],
    [1, ['maxmuscle']],
  ])('mix the two nearest builds: muscle %d', (muscle, expected) => {
    const names = [...macroWeights(everyTarget, { sex: 'male', muscle, weight: 0.5, ideal: 0.5 }).keys()];
    const found = new Set(names.flatMap((name) => name.match(/(min|average|max)muscle/)?.[0] ?? []));
    expect([...found].sort()).toEqual(expected);
  });

  it('close the eyes', () => {
    const weights = macroWeights(everyTarget, BUILDS.feminine);
    for (const side of ['left', 'right']) {
      const closure = [...weights].filter(([name]) => name.endsWith(`eye-${side}-closure`));
      expect(closure.reduce((sum, [, weight]) => sum + weight, 0)).toBeCloseTo(1, 9);
    }
  });
});

describe('morph', () => {
  const targets: Record<string, number[]> = { up: [0, 1, 0, 0, 0, 0], wide: [2, 0, 0, -2, 0, 0.5] };
  const mh = {
    positions: Float64Array.from([1, 1, 1, 2, 2, 2]),
    target: (name: string) => Float32Array.from(targets[name]),
  } as MakeHuman;

  it('moves vertices by the weighted sum of its targets', () => {
    const weights = new Map([
      ['up', 0.5],
      ['wide', 0.25],
    ]);
    expect([...morph(mh, weights)]).toEqual([1.5, 1.5, 1, 1.5, 2, 2.125]);
  });

  it('leaves the base as it is', () => {
    morph(mh, new Map([['up', 1]]));
    expect([...mh.positions]).toEqual([1, 1, 1, 2, 2, 2]);
    expect([...morph(mh, new Map())]).toEqual([1, 1, 1, 2, 2, 2]);
  });

  it('finds the vertices that a target moves most', () => {
    expect(movedBy(mh, 'up', 0.5)).toEqual(new Set([0]));
    expect(movedBy(mh, 'wide', 0.5)).toEqual(new Set([0, 1]));
    expect(movedBy(mh, 'wide', 0.99)).toEqual(new Set([1]));
  });
});
