import { beforeEach, describe, expect, it } from 'vitest';
import type { SkinMap } from '../../src/domain/lookup';
import { DEFAULT_VIEW } from '../../src/domain/view';
import {
  changeView,
  selectItem,
  selectPoint,
  selectRegion,
  setAtlas,
  setDownload,
  setFigure,
  setHover,
  setSide,
  useAtlas,
} from '../../src/state/store';
import { makeAtlas, makeCondition, makeMuscle, makeRegion } from '../fixtures/atlas';

const atlas = makeAtlas({
  muscles: [makeMuscle('soleus')],
  conditions: [makeCondition('heel-pain', ['soleus.1'])],
  regions: [makeRegion('heel')],
});
const skin = {} as SkinMap;
const fresh = useAtlas.getInitialState();
const state = () => useAtlas.getState();

beforeEach(() => useAtlas.setState(fresh, true));

describe('before the atlas has arrived', () => {
  it('any view is kept: nobody knows yet what exists', () => {
    changeView({ region: 'tail', item: { kind: 'muscle', id: 'gluteus-ultimus' } });
    expect(state().view.region).toBe('tail');
    expect(state().notice).toBeNull();
  });

  it('what turns out not to exist is dropped on arrival, with a notice', () => {
    changeView({ region: 'heel', item: { kind: 'point', id: 'soleus.7' }, side: 'left' });
    setAtlas(atlas, skin);
    expect(state().view).toEqual({ ...DEFAULT_VIEW, region: 'heel', side: 'left' });
    expect(state().notice).toContain('point "soleus.7"');
  });

  it('a notice about the link survives the arrival of an atlas that has nothing to add', () => {
    changeView({}, [{ key: 'side', value: 'up' }]);
    setAtlas(atlas, skin);
    expect(state().notice).toContain('side "up"');
  });
});

describe('with the atlas', () => {
  beforeEach(() => setAtlas(atlas, skin));

  it('unknown ids are dropped with a notice and the rest is done', () => {
    changeView({ item: { kind: 'condition', id: 'tail-pain' }, figure: 'feminine' });
    expect(state().view).toEqual({ ...DEFAULT_VIEW, figure: 'feminine' });
    expect(state().notice).toContain('condition "tail-pain"');
  });

  it('the notice goes with the next change', () => {
    changeView({ region: 'tail' });
    changeView({ region: 'heel' });
    expect(state().notice).toBeNull();
  });

  it('an item keeps the region through which it was reached', () => {
    selectRegion('heel');
    selectItem({ kind: 'muscle', id: 'soleus' });
    expect(state().view).toMatchObject({ region: 'heel', item: { kind: 'muscle', id: 'soleus' } });
  });

  it('a region begins anew, on its side, and null goes back to the whole body', () => {
    selectPoint('soleus.1', 'left');
    selectRegion('heel');
    expect(state().view).toMatchObject({ region: 'heel', item: null, side: 'left' });
    selectRegion('heel', 'right');
    expect(state().view.side).toBe('right');
    selectRegion(null);
    expect(state().view).toEqual(DEFAULT_VIEW);
  });

  it('a new selection lets the camera frame it; side and figure leave it alone', () => {
    changeView({ camera: 'back' });
    setSide('left');
    setFigure('feminine');
    expect(state().view.camera).toBe('back');
    selectPoint('soleus.1', 'left');
    expect(state().view.camera).toBe('auto');
  });

  it('a change of the view ends the hover', () => {
    setHover({ kind: 'region', id: 'heel', side: 'left' });
    selectRegion('heel');
    expect(state().hover).toBeNull();
  });
});

describe('hover', () => {
  it('does not wake anybody when it stays where it is', () => {
    let calls = 0;
    const stop = useAtlas.subscribe(
      (s) => s.hover,
      () => calls++,
    );
    setHover({ kind: 'region', id: 'heel', side: 'left' });
    setHover({ kind: 'region', id: 'heel', side: 'left' });
    setHover({ kind: 'region', id: 'heel', side: 'right' });
    setHover(null);
    setHover(null);
    stop();
    expect(calls).toBe(3);
  });
});

it('downloads are kept one by one', () => {
  setDownload('skin.bin', { total: 100 });
  setDownload('skin.bin', { loaded: 40 });
  setDownload('records.json', { error: 'the network did not answer' });
  expect(state().downloads).toEqual({
    'skin.bin': { loaded: 40, total: 100, error: null },
    'records.json': { loaded: 0, total: 0, error: 'the network did not answer' },
  });
});
