import type { Atlas } from '../domain/atlas';
import { regionsOf } from '../domain/atlas';
import { pointsIn, type SkinMap } from '../domain/lookup';
import type { Side, View } from '../domain/view';
import { comparing, previews } from './compare';
import type { AtlasState, Hover } from './store';

/** A trigger point drawn on the body: its X, and its zones where they are the subject. */
export interface ShownPoint {
  ref: string;
  side: Side;
  zones: boolean;
  /** Where points are compared: its number among them, for each has a pattern of its own. */
  compared?: number;
}

/**
 * What the body shows: the chosen point, else all points of the chosen muscle or condition, else
 * the X marks of the chosen region; where points are compared, these. A point that is previewed takes the stage from zones, not from marks.
 */
export function shownPoints(atlas: Atlas, skin: SkinMap, view: View, hover: Hover | null): ShownPoint[] {
  if (comparing(view) && !previews(view, hover))
    return view.compare.map((ref, i) => ({ ref, side: view.side, zones: true, compared: i }));
  if (hover?.kind === 'point') {
    const others = shownPoints(atlas, skin, view, null)
      .filter(({ ref, side }) => ref !== hover.id || side !== hover.side)
      .map((point) => ({ ...point, zones: false }));
    return [{ ref: hover.id, side: hover.side, zones: true }, ...others];
  }
  const { item, region, side } = view;
  switch (item?.kind) {
    case 'point':
      return [{ ref: item.id, side, zones: true }];
    case 'muscle':
      return (atlas.muscleById.get(item.id)?.points ?? []).map((p) => ({
        ref: `${item.id}.${p.id}`,
        side,
        zones: true,
      }));
    case 'condition':
      return (atlas.conditionById.get(item.id)?.points ?? []).map(({ point, role }) => ({
        ref: point,
        side,
        zones: role === 'main',
      }));
    default:
      if (!region) return [];
      return pointsIn(atlas, skin, regionsOf(atlas, region), side).map((hit) => ({
        ref: hit.point.ref,
        side,
        zones: false,
      }));
  }
}

/** The same list as long as nothing that it depends on has changed. */
export function selectShown({ atlas, skin, view, hover }: AtlasState): ShownPoint[] {
  if (!atlas || !skin) return NONE;
  const key = JSON.stringify([
    view.item,
    view.region,
    view.side,
    hover?.kind === 'point' ? hover : null,
    comparing(view) ? view.compare : null,
  ]);
  if (last.key !== key || last.skin !== skin) {
    last = { key, skin, points: shownPoints(atlas, skin, view, hover) };
  }
  return last.points;
}

const NONE: ShownPoint[] = [];
let last: { key: string; skin: SkinMap | null; points: ShownPoint[] } = { key: '', skin: null, points: NONE };
