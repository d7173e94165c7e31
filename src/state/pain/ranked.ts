import type { Atlas } from '../../domain/atlas';
import type { SkinMap } from '../../domain/lookup';
import type { PainDrawing } from '../../domain/pain/drawing';
import { type RankedPoint, rankPoints } from '../../domain/pain/ranking';
import { type SmallestSet, smallestSet } from '../../domain/pain/smallest-set';
import { type ZoneIndex, zoneIndex } from '../../domain/pain/zone-index';

/** The columns of the zone matrix, made when first asked for. */
export function indexOf(atlas: Atlas, skin: SkinMap): ZoneIndex {
  let index = indices.get(skin);
  if (!index) {
    index = zoneIndex(atlas, skin);
    indices.set(skin, index);
  }
  return index;
}

const indices = new WeakMap<SkinMap, ZoneIndex>();

/** What could send pain to where it was painted; kept with the drawing. */
export interface Explanation {
  ranked: RankedPoint[];
  smallest: SmallestSet;
}

export function explain(atlas: Atlas, skin: SkinMap, drawing: PainDrawing): Explanation {
  let known = explanations.get(drawing);
  if (!known) {
    const index = indexOf(atlas, skin);
    const ranked = rankPoints(atlas, skin, index, drawing);
    known = { ranked, smallest: smallestSet(atlas, skin, index, drawing, ranked) };
    explanations.set(drawing, known);
  }
  return known;
}

const explanations = new WeakMap<PainDrawing, Explanation>();
