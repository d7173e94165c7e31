import { CHAPTERS } from './chapters';
import type { Condition } from './condition';
import type { GuidePage } from './guide';
import type { Muscle, TriggerPoint } from './muscle';
import type { Screen } from './pain/screening';
import type { Region, RegionGroup } from './region';
import type { Source } from './source';

/** A trigger point in lists and rankings; its places and zones travel in the skin map. */
export type PointRecord = Pick<TriggerPoint, 'id' | 'name' | 'refersTo' | 'frequency' | 'confidence'>;
export type MuscleRecord = Pick<
  Muscle,
  'id' | 'name' | 'latin' | 'synonyms' | 'lay' | 'summary' | 'reviewed'
> & {
  depth: Muscle['anatomy']['depth'];
  points: PointRecord[];
};
export type ConditionRecord = Pick<Condition, 'id' | 'name' | 'synonyms' | 'lay' | 'points' | 'coming'>;
export type GuideRecord = Pick<GuidePage, 'id' | 'title' | 'chapter' | 'order' | 'lay'>;
export type RegionRecord = Omit<Region, 'strokes'>;

/** What body and lists need, compiled from `data/` (see models/data/records.ts). */
export interface AtlasRecords {
  muscles: MuscleRecord[];
  conditions: ConditionRecord[];
  /** Pages of the guide, in the order in which they are read. */
  guide: GuideRecord[];
  groups: RegionGroup[];
  regions: RegionRecord[];
  /** Names of the muscles that a complete atlas holds, by id: what is still "coming". */
  coverage: Record<string, string>;
}

/** What a card says of a trigger point beyond its record. */
export type PointDetails = Pick<TriggerPoint, 'where' | 'refers' | 'basis' | 'sources'>;
export type MuscleDetails = Pick<Muscle, 'ta2' | 'fma' | 'anatomy' | 'clinical' | 'hazards'>;
export type ConditionDetails = Omit<Condition, keyof ConditionRecord>;
export type GuideDetails = Omit<GuidePage, keyof GuideRecord>;

/** What the cards need: it travels after the body, so that the body can be clicked sooner. */
export interface AtlasDetails {
  /** By id. */
  muscles: Record<string, MuscleDetails>;
  /** By reference. */
  points: Record<string, PointDetails>;
  conditions: Record<string, ConditionDetails>;
  guide: Record<string, GuideDetails>;
  /** Questions on red flags, asked before muscles are listed. */
  screens: Screen[];
}

/** Sources by id: they travel last, for they are opened on demand. */
export type Sources = Record<string, Source>;

/** One trigger point with its muscle. */
export interface AtlasPoint {
  /** "trapezius-upper.1" */
  ref: string;
  muscle: MuscleRecord;
  point: PointRecord;
}

/** The records with the look-ups that the app needs; built once, never changed. */
export interface Atlas extends AtlasRecords {
  muscleById: ReadonlyMap<string, MuscleRecord>;
  conditionById: ReadonlyMap<string, ConditionRecord>;
  guideById: ReadonlyMap<string, GuideRecord>;
  regionById: ReadonlyMap<string, RegionRecord>;
  groupById: ReadonlyMap<string, RegionGroup>;
  /** In the order of the rows of the zone matrix. */
  points: readonly AtlasPoint[];
  pointByRef: ReadonlyMap<string, AtlasPoint>;
}

/** Pages of the guide in the order in which they are read: by chapter, then by their place in it. */
export const inReadingOrder = <T extends Pick<GuideRecord, 'chapter' | 'order'>>(pages: readonly T[]): T[] =>
  pages.toSorted((a, b) => CHAPTERS.indexOf(a.chapter) - CHAPTERS.indexOf(b.chapter) || a.order - b.order);

/** Reference of a trigger point across the atlas. */
export const pointRef = (muscleId: string, pointId: string) => `${muscleId}.${pointId}`;

/** The muscle of a trigger point, from its reference. */
export const muscleOf = (ref: string) => ref.slice(0, ref.indexOf('.'));

/** Adds the look-ups to the records. */
export function indexAtlas(records: AtlasRecords): Atlas {
  const points = records.muscles.flatMap((muscle) =>
    muscle.points.map((point) => ({ ref: pointRef(muscle.id, point.id), muscle, point })),
  );
  const byId = <T extends { id: string }>(items: T[]) => new Map(items.map((item) => [item.id, item]));
  return {
    ...records,
    muscleById: byId(records.muscles),
    conditionById: byId(records.conditions),
    guideById: byId(records.guide),
    regionById: byId(records.regions),
    groupById: byId(records.groups),
    points,
    pointByRef: new Map(points.map((p) => [p.ref, p])),
  };
}

/** Ids of the regions that an id stands for: a region itself, or all regions of a group. */
export function regionsOf(atlas: Pick<Atlas, 'regions' | 'regionById' | 'groupById'>, id: string): string[] {
  if (atlas.groupById.has(id)) return atlas.regions.filter((r) => r.group === id).map((r) => r.id);
  return atlas.regionById.has(id) ? [id] : [];
}

/** Whether a region lies across the midline: then it is one for both sides. */
export const midlineIn =
  ({ regionById }: Pick<Atlas, 'regionById'>) =>
  (region: string): boolean =>
    regionById.get(region)?.midline ?? false;

/** Name of a region or a group. */
export function areaName(atlas: Pick<Atlas, 'regionById' | 'groupById'>, id: string): string {
  return (atlas.groupById.get(id) ?? atlas.regionById.get(id))?.name ?? id;
}

/**
 * Muscles whose trigger points are said to hang together with a muscle's.
 * @returns `satellites` follow from its points, `keys` are those that its own follow from
 */
export function relatedMuscles({ muscles }: Pick<AtlasDetails, 'muscles'>, id: string) {
  const satellites = muscles[id]?.clinical?.satellites?.muscles ?? [];
  const keys = Object.keys(muscles).filter((key) => muscles[key].clinical?.satellites?.muscles.includes(id));
  return { satellites, keys };
}

/** Conditions that a muscle (or one of its points) plays a part in. */
export function conditionsOf(atlas: Atlas, muscleId: string, pointId?: string): ConditionRecord[] {
  return atlas.conditions.filter((condition) =>
    condition.points.some(({ point }) =>
      pointId ? point === pointRef(muscleId, pointId) : point.startsWith(`${muscleId}.`),
    ),
  );
}
