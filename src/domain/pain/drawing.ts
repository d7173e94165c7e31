import type { SkinMap } from '../lookup';
import type { Side } from '../view';

/** Words for what a pain is like. */
export const QUALITIES = ['aching', 'burning', 'tingling', 'stabbing'] as const;
export type Quality = (typeof QUALITIES)[number];

/** Strongest pain of the scale that starts at 0. */
export const MOST_INTENSE = 10;
const USUAL_INTENSITY = 5;

/**
 * How deep a vertex lies in the paint, in steps: half of them is the edge, so that edges stay
 * sharp between vertices.
 */
export const COVER_STEPS = 15;
const INSIDE = COVER_STEPS / 2;

/** One place that hurts. */
export interface PainArea {
  /** Number in the drawing, from 1; stays with the area. */
  id: number;
  /** Depth in the paint of every vertex of the skin, 0 to COVER_STEPS. Never changed in place. */
  cover: Uint8Array;
  /** 0 to MOST_INTENSE. */
  intensity: number;
  quality: Quality | null;
}

/** Where it hurts, as painted on the skin that all figures share. A value: changed by making a new one. */
export interface PainDrawing {
  areas: readonly PainArea[];
}

/** More places than anybody tells apart. */
export const MOST_AREAS = 12;

export const isPainted = (depth: number): boolean => depth > INSIDE;

export const newArea = (id: number, vertexCount: number): PainArea => ({
  id,
  cover: new Uint8Array(vertexCount),
  intensity: USUAL_INTENSITY,
  quality: null,
});

/** The drawing before anything is painted: one empty area, ready for the brush. */
export const emptyDrawing = (vertexCount: number): PainDrawing => ({ areas: [newArea(1, vertexCount)] });

/** The vertices that an area covers. */
export function paintedVertices({ cover }: Pick<PainArea, 'cover'>): number[] {
  const vertices: number[] = [];
  for (let v = 0; v < cover.length; v++) if (isPainted(cover[v])) vertices.push(v);
  return vertices;
}

export const isEmptyArea = ({ cover }: Pick<PainArea, 'cover'>): boolean => !cover.some(isPainted);
export const isEmptyDrawing = ({ areas }: PainDrawing): boolean => areas.every(isEmptyArea);

/** Square metres on the reference figure. */
export const areaSize = (skin: Pick<SkinMap, 'areas'>, area: Pick<PainArea, 'cover'>): number =>
  paintedVertices(area).reduce((sum, v) => sum + skin.areas[v], 0);

/** Square metres on which anything is painted; what two areas share counts once. */
export function drawingSize(skin: Pick<SkinMap, 'areas'>, { areas }: PainDrawing): number {
  const vertices = new Set(areas.flatMap(paintedVertices));
  return [...vertices].reduce((sum, v) => sum + skin.areas[v], 0);
}

/** The strongest pain of a drawing; null if nothing is painted. */
export function strongest({ areas }: PainDrawing): number | null {
  const painted = areas.filter((area) => !isEmptyArea(area));
  return painted.length ? Math.max(...painted.map(({ intensity }) => intensity)) : null;
}

/** An area on the other side of the body. */
export const mirrorArea = (skin: Pick<SkinMap, 'mirror'>, area: PainArea): PainArea => ({
  ...area,
  cover: area.cover.map((_, v) => area.cover[skin.mirror(v)]),
});

/** An area and its mirror image as one. */
export const bothSides = (skin: Pick<SkinMap, 'mirror'>, area: PainArea): PainArea => ({
  ...area,
  cover: area.cover.map((depth, v) => Math.max(depth, area.cover[skin.mirror(v)])),
});

/** A drawing on the other side of the body. */
export const mirrorDrawing = (skin: Pick<SkinMap, 'mirror'>, { areas }: PainDrawing): PainDrawing => ({
  areas: areas.map((area) => mirrorArea(skin, area)),
});

/** The drawing with an area in the place of that of the same number. */
export const withArea = ({ areas }: PainDrawing, area: PainArea): PainDrawing => ({
  areas: areas.map((other) => (other.id === area.id ? area : other)),
});

/** A region on one side that an area reaches. */
export interface PaintedRegion {
  region: string;
  side: Side | 'midline';
  /** Square metres of it that are painted. */
  size: number;
  /** Share of the region on that side, 0 to 1. */
  share: number;
}

/**
 * The regions that an area reaches, the largest part first.
 * @param midline whether a region lies across the midline: then it counts as one
 * @param sliver parts smaller than this share of the area are left out, unless much of their region is painted ...
 * @param large ... or they are at least as large as this, square metres
 */
export function paintedRegions(
  skin: SkinMap,
  area: Pick<PainArea, 'cover'>,
  midline: (region: string) => boolean,
  sliver = SLIVER,
  large = Number.POSITIVE_INFINITY,
): PaintedRegion[] {
  const parts = new Map<string, PaintedRegion>();
  for (const v of paintedVertices(area)) {
    const region = skin.regions[skin.regionOf[v]];
    const on = skin.sideOf(v);
    // The seam between the halves of a region that has two belongs to neither.
    if (on === 'midline' && !midline(region)) continue;
    const side = midline(region) ? 'midline' : on;
    const key = `${region} ${side}`;
    const part = parts.get(key) ?? { region, side, size: 0, share: 0 };
    part.size += skin.areas[v];
    parts.set(key, part);
  }
  const all = [...parts.values()];
  const whole = all.reduce((sum, { size }) => sum + size, 0);
  const sizes = regionSizes(skin);
  for (const part of all) {
    const own = sizes[skin.regions.indexOf(part.region)];
    part.share = Math.min(1, part.size / (part.side === 'midline' ? own : own / 2));
  }
  return all
    .filter(({ size, share }) => size >= sliver * whole || size >= large || share >= MEANT)
    .sort((a, b) => b.size - a.size);
}

/** Less of a painted area than this is a slip of the brush over a border ... */
const SLIVER = 0.04;
/** ... unless so much of a region is painted: on a large area every region is a small part. */
export const MEANT = 0.25;

/** Square metres of each region, both sides together. */
export function regionSizes(skin: SkinMap): Float64Array {
  let sizes = sizesOf.get(skin);
  if (!sizes) {
    sizes = new Float64Array(skin.regions.length);
    for (let v = 0; v < skin.vertexCount; v++) sizes[skin.regionOf[v]] += skin.areas[v];
    sizesOf.set(skin, sizes);
  }
  return sizes;
}

const sizesOf = new WeakMap<SkinMap, Float64Array>();
