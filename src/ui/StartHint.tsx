import { useAtlas } from '../state/store';
import styles from './StartHint.module.css';

/** Shows on the body itself that it can be clicked; the start panel says the same to all. */
export function StartHint() {
  const show = useAtlas(
    ({ scene, view }) => scene === 'ready' && view.page === 'atlas' && !view.region && !view.item,
  );
  if (!show) return null;
  return (
    <p className={styles.hint} aria-hidden="true">
      <span className={styles.mouse}>Click</span>
      <span className={styles.touch}>Tap</span> where it hurts
    </p>
  );
}
