import type { MakeHuman } from './makehuman';

/** Build of a figure; every value runs from 0 to 1 with 0.5 the average. */
export interface Build {
  sex: 'male' | 'female';
  muscle: number;
  weight: number;
  /** Closeness to the sculptor's ideal proportions. */
  ideal: number;
  /** Breast size; female only. */
  cup?: number;
}

const RACES = ['african', 'asian', 'caucasian'];

/** Weights of the macro targets that make a build; a third of each ancestry, so that the figure is nobody in particular. */
export function macroWeights(mh: Pick<MakeHuman, 'hasTarget'>, build: Build): Map<string, number> {
  const weights = new Map<string, number>();
  const put = (name: string, weight: number) => {
    if (weight > 0 && mh.hasTarget(name)) weights.set(name, (weights.get(name) ?? 0) + weight);
  };
  const { sex } = build;
  for (const race of RACES) put(`macrodetails/${race}-${sex}-young`, 1 / RACES.length);
  for (const [muscle, mw] of tent(build.muscle, 'muscle')) {
    for (const [weight, ww] of tent(build.weight, 'weight')) {
      const body = `${sex}-young-${muscle}-${weight}`;
      put(`macrodetails/universal-${body}`, mw * ww);
      put(`macrodetails/proportions/${body}-idealproportions`, mw * ww * Math.max(0, 2 * build.ideal - 1));
      if (sex === 'female') {
        for (const [cup, cw] of tent(build.cup ?? 0.5, 'cup')) {
          put(`breast/${body}-${cup}-averagefirmness`, mw * ww * cw);
        }
      }
    }
  }
  for (const race of RACES) {
    // Eyes closed and calm: an open stare on a clinical figure is uncanny.
    for (const side of ['left', 'right'])
      put(`expression/units/${race}/eye-${side}-closure`, 1 / RACES.length);
    // Against the sculpted gap of 1 mm between the lips.
    weights.set(`expression/units/${race}/mouth-part-later`, -0.045);
  }
  return weights;
}

/** Share of the minimum, average and maximum target at a value from 0 to 1. */
function tent(value: number, noun: string): [string, number][] {
  return value < 0.5
    ? [
        [`min${noun}`, 1 - 2 * value],
        [`average${noun}`, 2 * value],
      ]
    : [
        [`average${noun}`, 2 - 2 * value],
        [`max${noun}`, 2 * value - 1],
      ];
}

/** Base positions plus weighted targets, in decimetres. */
export function morph(mh: MakeHuman, weights: Map<string, number>): Float64Array {
  const positions = Float64Array.from(mh.positions);
  for (const [name, weight] of weights) {
    const deltas = mh.target(name);
    for (let i = 0; i < positions.length; i++) positions[i] += deltas[i] * weight;
  }
  return positions;
}

/** Vertices that a target moves by more than `share` of its largest movement: a way to find ears or nipples without ids. */
export function movedBy(mh: Pick<MakeHuman, 'target'>, name: string, share: number): Set<number> {
  const deltas = mh.target(name);
  const size = (v: number) => Math.hypot(deltas[3 * v], deltas[3 * v + 1], deltas[3 * v + 2]);
  const count = deltas.length / 3;
  let largest = 0;
  for (let v = 0; v < count; v++) largest = Math.max(largest, size(v));
  const moved = new Set<number>();
  for (let v = 0; v < count; v++) if (size(v) > share * largest) moved.add(v);
  return moved;
}
