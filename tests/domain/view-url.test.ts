import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CAMERAS,
  DEFAULT_VIEW,
  FIGURES,
  type Item,
  LAYERS,
  MOST_COMPARED,
  OTHERS,
  PAGES,
  SIDES,
  type View,
} from '../../src/domain/view';
import { queryToView, viewToQuery } from '../../src/domain/view-url';

const SEED = 20180707;

const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
const point = fc.tuple(slug, slug).map((ids) => ids.join('.'));
const item: fc.Arbitrary<Item> = fc.oneof(
  fc.record({ kind: fc.constant('point' as const), id: point }),
  fc.record({ kind: fc.constantFrom('muscle' as const, 'condition' as const), id: slug }),
);
const view: fc.Arbitrary<View> = fc.record({
  page: fc.constantFrom(...PAGES),
  region: fc.option(slug),
  item: fc.option(item),
  compare: fc.uniqueArray(point, { maxLength: MOST_COMPARED }),
  side: fc.constantFrom(...SIDES),
  figure: fc.constantFrom(...FIGURES),
  camera: fc.constantFrom(...CAMERAS),
  layer: fc.constantFrom(...LAYERS),
  others: fc.constantFrom(...OTHERS),
  reader: fc.constantFrom('patient' as const, 'practitioner' as const),
});

const expectValid = (view: View) => {
  const id = expect.stringMatching(/^[a-z0-9.-]{1,80}$/);
  expect(view.region === null ? 'none' : view.region).toEqual(id);
  expect(view.item === null ? 'none' : view.item.id).toEqual(id);
  expect(view.compare.length).toBeLessThanOrEqual(MOST_COMPARED);
  for (const ref of view.compare) expect(ref).toEqual(id);
  expect(SIDES).toContain(view.side);
  expect(FIGURES).toContain(view.figure);
  expect(CAMERAS).toContain(view.camera);
  expect(LAYERS).toContain(view.layer);
  expect(OTHERS).toContain(view.others);
  expect(['patient', 'practitioner']).toContain(view.reader);
};

describe('a view in the address bar', () => {
  it(`comes back as it was (seed ${SEED})`, () => {
    fc.assert(
      fc.property(view, (before) => {
        const { view: after, dropped } = queryToView(viewToQuery(before));
        expect(after).toEqual(before);
        expect(dropped).toEqual([]);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it('leaves defaults out', () => {
    expect(viewToQuery(DEFAULT_VIEW)).toBe('');
    expect(viewToQuery({ ...DEFAULT_VIEW, side: 'left' })).toBe('side=left');
  });

  it('writes compared points between plain commas', () => {
    const compare = ['soleus.1', 'tibialis-posterior.1'];
    expect(viewToQuery({ ...DEFAULT_VIEW, page: 'compare', compare })).toBe(
      'page=compare&compare=soleus.1,tibialis-posterior.1',
    );
  });

  it('keeps the links that are printed on handouts working', () => {
    const { view } = queryToView(
      '?region=neck-side&point=trapezius-upper.1&side=left&figure=feminine&view=back&layer=deep&others=ghost&words=practitioner',
    );
    expect(view).toEqual({
      page: 'atlas',
      compare: [],
      region: 'neck-side',
      item: { kind: 'point', id: 'trapezius-upper.1' },
      side: 'left',
      figure: 'feminine',
      camera: 'back',
      layer: 'deep',
      others: 'ghost',
      reader: 'practitioner',
    });
  });

  it.each([
    ['an empty query', '', []],
    ['a key of somebody else', '?utm_source=news', []],
    ['an unknown side', 'side=up', ['side']],
    ['an empty side', 'side=', ['side']],
    ['a word of the prototype', 'side=constructor', ['side']],
    ['two items', 'muscle=soleus&point=soleus.1', ['muscle']],
    ['an id in capitals', 'muscle=Soleus', ['muscle']],
    ['a path', 'region=../../etc/passwd', ['region']],
    ['an id too long', `region=${'a'.repeat(81)}`, ['region']],
    ['a fourth point', 'compare=a.1,b.1,c.1,d.1', ['compare']],
    ['a point given twice', 'compare=a.1,a.1', ['compare']],
    ['an empty comparison', 'compare=', ['compare']],
    ['a comparison with a path', 'compare=a.1,../b', ['compare']],
  ])('reports what it drops of %s', (_name, query, keys) => {
    const { view, dropped } = queryToView(query);
    expectValid(view);
    expect(dropped.map((d) => d.key)).toEqual(keys);
  });
});

describe('a hostile address', () => {
  it.each([
    ['a script', `muscle=<script>alert(1)</script>${'x'.repeat(500)}`],
    ['control characters', `region=${encodeURIComponent('a\u0000b\u001b[31m\u202Ec\n')}`],
    ['emoji', `side=${encodeURIComponent(`x${'🦴'.repeat(60)}`)}`],
    ['a megabyte', `condition=${'%41'.repeat(300_000)}`],
    ['broken escapes', 'figure=%E0%A4%A&view=%'],
  ])('is quoted short and printable: %s', (_name, query) => {
    const { view, dropped } = queryToView(query);
    expect(view).toEqual(DEFAULT_VIEW);
    expect(dropped.length).toBeGreaterThan(0);
    for (const { value } of dropped) {
      expect(value.length).toBeLessThanOrEqual(43);
      expect(value).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    }
  });

  const keys = fc.constantFrom(
    'compare',
    'region',
    'point',
    'muscle',
    'condition',
    'side',
    'figure',
    'view',
    'words',
  );
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());
  const pairs = fc
    .array(fc.tuple(keys, text), { maxLength: 12 })
    .map((list) =>
      list.map(([key, value]) => `${key}=${encodeURIComponent(value.replace(/\p{Cs}/gu, ''))}`).join('&'),
    );

  it(`never throws and always gives a valid view (seed ${SEED})`, () => {
    fc.assert(
      fc.property(fc.oneof(text, pairs), (query) => {
        const { view, dropped } = queryToView(query);
        expectValid(view);
        for (const { key, value } of dropped) expect(key.length + value.length).toBeLessThanOrEqual(86);
        // What was understood can be written again.
        expect(queryToView(viewToQuery(view))).toEqual({ view, dropped: [] });
      }),
      { seed: SEED, numRuns: 2000 },
    );
  });
});
