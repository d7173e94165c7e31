import { type ChartBox, type ChartValue, chartSpots } from './chart-line';
import styles from './LogChart.module.css';

const SIZE = { width: 320, height: 116 };
const BOX: ChartBox = { left: 40, top: 12, width: 266, height: 74 };

interface Props {
  title: string;
  /** What the chart shows, for those who do not see it. */
  words: string;
  values: readonly ChartValue[];
  /** Top of the scale, which starts at 0. */
  top: number;
  /** Below the line's two ends. */
  from: string;
  to: string;
}

/** One figure of the drawings over time. */
export function LogChart({ title, words, values, top, from, to }: Props) {
  const spots = chartSpots(values, top, BOX);
  const floor = BOX.top + BOX.height;
  const right = BOX.left + BOX.width;
  return (
    <figure className={styles.chart}>
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={`${title}: ${words}`}>
        {[top, top / 2, 0].map((value) => {
          const y = BOX.top + (1 - value / top) * BOX.height;
          return (
            <g key={value}>
              <line className={styles.grid} x1={BOX.left} x2={right} y1={y} y2={y} />
              <text className={styles.scale} x={BOX.left - 6} y={y + 4} textAnchor="end">
                {value}
              </text>
            </g>
          );
        })}
        <polyline className={styles.line} points={spots.map(({ x, y }) => `${x},${y}`).join(' ')} />
        {spots.map(({ x, y }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a value has no other name
          <circle key={i} className={styles.spot} cx={x} cy={y} r={3.5} />
        ))}
        <text className={styles.scale} x={BOX.left} y={floor + 20}>
          {from}
        </text>
        <text className={styles.scale} x={right} y={floor + 20} textAnchor="end">
          {to}
        </text>
      </svg>
    </figure>
  );
}
