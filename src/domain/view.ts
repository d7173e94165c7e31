import type { Atlas } from './atlas';
import type { Reader } from './reader';

/** The patient's own side. */
export type Side = 'left' | 'right';
export const SIDES: readonly Side[] = ['right', 'left'];
export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

export const FIGURES = ['masculine', 'feminine'] as const;
export type FigureId = (typeof FIGURES)[number];

/** Where the viewer stands. `auto` frames what is selected; hand and foot are those of the chosen side. */
export const CAMERAS = ['auto', 'front', 'back', 'left', 'right', 'top', 'hand', 'foot'] as const;
export type Camera = (typeof CAMERAS)[number];

/** From outside to inside: what lies above the chosen layer is taken away. */
export const LAYERS = ['skin', 'superficial', 'middle', 'deep', 'bones'] as const;
export type Layer = (typeof LAYERS)[number];

/** What becomes of the other muscles where one is chosen. */
export const OTHERS = ['shown', 'ghost', 'hidden'] as const;
export type Others = (typeof OTHERS)[number];

/** What the atlas is used for: looked through, painted on, to see how painted pain has changed, or to compare points. */
export const PAGES = ['atlas', 'pain', 'log', 'compare'] as const;
export type Page = (typeof PAGES)[number];

/** More points than these cannot be told apart side by side. */
export const MOST_COMPARED = 3;

/** The record shown in the panel. */
export type Item =
  | { kind: 'point'; id: string }
  | { kind: 'muscle'; id: string }
  | { kind: 'condition'; id: string }
  | { kind: 'guide'; id: string };

/**
 * Everything that a link carries: what the store holds, the URL says and a picture test lists.
 * A region may be chosen together with an item: one came to the point through the region.
 */
export interface View {
  page: Page;
  /** A region or a group of regions. */
  region: string | null;
  item: Item | null;
  /** References of the trigger points that are compared, on the side of the view; at most `MOST_COMPARED`, none twice. */
  compare: readonly string[];
  side: Side;
  figure: FigureId;
  camera: Camera;
  layer: Layer;
  others: Others;
  reader: Reader;
}

export const DEFAULT_VIEW: Readonly<View> = {
  page: 'atlas',
  region: null,
  item: null,
  compare: [],
  side: 'right',
  figure: 'masculine',
  camera: 'auto',
  layer: 'skin',
  others: 'shown',
  reader: 'patient',
};

/** Whether pain is painted: the body is there to be painted on, not to be looked up. */
export const isPainting = ({ page, item }: Pick<View, 'page' | 'item'>) => page === 'pain' && !item;

/** Whether the atlas holds the record. */
export function itemExists(
  atlas: Pick<Atlas, 'pointByRef' | 'muscleById' | 'conditionById' | 'guideById'>,
  item: Item,
): boolean {
  switch (item.kind) {
    case 'point':
      return atlas.pointByRef.has(item.id);
    case 'muscle':
      return atlas.muscleById.has(item.id);
    case 'condition':
      return atlas.conditionById.has(item.id);
    case 'guide':
      return atlas.guideById.has(item.id);
  }
}

export interface Dropped {
  key: string;
  value: string;
}

/** The view without what the atlas does not know, and what was dropped. Pain is painted on skin. */
export function knownView(
  atlas: Pick<
    Atlas,
    'pointByRef' | 'muscleById' | 'conditionById' | 'guideById' | 'regionById' | 'groupById'
  >,
  view: View,
): { view: View; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  let { region, item, compare } = view;
  if (region !== null && !atlas.regionById.has(region) && !atlas.groupById.has(region)) {
    dropped.push({ key: 'region', value: region });
    region = null;
  }
  if (item && !itemExists(atlas, item)) {
    dropped.push({ key: item.kind, value: item.id });
    item = null;
  }
  const unknown = compare.filter((ref) => !atlas.pointByRef.has(ref));
  if (unknown.length > 0) {
    dropped.push(...unknown.map((value) => ({ key: 'compare', value })));
    compare = compare.filter((ref) => atlas.pointByRef.has(ref));
  }
  const known = { ...view, region, item, compare };
  return { view: isPainting(known) ? { ...known, layer: 'skin' } : known, dropped };
}
