import type { Atlas } from '../atlas';
import { type SkinMap, weightOf } from '../lookup';
import { blockCount, verticesByBlock } from './blocks';

/**
 * The columns of the zone matrix: for each vertex the zones that reach it. Zones are those of the
 * left; for the right one asks at the mirror image.
 */
export interface ZoneIndex {
  /** Start of each vertex's slice in the lists below; one more entry than vertices. */
  start: Uint32Array;
  /** Index into `atlas.points`. */
  rows: Uint32Array;
  /** How much the vertex belongs to the essential zone, 0 to 1. */
  essential: Float32Array;
  /** How much it belongs to the spillover zone and not to the essential one, 0 to 1. */
  spillover: Float32Array;
  /** Square metres of each row's zones. */
  whole: { essential: Float64Array; spillover: Float64Array };
  blocks: BlockTotals;
}

/** What the vertices of each block hold together, so that a block that is painted whole is read at once. */
export interface BlockTotals {
  /** How many vertices each block has. */
  vertices: Uint32Array;
  /** Start of each block's slice in the lists below; one more entry than blocks. */
  start: Uint32Array;
  rows: Uint32Array;
  /** Square metres. */
  essential: Float64Array;
  spillover: Float64Array;
}

/** Turns the rows into columns. Linear in the size of all zones together. */
export function zoneIndex({ points }: Pick<Atlas, 'points'>, skin: SkinMap): ZoneIndex {
  const place = new Uint32Array(skin.vertexCount);
  const columns = points.map(({ ref }) => column(skin, ref, place));
  const start = new Uint32Array(skin.vertexCount + 1);
  for (const { vertices } of columns) for (const v of vertices) start[v + 1]++;
  for (let v = 0; v < skin.vertexCount; v++) start[v + 1] += start[v];
  const count = start[skin.vertexCount];
  const index = {
    start,
    rows: new Uint32Array(count),
    essential: new Float32Array(count),
    spillover: new Float32Array(count),
    whole: { essential: new Float64Array(points.length), spillover: new Float64Array(points.length) },
  };
  const next = start.slice();
  columns.forEach(({ vertices, essential, spillover }, row) => {
    vertices.forEach((v, i) => {
      const at = next[v]++;
      index.rows[at] = row;
      index.essential[at] = essential[i];
      index.spillover[at] = spillover[i];
      index.whole.essential[row] += essential[i] * skin.areas[v];
      index.whole.spillover[row] += spillover[i] * skin.areas[v];
    });
  });
  return { ...index, blocks: blockTotals(skin, index, points.length) };
}

function blockTotals(skin: SkinMap, index: Omit<ZoneIndex, 'blocks'>, rowCount: number): BlockTotals {
  const members = verticesByBlock(skin, () => true);
  const totals: Record<'rows' | 'essential' | 'spillover', number[]> = {
    rows: [],
    essential: [],
    spillover: [],
  };
  const vertices = new Uint32Array(blockCount(skin));
  const start = new Uint32Array(vertices.length + 1);
  const essential = new Float64Array(rowCount);
  const spillover = new Float64Array(rowCount);
  for (let b = 0; b < vertices.length; b++) {
    vertices[b] = members.start[b + 1] - members.start[b];
    const rows = new Set<number>();
    for (const v of members.vertices.subarray(members.start[b], members.start[b + 1]))
      for (let i = index.start[v]; i < index.start[v + 1]; i++) {
        const row = index.rows[i];
        rows.add(row);
        essential[row] += index.essential[i] * skin.areas[v];
        spillover[row] += index.spillover[i] * skin.areas[v];
      }
    for (const row of rows) {
      totals.rows.push(row);
      totals.essential.push(essential[row]);
      totals.spillover.push(spillover[row]);
      essential[row] = spillover[row] = 0;
    }
    start[b + 1] = totals.rows.length;
  }
  return {
    vertices,
    start,
    rows: Uint32Array.from(totals.rows),
    essential: Float64Array.from(totals.essential),
    spillover: Float64Array.from(totals.spillover),
  };
}

/**
 * One point's zones as one list of vertices.
 * @param place room for a number per vertex, all 0, and left so
 */
function column(skin: SkinMap, ref: string, place: Uint32Array) {
  const zones = skin.points.get(ref)?.zones;
  const vertices: number[] = [];
  const essential: number[] = [];
  const spillover: number[] = [];
  zones?.essential.vertices.forEach((v, i) => {
    const weight = weightOf(zones.essential.values[i]);
    if (weight === 0) return;
    place[v] = vertices.push(v);
    essential.push(weight);
    spillover.push(0);
  });
  zones?.spillover.vertices.forEach((v, i) => {
    const weight = weightOf(zones.spillover.values[i]) - (place[v] ? essential[place[v] - 1] : 0);
    if (weight <= 0) return;
    if (place[v]) {
      spillover[place[v] - 1] = weight;
      return;
    }
    vertices.push(v);
    essential.push(0);
    spillover.push(weight);
  });
  for (const v of vertices) place[v] = 0;
  return { vertices, essential, spillover };
}
