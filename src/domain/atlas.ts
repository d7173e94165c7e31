import type { Condition } from './condition';
import type { Muscle, TriggerPoint } from './muscle';
import type { Region, RegionGroup } from './region';
import type { Source } from './source';

/** A trigger point as the app gets it: words only; places and zones travel in the skin map. */
export type PointRecord = Omit<TriggerPoint, 'places' | 'zones'>;
export type MuscleRecord = Omit<Muscle, 'points'> & { points: PointRecord[] };
export type RegionRecord = Omit<Region, 'strokes'>;

/** Everything that is known, compiled from `data/` (see models/data/records.ts). */
export interface AtlasRecords {
  muscles: MuscleRecord[];
  conditions: Condition[];
  groups: RegionGroup[];
  regions: RegionRecord[];
  sources: Record<string, Source>;
  /** Names of the muscles that a complete atlas holds, by id: what is still "coming". */
  coverage: Record<string, string>;
}

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
  conditionById: ReadonlyMap<string, Condition>;
  regionById: ReadonlyMap<string, RegionRecord>;
  groupById: ReadonlyMap<string, RegionGroup>;
  /** In the order of the rows of the zone matrix. */
  points: readonly AtlasPoint[];
  pointByRef: ReadonlyMap<string, AtlasPoint>;
}

/** Reference of a trigger point across the atlas. */
export const pointRef = (muscleId: string, pointId: string) => `${muscleId}.${pointId}`;

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

/** Name of a region or a group. */
export function areaName(atlas: Pick<Atlas, 'regionById' | 'groupById'>, id: string): string {
  return (atlas.groupById.get(id) ?? atlas.regionById.get(id))?.name ?? id;
}

/** Conditions that a muscle (or one of its points) plays a part in. */
export function conditionsOf(atlas: Atlas, muscleId: string, pointId?: string): Condition[] {
  return atlas.conditions.filter((condition) =>
    condition.points.some(({ point }) =>
      pointId ? point === pointRef(muscleId, pointId) : point.startsWith(`${muscleId}.`),
    ),
  );
}
