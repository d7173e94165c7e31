import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { nearestVertex } from '../../src/domain/lookup';
import { DEFAULT_VIEW, SIDES, type View } from '../../src/domain/view';
import { type ShownPoint, selectShown, shownPoints } from '../../src/state/shown';
import {
  changeView,
  frameAgain,
  type Hover,
  selectItem,
  selectRegion,
  setAtlas,
  setCovered,
  setDownload,
  setFigure,
  setHover,
  setNotice,
  setScene,
  setSide,
  useAtlas,
} from '../../src/state/store';
import { makeAtlas, makeCondition } from '../fixtures/atlas';
import { type SmallWorld, smallWorld } from '../fixtures/small-skin';

const SEED = 1983;

/** The small world with a complaint: its first point plays the main part, the others contribute. */
const complaint = smallWorld.map(({ atlas, skin }) => {
  const condition = makeCondition('c', []);
  condition.points = atlas.points.map(({ ref }, i) => ({ point: ref, role: i ? 'contributing' : 'main' }));
  return { atlas: makeAtlas({ ...atlas, conditions: [condition] }), skin };
});

const views = ({ atlas, skin }: SmallWorld): fc.Arbitrary<View> =>
  fc.record({
    page: fc.constant(DEFAULT_VIEW.page),
    region: fc.constantFrom(null, 'somewhere', ...skin.regions),
    item: fc.constantFrom<View['item']>(
      null,
      { kind: 'muscle', id: 'm' },
      { kind: 'condition', id: 'c' },
      ...atlas.points.map(({ ref }) => ({ kind: 'point' as const, id: ref })),
    ),
    compare: fc.constant(DEFAULT_VIEW.compare),
    side: fc.constantFrom(...SIDES),
    figure: fc.constant(DEFAULT_VIEW.figure),
    camera: fc.constant(DEFAULT_VIEW.camera),
    layer: fc.constant(DEFAULT_VIEW.layer),
    others: fc.constant(DEFAULT_VIEW.others),
    reader: fc.constant(DEFAULT_VIEW.reader),
  });

const everyView = (check: (world: SmallWorld, view: View) => void) =>
  fc.assert(
    fc.property(
      complaint.chain((world) => views(world).map((view) => ({ world, view }))),
      ({ world, view }) => check(world, view),
    ),
    { seed: SEED, numRuns: 400 },
  );

const byRef = (points: ShownPoint[]) => [...points].sort((a, b) => a.ref.localeCompare(b.ref));

