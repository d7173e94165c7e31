import { type Atlas, type AtlasPoint, type MuscleRecord, midlineIn } from './atlas';
import { otherSide, type Side } from './view';

/**
 * The two questions of the atlas, answered from one matrix (vertex x trigger point): a row is
 * where a point refers, a column is what refers to a place. Zones are compiled for a point on
 * the left; the right is their mirror image.
 */

export type ZoneKind = 'essential' | 'spillover';

/** One zone of a point on the left: vertices and how deep they lie in it. */
export interface ZoneField {
  vertices: Uint32Array;
  /** Normalised distance from the zone's middle line: 0 middle, 1 edge, up to FIELD_LIMIT beyond. */
  values: Float32Array;
}

/** A place on the skin that every figure shares: three vertices and their weights (sum 1). */
export interface SkinPoint {
  vertices: [number, number, number];
  weights: [number, number, number];
}

export interface PointGeometry {
  places: SkinPoint[];
  zones: Record<ZoneKind, ZoneField>;
}

/** What the compiler knows of the shared skin. */
export interface SkinMap {
  vertexCount: number;
  /** Index into `regions` of each vertex. */
  regionOf: Uint8Array;
  /** Area that each vertex stands for, in square metres on the reference figure. */
  areas: Float32Array;
  /** Same order as the records' regions. */
  regions: string[];
  /** By trigger point reference. */
  points: ReadonlyMap<string, PointGeometry>;
  /** Partner of a vertex on the other side. */
  mirror(vertex: number): number;
  sideOf(vertex: number): Side | 'midline';
}

/** Fields are kept a little beyond the edge so that the edge itself stays sharp between vertices. */
export const FIELD_LIMIT = 1.3;

/** A zone counts for a region if it covers this share of the region ... */
const SHARE_OF_REGION = 0.08;
/** ... or if this share of the zone lies in the region. */
const SHARE_OF_ZONE = 0.15;

export interface PointHit {
  point: AtlasPoint;
  side: Side;
}

export interface ReferralHit extends PointHit {
  kind: ZoneKind;
  /** Share of the region covered by the zone, 0 to 1. */
  cover: number;
}

const FREQUENCY_RANK = { common: 0, occasional: 1, rare: 2 } as const;

/** Points whose X lies in the regions on one side of the body, more frequent first. */
export function pointsIn(atlas: Atlas, skin: SkinMap, regionIds: readonly string[], side: Side): PointHit[] {
  const wanted = new Set(regionIds.map((id) => skin.regions.indexOf(id)));
  return atlas.points
    .filter(({ ref }) =>
      skin.points.get(ref)?.places.some((place) => wanted.has(skin.regionOf[nearestVertex(place)])),
    )
    .map((point) => ({ point, side }))
    .sort(byFrequency);
}

/**
 * Points whose zone reaches the regions on one side: essential before spillover, more frequent
 * first, then the larger cover. A zone that crosses the midline is listed with its own side.
 */
export function pointsReferringTo(
  atlas: Atlas,
  skin: SkinMap,
  regionIds: readonly string[],
  side: Side,
): ReferralHit[] {
  const wanted = regionMask(atlas, skin, regionIds, side);
  const hits: ReferralHit[] = [];
  for (const point of atlas.points) {
    const geometry = skin.points.get(point.ref);
    if (!geometry) continue;
    for (const from of [side, otherSide(side)]) {
      for (const kind of ['essential', 'spillover'] as const) {
        const cover = overlap(skin, geometry.zones[kind], wanted, from);
        if (cover.ofRegion < SHARE_OF_REGION && cover.ofZone < SHARE_OF_ZONE) continue;
        hits.push({ point, side: from, kind, cover: cover.ofRegion });
        break;
      }
    }
  }
  return hits.sort(
    (a, b) =>
      Number(a.side !== side) - Number(b.side !== side) ||
      Number(a.kind === 'spillover') - Number(b.kind === 'spillover') ||
      byFrequency(a, b) ||
      b.cover - a.cover,
  );
}

