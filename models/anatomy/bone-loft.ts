import type { BonePart } from './bone-figure';
import { acrossAxis, clamp, cross, hermiteAt, lengthOf, minus, periodicAt, unit, type Vec } from './curves';

/** A closed surface of triangles, metres. */
export interface Surface {
  positions: Float32Array;
  index: Uint32Array;
}

const CM = 0.01;
const CAP_ANGLES = [28, 56];

type Tube = Extract<BonePart, { form: 'tube' }>;
type Shell = Extract<BonePart, { form: 'shell' }>;
type Sheet = Extract<BonePart, { form: 'sheet' }>;

/** The closed surface of a tube or shell, in metres, triangles facing outwards. */
export function loftBonePart(part: Tube | Shell): Surface {
  const surface = part.form === 'tube' ? loftTube(part) : loftShell(part);
  return volumeOf(surface) < 0 ? turnedInsideOut(surface) : surface;
}

function loftTube({ rings, caps }: Tube): Surface {
  const t = rings.map((r) => r.along);
  const columns = rings.map((r) => [...r.centre, ...r.axis, ...r.half, ...r.radii]);
  const girth = rings.reduce((sum, r) => sum + r.half[0] + r.half[1], 0) / (2 * rings.length);
  const length = lengthOf(rings.map((r) => r.centre));
  const around = rings[0].radii.length > 8 ? (rings[0].radii.length > 12 ? 24 : 18) : girth > 0.6 ? 12 : 10;
  const count = clamp(
    Math.round(length / (girth * 1.1) + rings.length / 2),
    4,
    Math.min(30, Math.round(2.4 * rings.length)),
  );
  const points: number[][] = [];
  const at = (s: number) => hermiteAt(t, columns, s);
  const frame = (s: number) => {
    const row = at(s);
    const direction = unit(minus(at(Math.min(1, s + 1e-3)), at(Math.max(0, s - 1e-3))));
    const first = acrossAxis(row.slice(3, 6), direction);
    return { row, direction, first, second: cross(direction, first) };
  };
  const ring = (
    { row, direction, first, second }: ReturnType<typeof frame>,
    scale: number,
    offset: number,
  ) => {
    for (let j = 0; j < around; j++) {
      const turn = j / around;
      const k = (scale * periodicAt(row.slice(8), turn)) / 100;
      const x = k * row[6] * Math.cos(2 * Math.PI * turn);
      const y = k * row[7] * Math.sin(2 * Math.PI * turn);
      points.push([0, 1, 2].map((c) => row[c] + direction[c] * offset + first[c] * x + second[c] * y));
    }
  };
  const steps = Array.from({ length: count }, (_, i) => i / (count - 1));
  const start = frame(0);
  const end = frame(1);
  const along = (f: ReturnType<typeof frame>, height: number): Vec =>
    [0, 1, 2].map((c) => f.row[c] + f.direction[c] * height);
  points.push([...along(start, -caps[0])]);
  for (const angle of CAP_ANGLES.toReversed()) ring(start, cos(angle), -caps[0] * sin(angle));
  for (const s of steps) ring(frame(s), 1, 0);
  for (const angle of CAP_ANGLES) ring(end, cos(angle), caps[1] * sin(angle));
  points.push([...along(end, caps[1])]);
  return { positions: toMetres(points), index: closedRings(points.length, around) };
}

function loftShell({ centre, half, axes, poles, radii }: Shell): Surface {
  const size = Math.max(...half);
  const rows = size > 2.5 ? 2 * radii.length - 1 : size > 1.2 ? 9 : size > 0.5 ? 7 : 5;
  const around = size > 2.5 ? 2 * radii[0].length : size > 1.2 ? 16 : size > 0.5 ? 12 : 8;
  const t = Array.from({ length: radii.length + 2 }, (_, i) => i / (radii.length + 1));
  const even = (value: number) => radii[0].map(() => value);
  const columns = [even(poles[0]), ...radii, even(poles[1])];
  const points: number[][] = [];
  const put = (d: Vec, k: number) =>
    points.push(
      centre.map((o, c) => o + (k / 100) * (d[0] * axes[0][c] + d[1] * axes[1][c] + d[2] * axes[2][c])),
    );
  put([0, 0, -half[2]], poles[0]);
  for (let r = 1; r <= rows; r++) {
    const s = r / (rows + 1);
    const latitude = Math.PI * (s - 0.5);
    const row = hermiteAt(t, columns, s);
    for (let j = 0; j < around; j++) {
      const turn = j / around;
      const [x, y] = [Math.cos(2 * Math.PI * turn), Math.sin(2 * Math.PI * turn)];
      const k = periodicAt(row, turn);
      put(
        [Math.cos(latitude) * x * half[0], Math.cos(latitude) * y * half[1], Math.sin(latitude) * half[2]],
        k,
      );
    }
  }
  put([0, 0, half[2]], poles[1]);
  return { positions: toMetres(points), index: closedRings(points.length, around) };
}

