import { useEffect } from 'react';
import type { Side } from '../domain/view';
import { type Hover, setHover, useAtlas } from '../state/store';

/**
 * Shows in the scene what a row of a list stands for while pointer or focus rests on it.
 * @param side of the body; that of the view unless given
 * @returns to be called with true when it comes, false when it leaves
 */
export function usePreview(kind: Hover['kind'], id: string, side?: Side): (on: boolean) => void {
  const viewSide = useAtlas((state) => state.view.side);
  // A row that is taken away under the pointer never hears that the pointer left.
  useEffect(
    () => () => {
      if (useAtlas.getState().hover?.id === id) setHover(null);
    },
    [id],
  );
  return (on) => setHover(on ? { kind, id, side: side ?? viewSide } : null);
}
