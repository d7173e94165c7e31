import type { SkinMap } from '../lookup';
import { drawingSize, type PaintedRegion, paintedRegions, strongest } from './drawing';
import type { SavedDrawing } from './saved';

/** What the log says of one saved drawing. */
export interface LogEntry {
  saved: SavedDrawing;
  /** When it was saved, milliseconds; null where that cannot be read. */
  time: number | null;
  /** Square metres on which anything is painted. */
  size: number;
  /** Strongest pain, 0 where nothing is painted. */
  strongest: number;
  /** Where it hurts, all areas together, the largest part first. */
  places: PaintedRegion[];
}

/** The entry of a drawing. @param midline whether a region lies across the midline */
export function logEntry(skin: SkinMap, saved: SavedDrawing, midline: (region: string) => boolean): LogEntry {
  const { drawing } = saved;
  const time = Date.parse(saved.made);
  const vertexCount = drawing.areas[0].cover.length;
  // As one area, or what two share would be counted twice.
  const cover = new Uint8Array(vertexCount);
  for (const area of drawing.areas)
    area.cover.forEach((depth, v) => {
      if (depth > cover[v]) cover[v] = depth;
    });
  return {
    saved,
    time: Number.isNaN(time) ? null : time,
    size: drawingSize(skin, drawing),
    strongest: strongest(drawing) ?? 0,
    places: paintedRegions(skin, { cover }, midline),
  };
}
