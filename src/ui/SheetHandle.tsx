import type { KeyboardEvent } from 'react';
import styles from './SheetHandle.module.css';
import { nextHeight, SHEET_HEIGHTS } from './sheet-heights';
import type { Sheet } from './use-sheet';

interface Props {
  sheet: Sheet;
  controls: string;
}

/** Handle of the bottom sheet: drag it, press it to go to the next height, or use the arrow keys. */
export function SheetHandle({ sheet, controls }: Props) {
  const step = (by: 1 | -1) => {
    const next = SHEET_HEIGHTS[SHEET_HEIGHTS.indexOf(sheet.height) + by];
    if (next) sheet.setHeight(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  };
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label="Panel"
      aria-expanded={sheet.height !== 'peek'}
      aria-controls={controls}
      onClick={() => {
        if (!sheet.wasDragged()) sheet.setHeight(nextHeight(sheet.height));
      }}
      onKeyDown={onKeyDown}
      {...sheet.pointer}
    />
  );
}
