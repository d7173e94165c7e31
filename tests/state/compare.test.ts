import { beforeEach, describe, expect, it } from 'vitest';
import type { SkinMap } from '../../src/domain/lookup';
import { DEFAULT_VIEW } from '../../src/domain/view';
import {
  addToComparison,
  clearComparison,
  comparing,
  previews,
  removeFromComparison,
} from '../../src/state/compare';
import { selectDrawnView } from '../../src/state/layers';
import { shownPoints } from '../../src/state/shown';
import { changeView, type Hover, openPage, selectPoint, setAtlas, useAtlas } from '../../src/state/store';
import { makeAtlas, makeMuscle } from '../fixtures/atlas';

const muscles = ['a', 'b', 'c', 'd'].map((id) => makeMuscle(id));
const atlas = makeAtlas({ muscles });
const skin = {} as SkinMap;
const fresh = useAtlas.getInitialState();
const view = () => useAtlas.getState().view;

beforeEach(() => {
  useAtlas.setState(fresh, true);
  setAtlas(atlas, skin);
});

describe('a comparison', () => {
  it('takes up to three points, each once, and refuses a fourth in words', () => {
    for (const ref of ['a.1', 'b.1', 'a.1', 'c.1']) addToComparison(ref);
    expect(view().compare).toEqual(['a.1', 'b.1', 'c.1']);
    expect(useAtlas.getState().notice).toBeNull();
    addToComparison('d.1');
    expect(view().compare).toEqual(['a.1', 'b.1', 'c.1']);
    expect(useAtlas.getState().notice).toMatch(/Three points/);
  });

  it('lets points go one by one or together', () => {
    for (const ref of ['a.1', 'b.1', 'c.1']) addToComparison(ref);
    removeFromComparison('b.1');
    expect(view().compare).toEqual(['a.1', 'c.1']);
    clearComparison();
    expect(view()).toEqual(DEFAULT_VIEW);
  });

  it('stays while one looks for the next point', () => {
    selectPoint('a.1', 'left');
    addToComparison('a.1');
    selectPoint('b.1', 'left');
    openPage('pain');
    expect(view().compare).toEqual(['a.1']);
  });

  it('leaves out points that the atlas does not know, with a notice', () => {
    changeView({ compare: ['a.1', 'tail.1', 'b.1'] });
    expect(view().compare).toEqual(['a.1', 'b.1']);
    expect(useAtlas.getState().notice).toContain('compare "tail.1"');
  });
});

describe('the body on the page of the comparison', () => {
  const compared = { ...DEFAULT_VIEW, page: 'compare' as const, compare: ['a.1', 'b.1'] };
  const over = (id: string): Hover => ({ kind: 'point', id, side: 'right' });

  it('shows the points in their order, each with its own zones', () => {
    expect(shownPoints(atlas, skin, compared, null)).toEqual([
      { ref: 'a.1', side: 'right', zones: true, compared: 0 },
      { ref: 'b.1', side: 'right', zones: true, compared: 1 },
    ]);
  });

  it('keeps both on the stage while the pointer rests on one, and lets another point preview', () => {
    expect(shownPoints(atlas, skin, compared, over('b.1'))).toEqual(shownPoints(atlas, skin, compared, null));
    const state = { ...useAtlas.getState(), view: compared, hover: over('b.1') };
    expect(selectDrawnView(state)).toBe(compared);
    expect(previews(compared, over('c.1'))).toBe(true);
    expect(shownPoints(atlas, skin, compared, over('c.1')).filter(({ zones }) => zones)).toEqual([
      { ref: 'c.1', side: 'right', zones: true },
    ]);
  });

  it('belongs to a card as soon as one is open', () => {
    const item = { kind: 'point', id: 'a.1' } as const;
    expect(comparing({ ...compared, item })).toBe(false);
    expect(shownPoints(atlas, skin, { ...compared, item }, null)).toEqual([
      { ref: 'a.1', side: 'right', zones: true },
    ]);
  });
});
