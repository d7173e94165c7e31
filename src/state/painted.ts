import type { Atlas } from '../domain/atlas';
import type { SkinMap, ZoneField, ZoneKind } from '../domain/lookup';
import type { Side } from '../domain/view';
import type { ShownPoint } from './shown';

/** The zones of all shown points as one field: each vertex lies as deep as in its deepest zone. */
export function joinedZone(skin: SkinMap, shown: readonly ShownPoint[], kind: ZoneKind): ZoneField {
  const fields = shown
    .filter((point) => point.zones)
    .map(({ ref, side }) => ({ field: skin.points.get(ref)?.zones[kind], side }));
  const deepest = new Map<number, number>();
  for (const { field, side } of fields) {
    if (!field) continue;
    for (let i = 0; i < field.vertices.length; i++) {
      const v = side === 'left' ? field.vertices[i] : skin.mirror(field.vertices[i]);
      if (field.values[i] < (deepest.get(v) ?? Number.POSITIVE_INFINITY)) deepest.set(v, field.values[i]);
    }
  }
  return { vertices: Uint32Array.from(deepest.keys()), values: Float32Array.from(deepest.values()) };
}

/** Flags of the vertices of some regions on one side; regions across the midline count on both. */
export function regionMembers(
  atlas: Atlas,
  skin: SkinMap,
  regionIds: readonly string[],
  side: Side,
): Uint8Array {
  const wanted = new Map(
    regionIds.map((id) => [skin.regions.indexOf(id), atlas.regionById.get(id)?.midline ?? false]),
  );
  const members = new Uint8Array(skin.vertexCount);
  for (let v = 0; v < members.length; v++) {
    const across = wanted.get(skin.regionOf[v]);
    if (across === undefined) continue;
    const on = skin.sideOf(v);
    if (across || on === side || on === 'midline') members[v] = 1;
  }
  return members;
}
