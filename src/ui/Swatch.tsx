import type { ZoneKind } from '../domain/lookup';
import styles from './Swatch.module.css';

/** Dots that thin outwards, as on the skin. */
const DOTS: [x: number, y: number][] = [
  [8, 8],
  [4.6, 6.6],
  [11.2, 6.2],
  [6.4, 11],
  [10.8, 10.6],
  [8.2, 3.6],
  [2.2, 10.4],
  [13.8, 9],
  [8.6, 14],
  [3.4, 2.8],
  [13.2, 2.8],
];

/** The mark of a zone, of a trigger point or of painted pain as it is drawn on the body; vector, so that it prints. */
export function Swatch({ kind }: { kind: ZoneKind | 'point' | 'pain' }) {
  return (
    <svg className={styles.swatch} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      {kind === 'essential' && (
        <rect className={styles.zone} x="1.5" y="1.5" width="13" height="13" rx="4.5" />
      )}
      {kind === 'spillover' &&
        DOTS.map(([x, y]) => <circle key={`${x} ${y}`} className={styles.zone} cx={x} cy={y} r="1.15" />)}
      {kind === 'pain' && (
        <path
          className={styles.hatching}
          d="M1 1h14v14h-14zM1 6l5 -5M1 11l10 -10M1 15l14 -14M6 15l9 -9M11 15l4 -4"
        />
      )}
      {kind === 'point' && <path className={styles.cross} d="M3 3l10 10M13 3L3 13" />}
    </svg>
  );
}