/** Regions that a point's zone reaches on its own side or across the midline, by the same rule. */
export function regionsReached(
  atlas: Pick<Atlas, 'regionById'>,
  skin: SkinMap,
  ref: string,
  kind: ZoneKind,
): string[] {
  const field = skin.points.get(ref)?.zones[kind];
  if (!field) return [];
  const counts = ownOrAcross(atlas, skin, 'left');
  const inside = new Float64Array(skin.regions.length);
  const whole = new Float64Array(skin.regions.length);
  let zone = 0;
  for (let i = 0; i < field.vertices.length; i++) {
    const v = field.vertices[i];
    const area = weightOf(field.values[i]) * skin.areas[v];
    zone += area;
    if (counts(v)) inside[skin.regionOf[v]] += area;
  }
  for (let v = 0; v < skin.vertexCount; v++) if (counts(v)) whole[skin.regionOf[v]] += skin.areas[v];
  return skin.regions.filter(
    (_, r) =>
      // An empty zone reaches nothing, though none is as much as any share of it.
      inside[r] > 0 && (inside[r] >= SHARE_OF_REGION * whole[r] || inside[r] >= SHARE_OF_ZONE * zone),
  );
}

/** A muscle lies beneath a region if so much of the region lies above it ... */
const SHARE_ABOVE_MUSCLE = 0.2;
/** ... or so much of what lies above it belongs to the region. */
const SHARE_OF_WINDOW = 0.35;

/** Muscles beneath regions on one side, from the skin inwards; those that take more room first. */
export function musclesBeneath(
  atlas: Pick<Atlas, 'muscleById' | 'regionById'>,
  skin: SkinMap,
  windows: ReadonlyMap<string, ZoneField>,
  regionIds: readonly string[],
  side: Side,
): MuscleRecord[] {
  const wanted = regionMask(atlas, skin, regionIds, side);
  const found: { muscle: MuscleRecord; cover: number }[] = [];
  for (const [id, field] of windows) {
    const muscle = atlas.muscleById.get(id);
    if (!muscle) continue;
    const cover = overlap(skin, field, wanted, side);
    if (cover.ofRegion >= SHARE_ABOVE_MUSCLE || cover.ofZone >= SHARE_OF_WINDOW)
      found.push({ muscle, cover: cover.ofRegion });
  }
  return found
    .sort((a, b) => DEPTH_RANK[a.muscle.depth] - DEPTH_RANK[b.muscle.depth] || b.cover - a.cover)
    .map(({ muscle }) => muscle);
}

const DEPTH_RANK = { superficial: 0, middle: 1, deep: 2 } as const;

/** 1 well inside a zone, 0 outside, falling over its edge. */
export function weightOf(value: number): number {
  return Math.max(0, Math.min(1, (1.1 - value) / 0.2));
}

/** The vertex with the largest weight. */
export function nearestVertex({ vertices, weights }: SkinPoint): number {
  return vertices[weights.indexOf(Math.max(...weights))];
}

/** Flags of the vertices of some regions on one side; regions across the midline count on both. */
export function regionMembers(
  atlas: Pick<Atlas, 'regionById'>,
  skin: SkinMap,
  regionIds: readonly string[],
  side: Side,
): Uint8Array {
  const ids = new Set(regionIds.map((id) => skin.regions.indexOf(id)));
  const counts = ownOrAcross(atlas, skin, side);
  const flags = new Uint8Array(skin.vertexCount);
  for (let v = 0; v < flags.length; v++) if (ids.has(skin.regionOf[v]) && counts(v)) flags[v] = 1;
  return flags;
}

interface RegionMask {
  flags: Uint8Array;
  area: number;
}

function regionMask(...wanted: Parameters<typeof regionMembers>): RegionMask {
  const [, skin] = wanted;
  const flags = regionMembers(...wanted);
  let area = 0;
  for (let v = 0; v < flags.length; v++) if (flags[v]) area += skin.areas[v];
  return { flags, area };
}

/** Whether a vertex counts for its region on one side: it lies there, or the region lies across the midline. */
function ownOrAcross(
  atlas: Pick<Atlas, 'regionById'>,
  skin: SkinMap,
  side: Side,
): (vertex: number) => boolean {
  const across = skin.regions.map(midlineIn(atlas));
  return (vertex) => {
    const on = skin.sideOf(vertex);
    return on === side || on === 'midline' || across[skin.regionOf[vertex]];
  };
}

function overlap(skin: SkinMap, field: ZoneField, wanted: RegionMask, side: Side) {
  let inside = 0;
  let zone = 0;
  for (let i = 0; i < field.vertices.length; i++) {
    const v = field.vertices[i];
    const area = weightOf(field.values[i]) * skin.areas[v];
    zone += area;
    if (wanted.flags[side === 'left' ? v : skin.mirror(v)]) inside += area;
  }
  return { ofRegion: inside / (wanted.area || 1), ofZone: inside / (zone || 1) };
}

function byFrequency(a: PointHit, b: PointHit): number {
  return FREQUENCY_RANK[a.point.point.frequency] - FREQUENCY_RANK[b.point.point.frequency];
}
