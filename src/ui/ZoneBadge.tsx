import type { ZoneKind } from '../domain/lookup';
import { upperFirst } from './letter-case';
import { Swatch } from './Swatch';
import styles from './ZoneBadge.module.css';
import { ZONE_WORDS } from './zone-words';

/** Kind of a zone, by pattern and in words. */
export function ZoneBadge({ zone }: { zone: ZoneKind }) {
  return (
    <span className={styles.badge}>
      <Swatch kind={zone} />
      {upperFirst(ZONE_WORDS[zone])}
    </span>
  );
}
