import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import { useAtlas } from '../state/store';

/**
 * Keeps one's place when the panel changes: lists are found again where they were left, cards
 * begin at their top, and the focus goes to the new heading if the old panel took it away.
 * @returns a scroll handler for the element that scrolls
 */
export function usePanelPlace(scroller: RefObject<HTMLElement | null>): () => void {
  const list = useAtlas(({ view }) => `${view.page} ${view.region ?? ''}`);
  const item = useAtlas(({ view }) => view.item && `${view.item.kind} ${view.item.id}`);
  const places = useRef(new Map<string, number>());
  const first = useRef(true);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    element.scrollTop = item === null ? (places.current.get(list) ?? 0) : 0;
    // On arrival the focus is the browser's; later it is only lost when its element went away.
    if (!first.current && (!document.activeElement || document.activeElement === document.body)) {
      element.querySelector<HTMLElement>('h2[tabindex]')?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [scroller, list, item]);

  return useCallback(() => {
    const element = scroller.current;
    if (element && item === null) places.current.set(list, element.scrollTop);
  }, [scroller, list, item]);
}
