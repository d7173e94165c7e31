import { describe, expect, it } from 'vitest';
import { DEFAULT_VIEW, itemExists, knownView, otherSide, SIDES, type View } from '../../src/domain/view';
import { makeAtlas, makeCondition, makeMuscle, makeRegion } from '../fixtures/atlas';

const atlas = makeAtlas({
  muscles: [makeMuscle('soleus')],
  conditions: [makeCondition('heel-pain', ['soleus.1'])],
  regions: [makeRegion('calf-inner')],
});

describe('knownView', () => {
  it('puts the skin back where pain is painted, and leaves the layers of a card', () => {
    const view: View = { ...DEFAULT_VIEW, page: 'pain', layer: 'deep' };
    expect(knownView(atlas, view).view.layer).toBe('skin');
    const item = { kind: 'muscle' as const, id: atlas.muscles[0].id };
    expect(knownView(atlas, { ...view, item }).view.layer).toBe('deep');
  });

  it.each<[string, Partial<View>]>([
    ['nothing chosen', {}],
    ['a region', { region: 'calf-inner' }],
    ['a group of regions', { region: 'somewhere' }],
    ['a point through a region', { region: 'calf-inner', item: { kind: 'point', id: 'soleus.1' } }],
    ['a muscle', { item: { kind: 'muscle', id: 'soleus' } }],
    ['a condition', { item: { kind: 'condition', id: 'heel-pain' } }],
  ])('keeps %s', (_name, change) => {
    const view = { ...DEFAULT_VIEW, ...change };
    expect(knownView(atlas, view)).toEqual({ view, dropped: [] });
  });

  it('drops what the atlas does not hold and keeps the rest', () => {
    const view: View = {
      ...DEFAULT_VIEW,
      region: 'tail',
      item: { kind: 'point', id: 'soleus.9' },
      side: 'left',
    };
    expect(knownView(atlas, view)).toEqual({
      view: { ...DEFAULT_VIEW, side: 'left' },
      dropped: [
        { key: 'region', value: 'tail' },
        { key: 'point', value: 'soleus.9' },
      ],
    });
  });

  it('does not take an id of one kind for another', () => {
    expect(itemExists(atlas, { kind: 'muscle', id: 'heel-pain' })).toBe(false);
    expect(itemExists(atlas, { kind: 'condition', id: 'soleus' })).toBe(false);
    expect(itemExists(atlas, { kind: 'point', id: 'soleus' })).toBe(false);
    expect(itemExists(atlas, { kind: 'muscle', id: 'constructor' })).toBe(false);
  });
});

it('has two sides, the right one first', () => {
  expect(SIDES).toEqual(['right', 'left']);
  for (const side of SIDES) expect(otherSide(otherSide(side))).toBe(side);
});
