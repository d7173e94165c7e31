import { Vector3 } from 'three';
import { regionsOf } from '../domain/atlas';
import { regionMembers } from '../domain/lookup';
import { paintedVertices } from '../domain/pain/drawing';
import { isPainting, type View } from '../domain/view';
import type { FramedSpot } from '../geometry/framing';
import { comparing } from '../state/compare';
import { subjectMuscle } from '../state/layers';
import { usePain } from '../state/pain/pain-store';
import { mirrorField, paintedZones } from '../state/painted';
import { shownPoints } from '../state/shown';
import type { AtlasState } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { markSpots } from './mark-spots';

/** What counts most when the camera looks for its place: the essential zone, then each X, then the spillover. */
const ZONE_WEIGHT = { essential: 12, spillover: 3 };
const MARK_WEIGHT = 6;
/** The skin above the chosen muscle: a window is worth nothing if one looks at it from behind. */
const WINDOW_WEIGHT = 5;
const REGION_WEIGHT = 10;
/** Of many vertices this many are enough to frame them. */
const SAMPLES = 400;

/** A spot of the skin that should be seen. */
export interface SkinSpot extends FramedSpot {
  vertex: number;
}

/** Whether a record or a comparison is what is looked at, not a part of the body. */
export const hasSubject = (view: View) => view.item !== null || comparing(view);

/** What a view is about, as spots of the skin; none for the whole body. */
export function framedSpots(figure: FigureGeometry, state: AtlasState): SkinSpot[] {
  const { view, atlas, skin } = state;
  if (!atlas || !skin) return [];
  const shown = shownPoints(atlas, skin, view, null).filter((point) => point.zones || view.item);
  const spots: SkinSpot[] = markSpots(figure, skin, shown).map(({ position, normal, vertex }) => ({
    position,
    normal,
    vertex,
    weight: MARK_WEIGHT,
  }));
  if (hasSubject(view)) {
    for (const zones of paintedZones(skin, shown)) {
      for (const kind of ['essential', 'spillover'] as const) {
        const { vertices, values } = zones[kind];
        const inside = vertices.filter((_, i) => values[i] < 1);
        spots.push(...sampled(figure, inside, ZONE_WEIGHT[kind]));
      }
    }
    spots.push(...aboveSubject(figure, state, spots.length === 0 ? 12 : WINDOW_WEIGHT));
  } else if (isPainting(view)) {
    const areas = usePain.getState().drawing?.areas ?? [];
    spots.push(...sampled(figure, Uint32Array.from(areas.flatMap(paintedVertices)), REGION_WEIGHT));
  } else if (view.region) {
    const members = regionMembers(atlas, skin, regionsOf(atlas, view.region), view.side);
    spots.push(
      ...sampled(
        figure,
        Uint32Array.from(members.keys()).filter((v) => members[v]),
        REGION_WEIGHT,
      ),
    );
  }
  return spots;
}

/** The skin above the muscle that is the subject, as far as it is known. */
function aboveSubject(
  figure: FigureGeometry,
  { view, skin, muscles }: AtlasState,
  weight: number,
): SkinSpot[] {
  const subject = subjectMuscle(view);
  const field = subject ? muscles?.windows.get(subject) : undefined;
  if (!field || !skin) return [];
  const { vertices, values } = view.side === 'left' ? field : mirrorField(skin, field);
  return sampled(
    figure,
    vertices.filter((_, i) => values[i] < 0.5),
    weight,
  );
}

/** Some of the vertices; together they weigh `weight`. */
function sampled({ positions, normals }: FigureGeometry, vertices: Uint32Array, weight: number): SkinSpot[] {
  const stride = Math.max(1, Math.floor(vertices.length / SAMPLES));
  const chosen = vertices.filter((_, i) => i % stride === 0);
  return Array.from(chosen, (vertex) => ({
    vertex,
    position: new Vector3().fromArray(positions, 3 * vertex),
    normal: new Vector3().fromArray(normals, 3 * vertex),
    weight: weight / chosen.length,
  }));
}
