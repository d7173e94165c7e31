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

/** The record shown in the panel. */
export type Item =
  | { kind: 'point'; id: string }
  | { kind: 'muscle'; id: string }
  | { kind: 'condition'; id: string };

/**
 * Everything that a link carries: what the store holds, the URL says and a picture test lists.
 * A region may be chosen together with an item: one came to the point through the region.
 */
export interface View {
  /** A region or a group of regions. */
  region: string | null;
  item: Item | null;
  side: Side;
  figure: FigureId;
  camera: Camera;
  reader: Reader;
}

export const DEFAULT_VIEW: Readonly<View> = {
  region: null,
  item: null,
  side: 'right',
  figure: 'masculine',
  camera: 'auto',
  reader: 'patient',
};

/** Whether the atlas holds the record. */
export function itemExists(
  atlas: Pick<Atlas, 'pointByRef' | 'muscleById' | 'conditionById'>,
  item: Item,
): boolean {
  switch (item.kind) {
    case 'point':
      return atlas.pointByRef.has(item.id);
    case 'muscle':
      return atlas.muscleById.has(item.id);
    case 'condition':
      return atlas.conditionById.has(item.id);
  }
}

export interface Dropped {
  key: string;
  value: string;
}

/** The view without what the atlas does not know, and what was dropped. */
export function knownView(
  atlas: Pick<Atlas, 'pointByRef' | 'muscleById' | 'conditionById' | 'regionById' | 'groupById'>,
  view: View,
): { view: View; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  let { region, item } = view;
  if (region !== null && !atlas.regionById.has(region) && !atlas.groupById.has(region)) {
    dropped.push({ key: 'region', value: region });
    region = null;
  }
  if (item && !itemExists(atlas, item)) {
    dropped.push({ key: item.kind, value: item.id });
    item = null;
  }
  return { view: { ...view, region, item }, dropped };
}
