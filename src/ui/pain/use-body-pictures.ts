import { useEffect, useState } from 'react';
import type { PainDrawing } from '../../domain/pain/drawing';
import {
  bodyPictures,
  type PictureSize,
  type PictureView,
  useBodyPictures,
} from '../../state/pain/body-pictures';

/**
 * Pictures of a drawing once they are made; null until then and where none can be made.
 * @param views and size: the same objects each time, or the pictures are asked for again
 * @param wanted whether anybody would see them
 */
export function useBodyPicturesOf(
  drawing: PainDrawing,
  views: readonly PictureView[],
  size: PictureSize,
  wanted: boolean,
): readonly string[] | null {
  const draw = useBodyPictures((state) => state.draw);
  const [pictures, setPictures] = useState<readonly string[] | null>(null);
  useEffect(() => {
    if (!wanted || !draw) return;
    let current = true;
    bodyPictures(drawing, views, size)?.then(
      (made) => {
        if (current) setPictures(made);
      },
      // Without pictures the words remain.
      () => {},
    );
    return () => {
      current = false;
    };
  }, [drawing, views, size, wanted, draw]);
  return pictures;
}
