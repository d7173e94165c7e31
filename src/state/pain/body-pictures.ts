import { create } from 'zustand';
import type { PainDrawing } from '../../domain/pain/drawing';
import type { Camera } from '../../domain/view';

/** The sides from which a pain drawing is shown; left and right are the patient's. */
export const PICTURE_VIEWS = ['front', 'back', 'left', 'right'] as const satisfies readonly Camera[];
export type PictureView = (typeof PICTURE_VIEWS)[number];

/** Pixels. */
export interface PictureSize {
  width: number;
  height: number;
}

/** Draws the whole body with painted pain, one picture (data URL of a PNG) for each view; fails where the graphics card does. */
export type DrawBody = (
  drawing: PainDrawing,
  views: readonly PictureView[],
  size: PictureSize,
) => Promise<string[]>;

/** Whoever can draw the body says so here: the lists and prints that want pictures do not know the scene. */
export const useBodyPictures = create<{ draw: DrawBody | null }>()(() => ({ draw: null }));

/** Null where nothing can be drawn any more. Pictures of another body are made anew. */
export function setBodyPictures(draw: DrawBody | null): void {
  made = new WeakMap();
  useBodyPictures.setState({ draw });
}

/** Pictures of a drawing, kept as long as it; null while there is nothing to draw with. */
export function bodyPictures(
  drawing: PainDrawing,
  views: readonly PictureView[],
  size: PictureSize,
): Promise<string[]> | null {
  const { draw } = useBodyPictures.getState();
  if (!draw) return null;
  const key = `${views} ${size.width} ${size.height}`;
  const kept = made.get(drawing) ?? new Map<string, Promise<string[]>>();
  made.set(drawing, kept);
  let pictures = kept.get(key);
  if (!pictures) {
    pictures = draw(drawing, views, size);
    kept.set(key, pictures);
    // A failure is not kept: the next try starts anew.
    pictures.catch(() => kept.delete(key));
  }
  return pictures;
}

let made = new WeakMap<PainDrawing, Map<string, Promise<string[]>>>();
