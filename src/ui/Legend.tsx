import { useAtlas } from '../state/store';
import styles from './Legend.module.css';
import { Swatch } from './Swatch';

/** What the marks on the body mean. */
export function Legend() {
  const painted = useAtlas(({ view }) => view.page === 'pain');
  return (
    <ul className={styles.legend} aria-label="Legend">
      <li>
        <Swatch kind="point" /> Trigger point
      </li>
      <li>
        <Swatch kind="essential" /> Main zone
      </li>
      <li>
        <Swatch kind="spillover" /> Spillover
      </li>
      {painted && (
        <li>
          <Swatch kind="pain" /> Painted pain
        </li>
      )}
    </ul>
  );
}