/** Thinner than this a plate is lost between the cells of the union, centimetres. */
const THINNEST_PLATE = 0.26;

/** The middle surface of a plate, in metres, and its thickness per vertex. */
export function loftPlate({ lines }: Sheet): { surface: Surface; thickness: Float32Array } {
  const [n, m] = [lines.length, lines[0].length];
  const [rows, across] = [2 * n, 2 * m];
  const even = (count: number) => Array.from({ length: count }, (_, i) => i / (count - 1));
  const columns = lines.map((line) => line.flat());
  const points = even(rows).flatMap((r) => {
    const line = hermiteAt(even(n), columns, r);
    const row = Array.from({ length: m }, (_, i) => line.slice(4 * i, 4 * i + 4));
    return even(across).map((s) => hermiteAt(even(m), row, s));
  });
  const index: number[] = [];
  for (let r = 0; r < rows - 1; r++) {
    for (let i = 0; i < across - 1; i++) {
      const a = r * across + i;
      index.push(a, a + across, a + across + 1, a, a + across + 1, a + 1);
    }
  }
  return {
    surface: { positions: toMetres(points.map((p) => p.slice(0, 3))), index: Uint32Array.from(index) },
    thickness: Float32Array.from(points, (p) => Math.max(THINNEST_PLATE, p[3]) * CM),
  };
}

/** A vertex, rings of `around`, a vertex. */
function closedRings(vertices: number, around: number): Uint32Array {
  const index: number[] = [];
  const last = vertices - 1;
  const next = (j: number) => (j + 1) % around;
  for (let j = 0; j < around; j++) index.push(0, 1 + next(j), 1 + j);
  for (let a = 1; a + 2 * around <= last; a += around) {
    for (let j = 0; j < around; j++) {
      index.push(a + j, a + next(j), a + around + next(j), a + j, a + around + next(j), a + around + j);
    }
  }
  for (let j = 0; j < around; j++) index.push(last, last - around + j, last - around + next(j));
  return Uint32Array.from(index);
}

/** Vertices in one place become one; triangles that lose their area go. */
export function welded({ positions, index }: Surface, grain = 5e-5): Surface {
  const known = new Map<string, number>();
  const kept: number[] = [];
  const renamed = Array.from({ length: positions.length / 3 }, (_, v) => {
    const key = [0, 1, 2].map((c) => Math.round(positions[3 * v + c] / grain)).join();
    let id = known.get(key);
    if (id === undefined) {
      id = kept.length / 3;
      known.set(key, id);
      kept.push(...positions.subarray(3 * v, 3 * v + 3));
    }
    return id;
  });
  const triangles: number[] = [];
  for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = [renamed[index[t]], renamed[index[t + 1]], renamed[index[t + 2]]];
    if (a !== b && b !== c && a !== c) triangles.push(a, b, c);
  }
  return { positions: Float32Array.from(kept), index: Uint32Array.from(triangles) };
}

/** Signed volume, cubic metres: below zero if the triangles face inwards. */
function volumeOf({ positions: p, index }: Surface): number {
  let six = 0;
  for (let t = 0; t < index.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => p.subarray(3 * index[t + k], 3 * index[t + k] + 3));
    six +=
      a[0] * (b[1] * c[2] - b[2] * c[1]) +
      a[1] * (b[2] * c[0] - b[0] * c[2]) +
      a[2] * (b[0] * c[1] - b[1] * c[0]);
  }
  return six / 6;
}

function turnedInsideOut({ positions, index }: Surface): Surface {
  const turned = index.slice();
  for (let t = 0; t < index.length; t += 3) {
    turned[t + 1] = index[t + 2];
    turned[t + 2] = index[t + 1];
  }
  return { positions, index: turned };
}

const toMetres = (points: number[][]) => Float32Array.from(points.flat(), (v) => v * CM);
const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
