import type { ZoneKind } from '../../domain/lookup';
import styles from './PatternSwatch.module.css';

const STRIPES = 'M-2 6L6 -2M-2 12L12 -2M-2 18L18 -2M4 18L18 4M10 18L18 10';
const GRID = 'M3 0V16M8 0V16M13 0V16M0 3H16M0 8H16M0 13H16';
/** Where spillover marks lie in the swatch. */
const SPOTS: [x: number, y: number][] = [
  [8, 8],
  [3.5, 5.5],
  [12, 4],
  [5, 12.5],
  [12.5, 11.5],
];

/** The zone of a compared point as it is drawn on the body; vector, so that it prints. */
export function PatternSwatch({ number, kind = 'essential' }: { number: number; kind?: ZoneKind }) {
  return (
    <svg
      className={styles.swatch}
      data-compared={number}
      viewBox="0 0 16 16"
      width="20"
      height="20"
      aria-hidden="true"
    >
      {kind === 'spillover' ? (
        SPOTS.map(([x, y]) => <Spot key={`${x} ${y}`} number={number} x={x} y={y} />)
      ) : (
        <>
          {number === 0 && <rect className={styles.solid} x="0" y="0" width="16" height="16" />}
          {number === 1 && <path className={styles.stripes} d={STRIPES} />}
          {number === 2 && <path className={styles.grid} d={GRID} />}
          <rect className={styles.edge} x="0.75" y="0.75" width="14.5" height="14.5" />
        </>
      )}
    </svg>
  );
}

/** A dot, a dash or a ring. */
function Spot({ number, x, y }: { number: number; x: number; y: number }) {
  if (number === 1)
    return <path className={styles.dash} d={`M${x - 1.6} ${y + 1.6}L${x + 1.6} ${y - 1.6}`} />;
  if (number === 2) return <circle className={styles.ring} cx={x} cy={y} r="1.7" />;
  return <circle className={styles.solid} cx={x} cy={y} r="1.5" />;
}
