import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MuscleMap, type MusclePart, partsByMuscle } from '../../src/domain/anatomy';
import { DEFAULT_VIEW, LAYERS, OTHERS, SIDES, type View } from '../../src/domain/view';
import { hoverName } from '../../src/state/hover-name';
import { presenceOf, selectDrawnView, showsAnatomy } from '../../src/state/layers';
import { useAtlas } from '../../src/state/store';
import { makeAtlas, makeMuscle } from '../fixtures/atlas';

const SEED = 1543;
const part = (muscle: string, layer: MusclePart['layer'], more: Partial<MusclePart> = {}): MusclePart => ({
  muscle,
  id: 'whole',
  name: null,
  layer,
  shared: [],
  inconstant: false,
  veil: false,
  ...more,
});
const parts = [
  part('outer', 'superficial'),
  part('outer', 'superficial', { id: 'tendon', name: 'Outer tendon', shared: ['inner'] }),
  part('middle', 'middle'),
  part('inner', 'deep'),
  part('sheath', 'superficial', { veil: true }),
  part('rare', 'superficial', { inconstant: true }),
];
const map: MuscleMap = { parts, partsOf: partsByMuscle(parts), windows: new Map() };

const views: fc.Arbitrary<View> = fc.record({
  page: fc.constant(DEFAULT_VIEW.page),
  region: fc.constant(null),
  item: fc.constantFrom<View['item']>(
    null,
    { kind: 'muscle', id: 'inner' },
    { kind: 'point', id: 'middle.1' },
    { kind: 'muscle', id: 'rare' },
    { kind: 'condition', id: 'pain' },
  ),
  compare: fc.constant(DEFAULT_VIEW.compare),
  side: fc.constantFrom(...SIDES),
  figure: fc.constant(DEFAULT_VIEW.figure),
  camera: fc.constant(DEFAULT_VIEW.camera),
  layer: fc.constantFrom(...LAYERS),
  others: fc.constantFrom(...OTHERS),
  reader: fc.constant(DEFAULT_VIEW.reader),
});
const everyView = (check: (view: View) => void) =>
  fc.assert(fc.property(views, check), { seed: SEED, numRuns: 300 });
const muscleOf = ({ item }: View) => (item?.kind === 'muscle' ? item.id : item?.id.split('.')[0]);

describe(`the layers of the body (seed ${SEED})`, () => {
  it('show the chosen muscle on its side whatever the layer, with the tendon that it shares', () => {
    everyView((view) => {
      const subject = view.item?.kind === 'condition' ? undefined : muscleOf(view);
      const own = subject ? (map.partsOf.get(subject) ?? []) : [];
      const presence = presenceOf(map, view, view.side);
      for (const i of own) expect(presence[i]).toBe('solid');
    });
    expect(map.partsOf.get('inner')).toEqual([1, 3]);
  });

  it('show no muscle above the chosen layer, and none at all over bones or under whole skin', () => {
    everyView((view) => {
      const presence = presenceOf(map, { ...view, item: null }, 'left');
      presence.forEach((present, i) => {
        const above = LAYERS.indexOf(parts[i].layer) < LAYERS.indexOf(view.layer);
        if (view.layer === 'skin' || above) expect(present).toBe('hidden');
        else expect(present).toBe(parts[i].inconstant ? 'hidden' : parts[i].veil ? 'veil' : 'solid');
      });
    });
  });

  it('leave the other muscles as the reader wants them', () => {
    const view: View = { ...DEFAULT_VIEW, layer: 'superficial', item: { kind: 'muscle', id: 'inner' } };
    const at = (others: View['others']) => presenceOf(map, { ...view, others }, view.side);
    expect(at('shown')).toEqual(['solid', 'solid', 'solid', 'solid', 'veil', 'hidden']);
    expect(at('ghost')).toEqual(['ghost', 'solid', 'ghost', 'solid', 'ghost', 'hidden']);
    expect(at('hidden')).toEqual(['hidden', 'solid', 'hidden', 'solid', 'hidden', 'hidden']);
  });

  it('need no anatomy as long as the skin is whole', () => {
    expect(showsAnatomy(DEFAULT_VIEW)).toBe(false);
    expect(showsAnatomy({ ...DEFAULT_VIEW, item: { kind: 'condition', id: 'pain' } })).toBe(false);
    expect(showsAnatomy({ ...DEFAULT_VIEW, item: { kind: 'point', id: 'inner.1' } })).toBe(true);
    expect(showsAnatomy({ ...DEFAULT_VIEW, layer: 'bones' })).toBe(true);
  });
});

describe('what is rested on', () => {
  const fresh = useAtlas.getInitialState();
  const atlas = makeAtlas({ muscles: [makeMuscle('outer'), makeMuscle('inner')] });
  const bones = [
    { id: 'femur', name: 'Femur', midline: false },
    { id: 'sacrum', name: 'Sacrum', midline: true },
  ];
  const state = { ...fresh, atlas, muscles: map, bones };

  it('takes the stage in a list, and leaves the same view the same object', () => {
    const hover = { kind: 'muscle', id: 'inner', side: 'left' } as const;
    const drawn = selectDrawnView({ ...state, hover });
    expect(drawn).toMatchObject({ item: { kind: 'muscle', id: 'inner' }, side: 'left' });
    expect(selectDrawnView({ ...state, hover })).toBe(drawn);
    expect(selectDrawnView({ ...state, hover: null })).toBe(state.view);
  });

  it('does not on the body itself, where it is only named', () => {
    const hover = { kind: 'muscle', id: 'outer', side: 'left', part: 1 } as const;
    expect(selectDrawnView({ ...state, hover })).toBe(state.view);
    expect(hoverName({ ...state, hover })).toBe("Outer tendon (Muscle outer), patient's left");
  });

  it.each([
    [{ kind: 'muscle', id: 'outer', side: 'right', part: 0 }, "Muscle outer, patient's right"],
    [{ kind: 'bone', id: 'femur', side: 'left' }, "Femur, patient's left"],
    [{ kind: 'bone', id: 'sacrum', side: 'left' }, 'Sacrum'],
    [{ kind: 'region', id: 'neck', side: 'left' }, null],
  ] as const)('is named with its side, unless it lies on the midline: %o', (hover, name) => {
    expect(hoverName({ ...state, hover })).toBe(name);
  });
});
