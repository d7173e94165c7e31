import type { Atlas, AtlasPoint } from '../atlas';
import type { SkinMap, ZoneKind } from '../lookup';
import { SIDES, type Side } from '../view';
import { mirrorBlock, regionOfBlock, type VerticesByBlock, verticesByBlock } from './blocks';
import { isPainted, type PainArea, type PainDrawing } from './drawing';
import type { ZoneIndex } from './zone-index';

/**
 * Which trigger points could send pain to where it was painted; the rule in words is in docs/ranking.md.
 * It reads the zone matrix and the points' frequency, nothing else.
 */

/** What the spillover zone counts, beside the essential one's 1: felt by some, not by nearly everyone. */
const SPILLOVER = 0.25;
/** What a part of the essential zone that was left unpainted counts against a point, beside painted pain that it leaves open. */
const UNPAINTED = { essential: 0.1, spillover: 0.05 };
/** Rarer points explain a pain less readily. */
const READINESS = { common: 1, occasional: 0.85, rare: 0.7 } as const;

/** A point is listed if its zones cover this share of an area, or if this share of a zone lies in it. */
const LISTED = { ofArea: 0.08, ofZone: 0.15 };
/** A point explains an area if it covers this share of it, or if this share of its zones lies in it. */
const EXPLAINS = { ofArea: 0.25, ofZone: 0.3 };

/** A trigger point on one side that could send pain to the painted areas. */
export interface RankedPoint {
  point: AtlasPoint;
  side: Side;
  /** Its stronger zone that reaches the painted areas. */
  kind: ZoneKind;
  /** Numbers of the areas that it explains. */
  explains: number[];
  /** What it covers, by region, the largest part first. */
  covers: CoveredPart[];
  /** Orders the list and means nothing else. */
  score: number;
}

export interface CoveredPart {
  region: string;
  /** Square metres of the paint there that its zones cover. */
  size: number;
}

/**
 * All points that could send pain to the painted areas, the best explanation first; an empty drawing gives none.
 * Linear in the painted vertices and the zones that reach them.
 */
export function rankPoints(
  atlas: Pick<Atlas, 'points'>,
  skin: SkinMap,
  index: ZoneIndex,
  drawing: PainDrawing,
): RankedPoint[] {
  const areas = drawing.areas
    .map((area) => ({ id: area.id, paint: paintOf(skin, [area]) }))
    .filter(({ paint }) => paint.size > 0);
  const sizes = areas.map(({ paint }) => paint.size);
  // All paint together: what two areas share is painted once.
  const everywhere = areas.length === 1 ? areas[0].paint : paintOf(skin, drawing.areas);

  const ranked: RankedPoint[] = [];
  for (const side of SIDES) {
    const all = tally(skin, index, everywhere, side);
    const tallies = areas.map(({ paint }) => (paint === everywhere ? all : tally(skin, index, paint, side)));
    atlas.points.forEach((point, row) => {
      if (!all.reaches(row)) return;
      const [essential, spillover] = [all.essential[row], all.spillover[row]];
      const whole = { essential: index.whole.essential[row], spillover: index.whole.spillover[row] };
      const unpainted =
        UNPAINTED.essential * Math.max(0, whole.essential - essential) +
        UNPAINTED.spillover * Math.max(0, whole.spillover - spillover);
      const explains: number[] = [];
      let listed = false;
      let score = 0;
      areas.forEach(({ id }, a) => {
        const inside = { essential: tallies[a].essential[row], spillover: tallies[a].spillover[row] };
        const reached = inside.essential + inside.spillover;
        if (reached === 0) return;
        const ofArea = reached / sizes[a];
        const ofZone = reached / (whole.essential + whole.spillover);
        const ofEither = Math.max(
          share(inside.essential, whole.essential),
          share(inside.spillover, whole.spillover),
        );
        listed ||= ofArea >= LISTED.ofArea || ofEither >= LISTED.ofZone;
        if (ofArea >= EXPLAINS.ofArea || ofZone >= EXPLAINS.ofZone) explains.push(id);
        score += (inside.essential + SPILLOVER * inside.spillover) / (sizes[a] + unpainted) / areas.length;
      });
      if (!listed) return;
      ranked.push({
        point,
        side,
        kind: reachesByEssential(essential, whole.essential, sizes) ? 'essential' : 'spillover',
        explains,
        covers: worthNaming(all.parts(row)),
        score: score * READINESS[point.point.frequency],
      });
    });
  }
  return ranked.sort(
    (a, b) =>
      b.explains.length - a.explains.length ||
      Number(a.kind === 'spillover') - Number(b.kind === 'spillover') ||
      b.score - a.score,
  );
}

