import { areaName } from '../domain/atlas';
import { selectItem, selectRegion, useAtlas } from '../state/store';
import styles from './BackLink.module.css';
import { useRecords } from './use-records';

/** Back to the region through which one came, or to all regions. */
export function BackLink() {
  const atlas = useRecords();
  const { region, item } = useAtlas((state) => state.view);
  const toRegion = item && region;
  return (
    <button
      type="button"
      className={styles.back}
      onClick={() => (toRegion ? selectItem(null) : selectRegion(null))}
    >
      <span aria-hidden="true">‹</span> {toRegion ? areaName(atlas, region) : 'All regions'}
    </button>
  );
}
