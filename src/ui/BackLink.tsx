import { areaName } from '../domain/atlas';
import { selectItem, selectRegion, useAtlas } from '../state/store';
import styles from './BackLink.module.css';
import { useRecords } from './use-records';

const PAGE = { pain: 'My pain', log: 'Pain log', compare: 'Comparison' };

/** Back to the page or the region through which one came, or to all regions. */
export function BackLink() {
  const atlas = useRecords();
  const { page, region, item } = useAtlas((state) => state.view);
  const toPage = item && page !== 'atlas' ? PAGE[page] : null;
  const toRegion = item && !toPage && region;
  return (
    <button
      type="button"
      className={styles.back}
      onClick={() => (toPage || toRegion ? selectItem(null) : selectRegion(null))}
    >
      <span aria-hidden="true">‹</span> {toPage ?? (toRegion ? areaName(atlas, region) : 'All regions')}
    </button>
  );
}
