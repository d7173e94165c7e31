import type { RingGrid } from '../../src/geometry/ring-grid';
import {
  acrossAxis,
  centre,
  clamp,
  cross,
  curveAt,
  dot,
  evenly,
  hermiteAt,
  lengthOf,
  minus,
  smoothstep,
  unit,
  type Vec,
} from './curves';
import type { PartFigure } from './figure';

/** The surface of a muscle part in the reference frame. */
export interface Loft extends RingGrid {
  /** xyz per vertex, metres. */
  positions: Float32Array;
  /** 0 fleshy to 1 tendinous, per vertex. */
  tendon: Float32Array;
  /** At its widest, and along the fibres, metres. */
  width: number;
  length: number;
}

const CM = 0.01;
/** Aimed-at distance between vertices across and along, metres. */
const SPACING = { across: 0.0065, along: 0.0095 };
/** No flesh is thinner than this, metres. */
const THINNEST = 0.0008;
/** Vertices around a tendon. */
const CORD_AROUND = 8;
/** Ends are rounded off over this much of the length, but no more than the metres. */
const END = { share: 0.1, metres: 0.006 };

/** A point of the middle surface: x, y, z and thickness, metres; and its share of the way, which slips make differ. */
type MiddlePoint = number[];

/** The surface through the stations of a part: rounded at its edges, tapered at its ends. */
export function loft(part: PartFigure): Loft {
  const lines = part.stations.map((s) => (s.slice(1) as Vec[]).map((p) => p.map((v) => v * CM)));
  if (part.form === 'cord') return loftCord(lines.map((line) => line[0]));
  const flat = part.form === 'sheet' || part.form === 'fan';
  const width = Math.max(...lines.map(lengthOf));
  const length = lengthOf(lines.map(centre));
  const teeth = Math.max(part.slips?.origin?.count ?? 0, part.slips?.insertion?.count ?? 0);
  const half = clamp(
    Math.round(width / SPACING.across) + 3,
    Math.max(6, 4 * teeth),
    flat ? 24 + 2 * teeth : 14,
  );
  const rings = clamp(Math.round(length / SPACING.along) + 5, 10, 44);
  const places = placesAcross(half, flat);
  const steps = stepsAlong(rings, part.intersections);
  const middle = middleSurface(part, lines, places, steps, flat, Math.min(0.06, (0.25 * width) / length));
  const normals = smoothNormals(middle);
  const around = 2 * half;
  const positions = new Float32Array(3 * rings * around);
  const tendon = new Float32Array(rings * around);
  const endLength = Math.min(END.metres, END.share * length) / length;
  for (let k = 0; k < rings; k++) {
    const s = steps[k];
    const end = 0.06 + 0.94 * Math.sqrt(clamp(Math.min(s, 1 - s) / endLength, 0, 1));
    const core = middle[half >> 1][k][3];
    for (let i = 0; i < around; i++) {
      const column = i <= half ? i : around - i;
      const x = places[column];
      const edge = Math.sqrt(Math.max(0, 1 - Math.abs(x) ** (flat ? 4 : 2.2)));
      const thickness = Math.max(THINNEST, middle[column][k][3], 0.5 * core * edge) * groove(part, x, s);
      const h = (i <= half ? 0.5 : -0.5) * thickness * edge * end;
      const v = k * around + i;
      for (let c = 0; c < 3; c++) positions[3 * v + c] = middle[column][k][c] + normals[column][k][c] * h;
      tendon[v] = Math.max(tendonAt(part, middle[column][k][4]), bandsAt(part, s));
    }
  }
  return { rings, around, positions, tendon, width, length };
}

/** From origin (0) to insertion (1), closer together at the ends; the nearest step moves onto each intersection. */
function stepsAlong(rings: number, intersections: number[] = []): number[] {
  const steps = Array.from({ length: rings }, (_, k) => {
    const s = k / (rings - 1);
    return 0.6 * s + 0.4 * (0.5 - 0.5 * Math.cos(Math.PI * s));
  });
  for (const at of intersections) {
    const nearest = steps.reduce(
      (best, s, k) => (Math.abs(s - at) < Math.abs(steps[best] - at) ? k : best),
      1,
    );
    steps[nearest] = at;
  }
  return steps;
}

/** From one edge (-1) to the other (1), closer together where the surface turns. */
function placesAcross(half: number, flat: boolean): number[] {
  const round = flat ? 0.35 : 0.8;
  return Array.from({ length: half + 1 }, (_, i) => {
    const even = (2 * i) / half - 1;
    return round * -Math.cos((Math.PI * i) / half) + (1 - round) * even;
  });
}

/** The middle surface by column across and step along. */
function middleSurface(
  part: PartFigure,
  lines: Vec[][],
  places: number[],
  steps: number[],
  flat: boolean,
  corner: number,
): MiddlePoint[][] {
  const t = part.stations.map((s) => s[0] as number);
  // Flat muscles keep their measured fibres; round ones are cut evenly across.
  const across = lines.map((line) => {
    const curve = flat ? line : evenly(line, 9);
    return places.map((x) => curveAt(curve, (x + 1) / 2));
  });
  return places.map((x, i) => {
    const column = across.map((line) => line[i]);
    const rounding = flat ? corner * x ** 4 : 0;
    const first = rounding + retreat(part.slips?.origin, x);
    const last = 1 - rounding - retreat(part.slips?.insertion, x);
    return steps.map((s) => {
      const share = first + (last - first) * s;
      return [...extendedAt(t, column, share), share];
    });
  });
}

