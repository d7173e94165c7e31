import type { Surface } from './bone-loft';
import { surfaceNormals } from './normals';

/** A part of a solid: added, or carved out of what was added before it. */
export interface SolidPart {
  /** Closed, or the middle surface of a plate. */
  surface: Surface;
  /** Of a plate, per vertex of its middle surface, metres. */
  thickness?: Float32Array;
  carve: boolean;
}

/** Signed distances at the nodes of a grid, below zero inside. */
export interface Grid {
  /** Number of the first node along x, y, z, in cells from the frame's origin. */
  first: number[];
  /** Nodes along x, y, z. */
  size: number[];
  cell: number;
  values: Float32Array;
}

/**
 * Writes the signed distance to a part at each node, exact within `band` and beyond it a little more. Triangles
 * tell the nodes next to them, and those pass on the triangle that they know to be near.
 */
export function distances(
  { first, size, cell, values }: Grid,
  { surface, thickness }: SolidPart,
  band: number,
): void {
  const { positions: p, index } = surface;
  const [nx, ny, nz] = size;
  const origin = first.map((f) => f * cell);
  // In double precision: rounding would let two triangles at one distance take a node from each other for ever.
  const nearest = new Float64Array(values.length).fill(Number.POSITIVE_INFINITY);
  const owner = new Int32Array(values.length).fill(-1);
  const thickest = thickness ? 0.5 * Math.max(...thickness) : 0;
  const reach = band + cell + thickest;
  const triangle = new Triangle(p, index);
  const queue: number[] = [];
  const offer = (node: number, i: number, j: number, k: number, t: number) => {
    if (owner[node] === t) return;
    triangle.take(t);
    const squared = triangle.squaredDistance(
      origin[0] + i * cell,
      origin[1] + j * cell,
      origin[2] + k * cell,
    );
    if (squared >= nearest[node] || squared > reach * reach) return;
    nearest[node] = squared;
    owner[node] = t;
    queue.push(node);
  };
  const low = [0, 0, 0];
  const high = [0, 0, 0];
  for (let t = 0; t < index.length; t += 3) {
    for (let c = 0; c < 3; c++) {
      const [x, y, z] = [p[3 * index[t] + c], p[3 * index[t + 1] + c], p[3 * index[t + 2] + c]];
      low[c] = Math.max(0, Math.floor((Math.min(x, y, z) - origin[c]) / cell));
      high[c] = Math.min(size[c] - 1, Math.ceil((Math.max(x, y, z) - origin[c]) / cell));
    }
    for (let k = low[2]; k <= high[2]; k++)
      for (let j = low[1]; j <= high[1]; j++)
        for (let i = low[0]; i <= high[0]; i++) offer((k * ny + j) * nx + i, i, j, k, t);
  }
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head];
    const t = owner[node];
    const i = node % nx;
    const j = Math.floor(node / nx) % ny;
    const k = Math.floor(node / (nx * ny));
    if (i > 0) offer(node - 1, i - 1, j, k, t);
    if (i < nx - 1) offer(node + 1, i + 1, j, k, t);
    if (j > 0) offer(node - nx, i, j - 1, k, t);
    if (j < ny - 1) offer(node + nx, i, j + 1, k, t);
    if (k > 0) offer(node - nx * ny, i, j, k - 1, t);
    if (k < nz - 1) offer(node + nx * ny, i, j, k + 1, t);
  }
  const normals = thickness ? null : surfaceNormals(p, index);
  for (let node = 0; node < values.length; node++) {
    if (owner[node] < 0) continue;
    triangle.take(owner[node]);
    const x = origin[0] + (node % nx) * cell;
    const y = origin[1] + (Math.floor(node / nx) % ny) * cell;
    const z = origin[2] + Math.floor(node / (nx * ny)) * cell;
    values[node] = thickness
      ? Math.sqrt(nearest[node]) - 0.5 * triangle.blended(x, y, z, thickness)
      : triangle.sideOf(x, y, z, normals!) * Math.sqrt(nearest[node]);
  }
  if (thickness) for (let node = 0; node < values.length; node++) if (owner[node] < 0) values[node] = band;
  if (!thickness) fillFarNodes(owner, values, size, band);
}

