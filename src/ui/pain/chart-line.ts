/** Pixels of the part of a chart in which the line runs. */
export interface ChartBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface ChartValue {
  /** Milliseconds; null where it is not known. */
  time: number | null;
  value: number;
}

/**
 * Where the values of a chart lie: across by time, upwards from 0 to the top of the scale. Where the times tell
 * nothing (all the same, one unknown, or out of order), the values stand at equal distances.
 */
export function chartSpots(
  values: readonly ChartValue[],
  top: number,
  box: ChartBox,
): { x: number; y: number }[] {
  const times = values.map(({ time }) => time);
  const known = times.every((time, i) => time !== null && time >= (times[i - 1] ?? time));
  const first = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - first;
  return values.map(({ value, time }, i) => {
    const along =
      known && span > 0 ? (time! - first) / span : values.length > 1 ? i / (values.length - 1) : 0.5;
    return {
      x: box.left + along * box.width,
      y: box.top + (1 - value / top) * box.height,
    };
  });
}

/** A round number at or above the largest value, for the top of a scale: 1, 2 or 5 times a power of ten. */
export function roundTop(values: readonly number[]): number {
  const most = Math.max(0, ...values);
  if (most === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * [1, 2, 5, 10].find((step) => step * power >= most)!;
}
