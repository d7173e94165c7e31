import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { comparing } from '../state/compare';
import { useSceneCopy } from '../state/scene-copy';
import { useAtlas } from '../state/store';
import styles from './PrintPicture.module.css';

/** The body above a printed card, as it stands on the screen; there only while something is printed. */
export function PrintPicture() {
  const copy = useSceneCopy((state) => state.copy);
  const subject = useAtlas(({ view }) =>
    view.item
      ? view.item.kind !== 'guide'
      : comparing(view) || (view.page === 'atlas' && view.region !== null),
  );
  const [printing, setPrinting] = useState(false);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!copy || !subject) return;
    // The browser lays out the printed page as soon as this returns.
    const before = () => {
      flushSync(() => setPrinting(true));
      if (!copy(canvas.current!)) flushSync(() => setPrinting(false));
    };
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [copy, subject]);
  return printing && <canvas ref={canvas} className={styles.picture} />;
}