describe(`what the body shows (seed ${SEED})`, () => {
  it('for a region or a group: the X of each point that lies in it, no zones', () => {
    everyView(({ atlas, skin }, view) => {
      const { region, side } = view;
      const lies = (ref: string) =>
        skin.points
          .get(ref)!
          .places.some(
            (place) => region === 'somewhere' || skin.regions[skin.regionOf[nearestVertex(place)]] === region,
          );
      const expected = region ? atlas.points.filter(({ ref }) => lies(ref)) : [];
      expect(byRef(shownPoints(atlas, skin, { ...view, item: null }, null))).toEqual(
        byRef(expected.map(({ ref }) => ({ ref, side, zones: false }))),
      );
    });
  });

  it('for a point, a muscle or a condition: theirs, whatever the region through which one came', () => {
    everyView(({ atlas, skin }, view) => {
      const { item, side } = view;
      if (!item) return;
      const shown = shownPoints(atlas, skin, view, null);
      expect(shown).toEqual(shownPoints(atlas, skin, { ...view, region: null }, null));
      const refs = item.kind === 'point' ? [item.id] : atlas.points.map((point) => point.ref);
      expect(shown.map((point) => point.ref)).toEqual(refs);
      shown.forEach((point, i) => {
        expect(point.side).toBe(side);
        // Of a condition only the main points have zones.
        expect(point.zones).toBe(item.kind !== 'condition' || i === 0);
      });
    });
  });

  it('for a previewed point: its zones alone, while all marks stay', () => {
    everyView(({ atlas, skin }, view) => {
      const before = shownPoints(atlas, skin, view, null);
      for (const { ref } of atlas.points) {
        for (const side of SIDES) {
          const shown = shownPoints(atlas, skin, view, { kind: 'point', id: ref, side });
          expect(shown.filter((point) => point.zones)).toEqual([{ ref, side, zones: true }]);
          const names = shown.map((point) => `${point.ref} ${point.side}`);
          expect(new Set(names).size).toBe(names.length);
          for (const point of before) expect(names).toContain(`${point.ref} ${point.side}`);
          expect(names.length).toBeLessThanOrEqual(before.length + 1);
        }
      }
    });
  });

  it('for a region under the pointer: as without it', () => {
    everyView(({ atlas, skin }, view) => {
      const hover: Hover = { kind: 'region', id: skin.regions[0], side: 'left' };
      expect(shownPoints(atlas, skin, view, hover)).toEqual(shownPoints(atlas, skin, view, null));
    });
  });

  it('for records that are not there: nothing', () => {
    everyView(({ atlas, skin }, view) => {
      const lost = { ...view, region: 'tail' };
      expect(shownPoints(atlas, skin, { ...lost, item: null }, null)).toEqual([]);
      expect(shownPoints(atlas, skin, { ...lost, item: { kind: 'muscle', id: 'x' } }, null)).toEqual([]);
      expect(shownPoints(atlas, skin, { ...lost, item: { kind: 'condition', id: 'x' } }, null)).toEqual([]);
    });
  });
});

describe('selectShown', () => {
  const fresh = useAtlas.getInitialState();
  const [world, other] = fc.sample(complaint, { seed: SEED, numRuns: 2 });
  const shown = () => selectShown(useAtlas.getState());
  beforeEach(() => useAtlas.setState(fresh, true));

  it('gives the same empty list until the atlas has arrived', () => {
    const before = shown();
    expect(before).toEqual([]);
    changeView({ item: { kind: 'muscle', id: 'm' } });
    expect(shown()).toBe(before);
  });

  it('gives the very same list while nothing that it depends on has changed', () => {
    setAtlas(world.atlas, world.skin);
    selectItem({ kind: 'muscle', id: 'm' });
    const before = shown();
    expect(before.length).toBeGreaterThan(0);
    const unrelated = [
      () => setHover({ kind: 'region', id: 'region-0', side: 'left' }),
      () => setHover(null),
      () => setNotice('a word'),
      () => setCovered({ left: 300, top: 0, right: 0, bottom: 0 }),
      () => setDownload('feminine.glb', { loaded: 1 }),
      () => setScene('ready'),
      () => setFigure('feminine'),
      () => changeView({ camera: 'back' }),
      () => changeView({ reader: 'practitioner' }),
      () => changeView({ item: { kind: 'muscle', id: 'm' } }),
      frameAgain,
    ];
    for (const change of unrelated) {
      change();
      expect(shown()).toBe(before);
    }
  });

  it('gives a new list for each thing that changes it', () => {
    setAtlas(world.atlas, world.skin);
    selectItem({ kind: 'muscle', id: 'm' });
    let before = shown();
    const related = [
      () => setSide('left'),
      () => setHover({ kind: 'point', id: 'm.0', side: 'left' }),
      () => setHover({ kind: 'point', id: 'm.0', side: 'right' }),
      () => setHover(null),
      () => selectItem({ kind: 'point', id: 'm.0' }),
      () => selectItem({ kind: 'condition', id: 'c' }),
      () => selectRegion('region-0'),
      () => selectRegion('somewhere'),
      () => setAtlas(other.atlas, other.skin),
    ];
    for (const change of related) {
      change();
      const { atlas, skin, view, hover } = useAtlas.getState();
      expect(shown()).not.toBe(before);
      expect(shown()).toEqual(shownPoints(atlas!, skin!, view, hover));
      expect(shown()).toBe(shown());
      before = shown();
    }
  });
});
