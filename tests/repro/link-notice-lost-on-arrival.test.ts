import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SkinMap } from '../../src/domain/lookup';
import { connectHistory } from '../../src/state/history';
import { changeView, setAtlas, setSide, useAtlas } from '../../src/state/store';
import { makeAtlas, makeMuscle, makeRegion } from '../fixtures/atlas';

/*
 * A link that could not be read was reported before the records had arrived; their arrival a moment
 * later overwrote the notice with its own, which had nothing to report.
 */

const atlas = makeAtlas({ muscles: [makeMuscle('soleus')], regions: [makeRegion('heel')] });
const fresh = useAtlas.getInitialState();
const notice = () => useAtlas.getState().notice;
let stop = () => {};

const open = (query: string) => {
  const location = new URL(`https://example.org/${query}`);
  const history = { pushState: () => {}, replaceState: () => {} };
  vi.stubGlobal('window', Object.assign(new EventTarget(), { location, history }));
  stop = connectHistory();
};
const arrive = () => setAtlas(atlas, {} as SkinMap);

beforeEach(() => useAtlas.setState(fresh, true));
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

it('what a link asked for in vain is still said after the records have arrived', () => {
  open('?side=up&region=heel');
  expect(notice()).toContain('side "up"');
  arrive();
  expect(notice()).toContain('side "up"');
  expect(useAtlas.getState().view.region).toBe('heel');
});

it('together with what only the records show to be unknown', () => {
  open('?side=up&region=tail');
  arrive();
  expect(notice()).toContain('side "up"');
  expect(notice()).toContain('region "tail"');
});

it('but not once the viewer has gone on, nor when records arrive again', () => {
  open('?side=up');
  setSide('left');
  arrive();
  expect(notice()).toBeNull();
  changeView({}, [{ key: 'side', value: 'up' }]);
  arrive();
  expect(notice()).toBeNull();
});
