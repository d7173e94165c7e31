import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW } from '../../src/domain/view';
import { addressOf, connectHistory } from '../../src/state/history';
import { changeView, selectRegion, setSide, useAtlas } from '../../src/state/store';

/** As much of a browser window as the history uses. */
class FakeWindow extends EventTarget {
  steps = ['https://example.org/atlas/'];
  history = {
    pushState: (_state: null, _title: string, url: string) => this.steps.push(url),
    replaceState: (_state: null, _title: string, url: string) => {
      this.steps[this.steps.length - 1] = url;
    },
  };
  get location() {
    return new URL(this.steps.at(-1)!);
  }
  back() {
    this.steps.pop();
    this.dispatchEvent(new Event('popstate'));
  }
}

const fresh = useAtlas.getInitialState();
let page: FakeWindow;
let stop: () => void = () => {};
const open = (query: string) => {
  page.steps = [`https://example.org/atlas/${query}`];
  stop = connectHistory();
};

beforeEach(() => {
  useAtlas.setState(fresh, true);
  page = new FakeWindow();
  vi.stubGlobal('window', page);
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

describe('the address bar', () => {
  it('is read on arrival', () => {
    open('?region=heel&side=left');
    expect(useAtlas.getState().view).toEqual({ ...DEFAULT_VIEW, region: 'heel', side: 'left' });
    expect(page.steps).toHaveLength(1);
  });

  it('leads to a notice where it cannot be read', () => {
    open('?side=up');
    expect(useAtlas.getState().notice).toContain('side "up"');
  });

  it('gets a new step for a selection, and the way back leads to the one before', () => {
    open('');
    selectRegion('heel');
    setSide('left');
    expect(page.steps.slice(1)).toEqual([
      'https://example.org/atlas/?region=heel',
      'https://example.org/atlas/?region=heel&side=left',
    ]);
    page.back();
    expect(useAtlas.getState().view).toEqual({ ...DEFAULT_VIEW, region: 'heel' });
    page.back();
    expect(useAtlas.getState().view).toEqual(DEFAULT_VIEW);
    expect(page.steps).toHaveLength(1);
  });

  it('keeps the points of a comparison on the way back, and the way forward', () => {
    open('?region=heel');
    selectRegion('calf');
    changeView({ compare: ['soleus.1'] });
    page.back();
    expect(useAtlas.getState().view).toEqual({ ...DEFAULT_VIEW, region: 'heel', compare: ['soleus.1'] });
    expect(page.steps).toEqual(['https://example.org/atlas/?region=heel&compare=soleus.1']);
  });

  it('keeps a point that was found after the comparison was opened', () => {
    open('?page=compare&compare=soleus.1');
    changeView({ page: 'atlas', item: { kind: 'point', id: 'soleus.2' } });
    changeView({ compare: ['soleus.1', 'soleus.2'] });
    page.back();
    expect(useAtlas.getState().view).toMatchObject({ page: 'compare', compare: ['soleus.1', 'soleus.2'] });
  });

  it('keeps its step when only camera or wording change', () => {
    open('?region=heel');
    changeView({ camera: 'back' });
    changeView({ reader: 'practitioner' });
    expect(page.steps).toEqual(['https://example.org/atlas/?region=heel&view=back&words=practitioner']);
  });

  it('is left alone after the connection has ended', () => {
    open('');
    stop();
    selectRegion('heel');
    expect(page.steps).toHaveLength(1);
  });

  it('of the default view has no query', () => {
    expect(addressOf(DEFAULT_VIEW)).toBe('https://example.org/atlas/');
  });
});
