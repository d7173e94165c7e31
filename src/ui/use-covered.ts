import { type RefObject, useEffect } from 'react';
import { isPainting } from '../domain/view';
import { setCovered, useAtlas } from '../state/store';

/** The style sheets fold the column into a sheet below this width. */
const NARROW = '(width < 760px)';
/** Height of the toolbar with its distance from the upper edge on narrow screens. */
const NARROW_TOOLBAR = 68;
/** Messages hang from the upper edge: always kept free on wide screens, on narrow ones while the hint to tap stands there. */
const MESSAGES = 52;
/** The tools for painting hang there too. */
const WIDE_TOOLS = 92;
const NARROW_TOOLS = 112;
/** So does the button that leads on from painting, above the sheet. */
const NEXT = 56;
/** However high the sheet stands, this share of the screen's height is kept for the body. */
const LEAST_BODY = 0.3;

/** Tells the scene how much of it the panels cover, so that it frames the body beside them. */
export function useCovered(column: RefObject<HTMLElement | null>): void {
  const painting = useAtlas(({ view, scene }) => isPainting(view) && scene === 'ready');
  const hinting = useAtlas(({ view }) => view.page === 'atlas' && !view.region && !view.item);
  useEffect(() => {
    const element = column.current;
    if (!element) return;
    const narrow = window.matchMedia(NARROW);
    const measure = () => {
      const box = element.getBoundingClientRect();
      if (!narrow.matches)
        return setCovered({
          left: Math.round(box.right),
          top: painting ? WIDE_TOOLS : MESSAGES,
          right: layersBeside(),
          bottom: toolbarBelow(),
        });
      const top = NARROW_TOOLBAR + (painting ? NARROW_TOOLS : hinting ? MESSAGES : 0);
      const most = (1 - LEAST_BODY) * window.innerHeight - top;
      const bottom = Math.min(most, window.innerHeight - box.top + (painting ? NEXT : 0));
      return setCovered({ left: 0, top, right: 0, bottom: Math.round(bottom) });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    for (const panel of [document.querySelector('aside'), layers()]) if (panel) observer.observe(panel);
    narrow.addEventListener('change', measure);
    return () => {
      observer.disconnect();
      narrow.removeEventListener('change', measure);
    };
  }, [column, hinting, painting]);
}

const layers = () => document.querySelector('[data-layers]');

/** On wide screens the layers stand at the right edge, unless pain is painted. */
function layersBeside(): number {
  const panel = layers();
  return panel ? Math.round(window.innerWidth - panel.getBoundingClientRect().left) : 0;
}

/** On wide screens the toolbar, the page's only aside, stands at the lower edge in one row or two. */
function toolbarBelow(): number {
  const toolbar = document.querySelector('aside');
  return toolbar ? Math.round(window.innerHeight - toolbar.getBoundingClientRect().top) : 0;
}
