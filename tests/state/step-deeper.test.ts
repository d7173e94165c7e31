import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../src/domain/view';
import { type Beneath, stepDeeper } from '../../src/state/step-deeper';

const hits: Beneath[] = ['trapezius', 'rhomboid', 'serratus'].map((muscle) => ({ muscle, side: 'left' }));
const showing = (id: string, side: View['side'] = 'left'): View => ({
  ...DEFAULT_VIEW,
  side,
  item: { kind: 'muscle', id },
});

describe('a click on muscles', () => {
  it('chooses the outermost at first', () => {
    expect(stepDeeper(hits, DEFAULT_VIEW)).toEqual({ chosen: hits[0], place: 1, of: 3 });
    expect(stepDeeper(hits, showing('soleus')).chosen).toBe(hits[0]);
  });

  it('on the chosen one leads to the one beneath, and from the last to the first', () => {
    expect(stepDeeper(hits, showing('trapezius'))).toEqual({ chosen: hits[1], place: 2, of: 3 });
    expect(stepDeeper(hits, showing('rhomboid')).chosen).toBe(hits[2]);
    expect(stepDeeper(hits, showing('serratus'))).toEqual({ chosen: hits[0], place: 1, of: 3 });
  });

  it('takes the same muscle of the other side for another one', () => {
    expect(stepDeeper(hits, showing('trapezius', 'right')).chosen).toBe(hits[0]);
  });

  it('goes on from the muscle of a chosen trigger point', () => {
    const view: View = { ...DEFAULT_VIEW, side: 'left', item: { kind: 'point', id: 'trapezius.1' } };
    expect(stepDeeper(hits, view).chosen).toBe(hits[1]);
  });
});
