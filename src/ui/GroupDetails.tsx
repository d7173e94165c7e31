import type { RegionGroup } from '../domain/region';
import { selectRegion } from '../state/store';
import styles from './GroupDetails.module.css';
import { countWords } from './group-counts';
import { RegionRow } from './RegionRow';
import { useRecords } from './use-records';

interface Props {
  group: RegionGroup;
  count: number | undefined;
}

/** A group of regions that opens to show them. */
export function GroupDetails({ group, count }: Props) {
  const atlas = useRecords();
  const regions = atlas.regions.filter((region) => region.group === group.id);
  return (
    <details className={styles.group}>
      <summary>
        <span className={styles.name}>{group.name}</span>{' '}
        <span className={styles.count}>{countWords(count)}</span>
      </summary>
      <ul className={styles.regions}>
        {regions.length > 1 && (
          <li>
            <button type="button" className={styles.whole} onClick={() => selectRegion(group.id)}>
              {group.name}, all of it
            </button>
          </li>
        )}
        {regions.map((region) => (
          <li key={region.id}>
            <RegionRow region={region} />
          </li>
        ))}
      </ul>
    </details>
  );
}
