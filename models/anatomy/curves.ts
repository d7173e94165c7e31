/** Small vectors as arrays, and curves through them; lengths in whatever unit the points have. */

export type Vec = readonly number[];

export const clamp = (x: number, low: number, high: number) => Math.max(low, Math.min(high, x));

/** 0 below `from`, 1 above `to`, smooth between. */
export function smoothstep(from: number, to: number, x: number): number {
  const t = clamp((x - from) / (to - from || 1e-9), 0, 1);
  return t * t * (3 - 2 * t);
}

export const minus = (a: Vec, b: Vec): number[] => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const dot = (a: Vec, b: Vec) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec, b: Vec): number[] => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const unit = (a: Vec): number[] => {
  const length = Math.hypot(a[0], a[1], a[2]) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
};
/** The part of a vector across an axis (unit vector), made a unit vector. */
export const acrossAxis = (a: Vec, axis: Vec): number[] => {
  const along = dot(a, axis);
  return unit([a[0] - along * axis[0], a[1] - along * axis[1], a[2] - along * axis[2]]);
};

/** Length of a line through points (the first three numbers of each). */
export function lengthOf(line: readonly Vec[]): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) sum += Math.hypot(...minus(line[i], line[i - 1]));
  return sum;
}

/** Mean of points with any number of coordinates. */
export function centre(points: readonly Vec[]): number[] {
  return points[0].map((_, c) => points.reduce((sum, p) => sum + p[c], 0) / points.length);
}

/** Catmull-Rom curve through points at even parameters; s from 0 to 1. Every coordinate is carried along. */
export function curveAt(points: readonly Vec[], s: number): number[] {
  const last = points.length - 1;
  if (last === 0) return [...points[0]];
  const x = clamp(s * last, 0, last - 1e-9);
  const i = Math.floor(x);
  const f = x - i;
  const [f2, f3] = [f * f, f * f * f];
  const p1 = points[i];
  const p2 = points[i + 1];
  return p1.map((b, c) => {
    const after = p2[c];
    const a = i > 0 ? points[i - 1][c] : 2 * b - after;
    const d = i + 2 <= last ? points[i + 2][c] : 2 * after - b;
    return (
      0.5 *
      (2 * b + (after - a) * f + (2 * a - 5 * b + 4 * after - d) * f2 + (3 * b - a - 3 * after + d) * f3)
    );
  });
}

/** So many points at even distances along the curve through points. */
export function evenly(points: readonly Vec[], count: number): number[][] {
  const FINE = 48;
  const fine = Array.from({ length: FINE + 1 }, (_, i) => curveAt(points, i / FINE));
  const far = [0];
  for (let i = 1; i <= FINE; i++) far.push(far[i - 1] + Math.hypot(...minus(fine[i], fine[i - 1])));
  let k = 1;
  return Array.from({ length: count }, (_, j) => {
    const wanted = (far[FINE] * j) / (count - 1);
    while (k < FINE && far[k] < wanted) k++;
    const f = (wanted - far[k - 1]) / (far[k] - far[k - 1] || 1);
    return fine[k - 1].map((v, c) => v + (fine[k][c] - v) * f);
  });
}

/**
 * Cubic Hermite curve through values at uneven parameters, slopes from the neighbours.
 * @param t ascending parameters of the values
 */
export function hermiteAt(t: readonly number[], values: readonly Vec[], x: number): number[] {
  const last = t.length - 1;
  let i = 0;
  while (i < last - 1 && x > t[i + 1]) i++;
  const h = t[i + 1] - t[i];
  const f = (x - t[i]) / h;
  const [f2, f3] = [f * f, f * f * f];
  return values[i].map((p0, c) => {
    const p1 = values[i + 1][c];
    const m0 = i > 0 ? (p1 - values[i - 1][c]) / (t[i + 1] - t[i - 1]) : (p1 - p0) / h;
    const m1 = i < last - 1 ? (values[i + 2][c] - p0) / (t[i + 2] - t[i]) : (p1 - p0) / h;
    return (
      (2 * f3 - 3 * f2 + 1) * p0 + (f3 - 2 * f2 + f) * h * m0 + (3 * f2 - 2 * f3) * p1 + (f3 - f2) * h * m1
    );
  });
}

/** Catmull-Rom through values evenly around a circle; turn from 0 to 1. */
export function periodicAt(values: readonly number[], turn: number): number {
  const n = values.length;
  const x = turn * n;
  const i = Math.floor(x + 1e-9);
  const f = x - i;
  const [f2, f3] = [f * f, f * f * f];
  const at = (k: number) => values[((k % n) + n) % n];
  return (
    0.5 *
    (at(i - 1) * (-f + 2 * f2 - f3) +
      at(i) * (2 - 5 * f2 + 3 * f3) +
      at(i + 1) * (f + 4 * f2 - 3 * f3) +
      at(i + 2) * (f3 - f2))
  );
}
