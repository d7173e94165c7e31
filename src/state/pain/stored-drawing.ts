import { type Atlas, midlineIn } from '../../domain/atlas';
import type { SkinMap } from '../../domain/lookup';
import {
  emptyDrawing,
  type PainArea,
  type PainDrawing,
  paintedRegions,
  type Quality,
} from '../../domain/pain/drawing';
import type { Side } from '../../domain/view';
import { decodeCover, encodeCover } from '../../geometry/drawing-codec';
import { filled } from './fill-regions';

/** A drawing as it is kept and exported. */
export interface StoredDrawing {
  /** Vertices of the skin that was painted. */
  body: number;
  areas: StoredArea[];
}

interface StoredArea {
  intensity: number;
  quality: Quality | null;
  /** What it covers: for people who read the file, and for another body. */
  regions: { region: string; side: Side | 'midline' }[];
  cover: Uint8Array;
}

type Known = Pick<Atlas, 'regionById'>;

/** Half of a region painted is enough for it to stand for the paint on another body. */
const STANDS_FOR = 0.5;

export function storeDrawing(atlas: Known, skin: SkinMap, { areas }: PainDrawing): StoredDrawing {
  return {
    body: skin.vertexCount,
    areas: areas.map((area) => {
      const parts = paintedRegions(skin, area, midlineIn(atlas));
      // At least the largest, however small the paint is.
      const standing = parts.filter(({ share }, i) => i === 0 || share >= STANDS_FOR);
      return {
        intensity: area.intensity,
        quality: area.quality,
        regions: standing.map(({ region, side }) => ({ region, side })),
        cover: encodeCover(area.cover),
      };
    }),
  };
}

/**
 * The drawing again. One that was painted on another body comes back as whole regions.
 * @throws DrawingError if it is damaged
 */
export function unstoreDrawing(
  atlas: Known,
  skin: SkinMap,
  { body, areas }: StoredDrawing,
): { drawing: PainDrawing; roughly: boolean } {
  const roughly = body !== skin.vertexCount;
  const all = areas.map(
    ({ intensity, quality, regions, cover }, i): PainArea => ({
      id: i + 1,
      intensity,
      quality,
      cover: roughly ? fromRegions(atlas, skin, regions) : decodeCover(cover, skin.vertexCount),
    }),
  );
  return { drawing: all.length > 0 ? { areas: all } : emptyDrawing(skin.vertexCount), roughly };
}

function fromRegions(atlas: Known, skin: SkinMap, regions: StoredArea['regions']): Uint8Array {
  let cover: Uint8Array = new Uint8Array(skin.vertexCount);
  for (const { region, side } of regions) {
    const on = side === 'midline' ? 'left' : side;
    cover = filled(atlas, skin, cover, [region], on, true);
  }
  return cover;
}
