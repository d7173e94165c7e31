import { type CSSProperties, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { isPainting } from '../domain/view';
import { usePain } from '../state/pain/pain-store';
import { useAtlas } from '../state/store';
import { SHEET_CSS, type SheetHeight, settle } from './sheet-heights';

/** Less than this is a tap on the handle, not a drag. */
const DRAG_FROM = 6;

export type Sheet = ReturnType<typeof useSheet>;

/**
 * The height of the bottom sheet. It opens half-way when something is selected, so that the body
 * stays in sight above it; on wide screens the style sheet ignores all of this.
 */
export function useSheet() {
  const [height, setHeight] = useState<SheetHeight>('peek');
  const ref = useRef<HTMLDivElement>(null);
  const drag = useRef({ y: 0, start: 0, moved: false, lastY: 0, lastTime: 0, speed: 0 });

  const selected = useAtlas(
    ({ view }) => `${view.region ?? ''}/${view.item?.id ?? (view.page === 'compare' ? 'compare' : '')}`,
  );
  const painting = useAtlas(({ view }) => isPainting(view));
  const logged = useAtlas(({ view }) => view.page === 'log' && !view.item);
  const onCard = useAtlas(({ view }) => view.page === 'pain' && view.item !== null);
  const wasOnCard = useRef(onCard);
  useEffect(() => {
    // The finger needs the body more than the list; who comes back from a card came by the list.
    if (painting) setHeight(wasOnCard.current ? 'full' : 'peek');
    // The log is all list.
    else if (logged) setHeight('full');
    else if (selected !== '/') setHeight('half');
    wasOnCard.current = onCard;
  }, [selected, painting, logged, onCard]);
  const listAsked = usePain((state) => state.listAsked);
  useEffect(() => {
    if (listAsked > 0) setHeight('full');
  }, [listAsked]);

  // Another place is painted next, or another drawing is looked at.
  const areas = usePain((state) => state.drawing?.areas.length ?? 0);
  const hadAreas = useRef(areas);
  useEffect(() => {
    if (painting && areas > hadAreas.current) setHeight('peek');
    hadAreas.current = areas;
  }, [painting, areas]);

  const onPointerDown = useCallback((event: PointerEvent) => {
    const start = ref.current!.offsetHeight;
    drag.current = {
      y: event.clientY,
      start,
      moved: false,
      lastY: event.clientY,
      lastTime: event.timeStamp,
      speed: 0,
    };
    event.currentTarget.setPointerCapture(event.pointerId);
  }, []);

  const onPointerMove = useCallback((event: PointerEvent) => {
    const now = drag.current;
    const element = ref.current!;
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const rise = now.y - event.clientY;
    if (Math.abs(rise) > DRAG_FROM) now.moved = true;
    if (!now.moved) return;
    now.speed = (now.lastY - event.clientY) / Math.max(1, event.timeStamp - now.lastTime);
    now.lastY = event.clientY;
    now.lastTime = event.timeStamp;
    // Straight to the element: a height that follows the finger is no state of the app.
    element.dataset.dragging = '';
    element.style.setProperty('--sheet-height', `${Math.max(80, now.start + rise)}px`);
  }, []);

  const onPointerUp = useCallback(() => {
    const now = drag.current;
    const element = ref.current!;
    if (!now.moved) return;
    delete element.dataset.dragging;
    const rest = settle(now.start + now.y - now.lastY, now.speed, window.innerHeight);
    element.style.setProperty('--sheet-height', SHEET_CSS[rest]);
    setHeight(rest);
  }, []);

  /** Whether the click that follows a pointer's release belongs to a drag. */
  const wasDragged = useCallback(() => {
    const { moved } = drag.current;
    drag.current.moved = false;
    return moved;
  }, []);

  const style = { '--sheet-height': SHEET_CSS[height] } as CSSProperties;
  return {
    ref,
    height,
    setHeight,
    style,
    wasDragged,
    pointer: { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: onPointerUp },
  };
}
