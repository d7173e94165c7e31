/** The bottom sheet of narrow screens rests at one of three heights. */
export const SHEET_HEIGHTS = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

const PEEK = 140;
const TOP_GAP = 64;

/** The same heights for the style sheet, where the browser's own bars may come and go. */
export const SHEET_CSS: Record<SheetHeight, string> = {
  peek: `calc(${PEEK}px + env(safe-area-inset-bottom, 0px))`,
  half: '52dvh',
  full: `calc(100dvh - ${TOP_GAP}px)`,
};

/** Height in pixels within a viewport of that height. */
export function sheetPixels(height: SheetHeight, viewport: number): number {
  if (height === 'peek') return PEEK;
  return height === 'half' ? viewport * 0.52 : viewport - TOP_GAP;
}

/**
 * Where a sheet that is let go at `pixels` comes to rest.
 * @param speed pixels per millisecond, upwards positive: a flick carries on
 */
export function settle(pixels: number, speed: number, viewport: number): SheetHeight {
  const aim = pixels + speed * 160;
  const distance = (height: SheetHeight) => Math.abs(sheetPixels(height, viewport) - aim);
  return SHEET_HEIGHTS.reduce((best, height) => (distance(height) < distance(best) ? height : best));
}

/** The next height of the handle button: up to the top, then down again. */
export function nextHeight(height: SheetHeight): SheetHeight {
  return SHEET_HEIGHTS[(SHEET_HEIGHTS.indexOf(height) + 1) % SHEET_HEIGHTS.length];
}