/** Nodes that no triangle reached: outside where the outside can be walked to, else deep inside. */
function fillFarNodes(owner: Int32Array, values: Float32Array, [nx, ny, nz]: number[], far: number): void {
  const outside = new Uint8Array(values.length);
  const queue: number[] = [];
  const visit = (node: number) => {
    if (outside[node] || (owner[node] >= 0 && values[node] < 0)) return;
    outside[node] = 1;
    if (owner[node] < 0) values[node] = far;
    queue.push(node);
  };
  // From all faces of the grid but the one on the midline.
  for (let k = 0; k < nz; k++) for (let j = 0; j < ny; j++) visit((k * ny + j) * nx + nx - 1);
  for (let k = 0; k < nz; k++)
    for (const j of [0, ny - 1]) for (let i = 0; i < nx; i++) visit((k * ny + j) * nx + i);
  for (const k of [0, nz - 1]) for (let n = 0; n < nx * ny; n++) visit(k * nx * ny + n);
  while (queue.length) {
    const node = queue.pop()!;
    const i = node % nx;
    const j = Math.floor(node / nx) % ny;
    const k = Math.floor(node / (nx * ny));
    if (i > 0) visit(node - 1);
    if (i < nx - 1) visit(node + 1);
    if (j > 0) visit(node - nx);
    if (j < ny - 1) visit(node + nx);
    if (k > 0) visit(node - nx * ny);
    if (k < nz - 1) visit(node + nx * ny);
  }
  for (let node = 0; node < values.length; node++) if (owner[node] < 0 && !outside[node]) values[node] = -far;
}

/** The triangles of a surface, asked one at a time. */
class Triangle {
  private t = -1;
  private a = [0, 0, 0];
  private ab = [0, 0, 0];
  private ac = [0, 0, 0];
  /** Weights of the second and third corner at the point found last. */
  private v = 0;
  private w = 0;

  constructor(
    private positions: Float32Array,
    private index: Uint32Array,
  ) {}

  /** @param t first corner of the triangle in the index */
  take(t: number): void {
    if (t === this.t) return;
    this.t = t;
    const { positions: p, index } = this;
    for (let i = 0; i < 3; i++) {
      this.a[i] = p[3 * index[t] + i];
      this.ab[i] = p[3 * index[t + 1] + i] - this.a[i];
      this.ac[i] = p[3 * index[t + 2] + i] - this.a[i];
    }
  }

  /** Source: Ericson 2005, Real-Time Collision Detection, 5.1.5. */
  squaredDistance(x: number, y: number, z: number): number {
    const { a, ab, ac } = this;
    const px = x - a[0];
    const py = y - a[1];
    const pz = z - a[2];
    const d1 = ab[0] * px + ab[1] * py + ab[2] * pz;
    const d2 = ac[0] * px + ac[1] * py + ac[2] * pz;
    const bb = ab[0] * ab[0] + ab[1] * ab[1] + ab[2] * ab[2];
    const cc = ac[0] * ac[0] + ac[1] * ac[1] + ac[2] * ac[2];
    const bc = ab[0] * ac[0] + ab[1] * ac[1] + ab[2] * ac[2];
    const d3 = d1 - bb;
    const d4 = d2 - bc;
    const d5 = d1 - bc;
    const d6 = d2 - cc;
    let v = 0;
    let w = 0;
    const vc = d1 * d4 - d3 * d2;
    const vb = d5 * d2 - d1 * d6;
    const va = d3 * d6 - d5 * d4;
    if (d1 <= 0 && d2 <= 0) v = 0;
    else if (d3 >= 0 && d4 <= d3) v = 1;
    else if (vc <= 0 && d1 >= 0 && d3 <= 0) v = d1 / (d1 - d3);
    else if (d6 >= 0 && d5 <= d6) w = 1;
    else if (vb <= 0 && d2 >= 0 && d6 <= 0) w = d2 / (d2 - d6);
    else if (va <= 0 && d4 - d3 >= 0 && d5 - d6 >= 0) {
      w = (d4 - d3) / (d4 - d3 + (d5 - d6));
      v = 1 - w;
    } else {
      const sum = va + vb + vc;
      v = vb / sum;
      w = vc / sum;
    }
    this.v = v;
    this.w = w;
    const dx = px - ab[0] * v - ac[0] * w;
    const dy = py - ab[1] * v - ac[1] * w;
    const dz = pz - ab[2] * v - ac[2] * w;
    return dx * dx + dy * dy + dz * dz;
  }

  /** A value of the vertices at the point nearest to a place. */
  blended(x: number, y: number, z: number, values: Float32Array): number {
    this.squaredDistance(x, y, z);
    const { v, w, t, index } = this;
    return (1 - v - w) * values[index[t]] + v * values[index[t + 1]] + w * values[index[t + 2]];
  }

  /** 1 outside, -1 inside, by the normal blended from the corners at the nearest point. */
  sideOf(x: number, y: number, z: number, normals: Float32Array): number {
    this.squaredDistance(x, y, z);
    const { v, w, t, index } = this;
    const at = [x, y, z];
    let side = 0;
    for (let i = 0; i < 3; i++) {
      const normal =
        (1 - v - w) * normals[3 * index[t] + i] +
        v * normals[3 * index[t + 1] + i] +
        w * normals[3 * index[t + 2] + i];
      side += normal * (at[i] - this.a[i] - v * this.ab[i] - w * this.ac[i]);
    }
    return side < 0 ? -1 : 1;
  }
}