/** Painted vertices by block. */
interface Paint extends VerticesByBlock {
  /** Square metres. */
  size: number;
}

function paintOf(skin: SkinMap, areas: readonly PainArea[]): Paint {
  const painted = new Uint8Array(skin.vertexCount);
  let size = 0;
  for (const { cover } of areas)
    for (let v = 0; v < skin.vertexCount; v++) {
      if (painted[v] || !isPainted(cover[v])) continue;
      painted[v] = 1;
      size += skin.areas[v];
    }
  return { ...verticesByBlock(skin, (v) => painted[v] === 1), size };
}

/**
 * Square metres of the paint that zones cover, by row. In arrays of numbers and not in maps or objects: this is where the
 * time goes.
 */
class Tally {
  readonly essential: Float64Array;
  readonly spillover: Float64Array;
  /** Both together in the region that is being read. */
  private here: Float64Array;
  private reached: number[] = [];
  /** What rows cover of regions: each entry knows the one before it of the same row, -1 at the first. */
  private entries = { region: [] as number[], size: [] as number[], before: [] as number[] };
  private last: Int32Array;

  constructor(
    count: number,
    private regions: readonly string[],
  ) {
    this.essential = new Float64Array(count);
    this.spillover = new Float64Array(count);
    this.here = new Float64Array(count);
    this.last = new Int32Array(count).fill(-1);
  }

  add(row: number, own: number, beyond: number): void {
    if (this.here[row] === 0) this.reached.push(row);
    this.here[row] += own + beyond;
    this.essential[row] += own;
    this.spillover[row] += beyond;
  }

  endRegion(region: number): void {
    const { entries, here, last } = this;
    for (const row of this.reached) {
      entries.region.push(region);
      entries.size.push(here[row]);
      last[row] = entries.before.push(last[row]) - 1;
      here[row] = 0;
    }
    this.reached.length = 0;
  }

  reaches(row: number): boolean {
    return this.last[row] >= 0;
  }

  /** What a row covers of each region. */
  parts(row: number): CoveredPart[] {
    const { region, size, before } = this.entries;
    const parts: CoveredPart[] = [];
    for (let i = this.last[row]; i >= 0; i = before[i])
      parts.push({ region: this.regions[region[i]], size: size[i] });
    return parts.reverse();
  }
}

function tally(skin: SkinMap, index: ZoneIndex, paint: Paint, side: Side): Tally {
  const covered = new Tally(index.whole.essential.length, skin.regions);
  const { blocks } = index;
  const end = paint.start.length - 1;
  for (let block = 0; block < end; block++) {
    const vertices = paint.vertices.subarray(paint.start[block], paint.start[block + 1]);
    const source = side === 'left' ? block : mirrorBlock(block);
    if (vertices.length === blocks.vertices[source]) {
      for (let i = blocks.start[source]; i < blocks.start[source + 1]; i++)
        covered.add(blocks.rows[i], blocks.essential[i], blocks.spillover[i]);
    } else {
      for (const v of vertices) {
        const column = side === 'left' ? v : skin.mirror(v);
        const area = skin.areas[v];
        for (let i = index.start[column]; i < index.start[column + 1]; i++)
          covered.add(index.rows[i], index.essential[i] * area, index.spillover[i] * area);
      }
    }
    const region = regionOfBlock(block);
    if (block + 1 === end || regionOfBlock(block + 1) !== region) covered.endRegion(region);
  }
  return covered;
}

const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);

function reachesByEssential(inside: number, whole: number, sizes: readonly number[]): boolean {
  const painted = sizes.reduce((a, b) => a + b, 0);
  return inside >= LISTED.ofArea * painted || share(inside, whole) >= LISTED.ofZone;
}

/** Less of what a point covers than this is not worth a word. */
const WORTH_NAMING = 0.12;

function worthNaming(parts: readonly CoveredPart[]): CoveredPart[] {
  const whole = parts.reduce((sum, { size }) => sum + size, 0);
  return parts.filter(({ size }) => size >= WORTH_NAMING * whole).sort((a, b) => b.size - a.size);
}