/** A point of a column; before the first station and after the last one it goes straight on. */
function extendedAt(t: number[], column: Vec[], s: number): number[] {
  const inside = clamp(s, t[0], t[t.length - 1]);
  const point = hermiteAt(t, column, inside);
  if (s === inside) return point;
  const [from, to] = s < inside ? [1, 0] : [t.length - 2, t.length - 1];
  const beyond = (s - t[to]) / (t[to] - t[from]);
  return point.map((value, c) => (c < 3 ? value + beyond * (column[to][c] - column[from][c]) : value));
}

type Slips = NonNullable<PartFigure['slips']>['origin'];

/** 0 in the middle of a slip, 1 between two. */
const between = (slips: NonNullable<Slips>, x: number) =>
  1 - Math.abs(Math.sin((Math.PI * slips.count * (x + 1)) / 2)) ** 0.7;

/** How far an end stays back between its slips, as a share of the length. */
const retreat = (slips: Slips, x: number) => (slips ? slips.depth * between(slips, x) : 0);

/** Slips are thinner where they part, fading towards the whole of the muscle. */
function groove({ slips }: PartFigure, x: number, s: number): number {
  let thickness = 1;
  if (slips?.origin)
    thickness -= 0.75 * between(slips.origin, x) * (1 - smoothstep(0.3, 1, s / (2 * slips.origin.depth)));
  if (slips?.insertion)
    thickness -=
      0.75 * between(slips.insertion, x) * (1 - smoothstep(0.3, 1, (1 - s) / (2 * slips.insertion.depth)));
  return Math.max(0.1, thickness);
}

/** Half the width of a pale band across the flesh, as a share of the length. */
const BAND = 0.012;

/** Flesh reaches bone with a pale line, unless the figure says that there is none. */
const ATTACHMENT = 0.008;

/** 0 fleshy to 1 tendinous at a share of the way. */
function tendonAt(
  { tendon: [origin, insertion] = [ATTACHMENT, ATTACHMENT] }: PartFigure,
  share: number,
): number {
  const pale = (length: number, from: number) =>
    length > 0 ? 1 - smoothstep(0.75 * length, 1.25 * length + 0.015, from) : 0;
  return Math.max(pale(origin, share), pale(insertion, 1 - share));
}

/** 1 on the pale bands across the flesh, at a step along. */
const bandsAt = ({ intersections = [] }: PartFigure, step: number) =>
  Math.max(0, ...intersections.map((at) => 1 - smoothstep(BAND, 2.5 * BAND, Math.abs(step - at))));

/** A round tendon along a line. */
function loftCord(line: Vec[]): Loft {
  const length = lengthOf(line);
  const rings = clamp(Math.round(length / SPACING.along) + 3, 6, 40);
  const positions = new Float32Array(3 * rings * CORD_AROUND);
  let normal = [0, 0, 1];
  for (let k = 0; k < rings; k++) {
    const s = k / (rings - 1);
    const p = curveAt(line, s);
    const axis = unit(minus(curveAt(line, Math.min(1, s + 0.02)), curveAt(line, Math.max(0, s - 0.02))));
    normal = acrossAxis(normal, axis);
    const side = cross(axis, normal);
    for (let i = 0; i < CORD_AROUND; i++) {
      const angle = (2 * Math.PI * i) / CORD_AROUND;
      for (let c = 0; c < 3; c++) {
        const out = normal[c] * Math.cos(angle) + side[c] * Math.sin(angle);
        positions[3 * (k * CORD_AROUND + i) + c] = p[c] + 0.5 * p[3] * out;
      }
    }
  }
  const tendon = new Float32Array(rings * CORD_AROUND).fill(1);
  return { rings, around: CORD_AROUND, positions, tendon, width: Math.max(...line.map((p) => p[3])), length };
}

/** Unit normals of the middle surface, smoothed over its neighbours. */
function smoothNormals(middle: MiddlePoint[][]): number[][][] {
  const [columns, steps] = [middle.length, middle[0].length];
  const at = (i: number, k: number) => middle[clamp(i, 0, columns - 1)][clamp(k, 0, steps - 1)];
  let normals = middle.map((column, i) =>
    column.map((_, k) => unit(cross(minus(at(i + 1, k), at(i - 1, k)), minus(at(i, k + 1), at(i, k - 1))))),
  );
  for (let pass = 0; pass < 3; pass++) {
    normals = normals.map((column, i) =>
      column.map((own, k) => {
        const sum = own.slice();
        for (const other of [normals[i + 1]?.[k], normals[i - 1]?.[k], column[k + 1], column[k - 1]]) {
          if (other && dot(other, own) > -0.2) for (let c = 0; c < 3; c++) sum[c] += other[c];
        }
        return unit(sum);
      }),
    );
  }
  return normals;
}
