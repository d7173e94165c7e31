import type { ZoneKind } from '../domain/lookup';
import { Swatch } from './Swatch';
import styles from './ZoneBadge.module.css';

const LABEL: Record<ZoneKind, string> = { essential: 'Main zone', spillover: 'Spillover' };

/** Kind of a zone, by pattern and in words. */
export function ZoneBadge({ zone }: { zone: ZoneKind }) {
  return (
    <span className={styles.badge}>
      <Swatch kind={zone} />
      {LABEL[zone]}
    </span>
  );
}
