import type { Atlas } from '../domain/atlas';
import type { SkinMap, ZoneField, ZoneKind } from '../domain/lookup';
import type { Side } from '../domain/view';
import { joinFields } from '../geometry/join-fields';
import type { ShownPoint } from './shown';

/** The zones of all shown points as one field. */
export function joinedZone(skin: SkinMap, shown: readonly ShownPoint[], kind: ZoneKind): ZoneField {
  const fields = shown.flatMap(({ ref, side, zones }) => {
    const field = zones ? skin.points.get(ref)?.zones[kind] : undefined;
    return field ? [side === 'left' ? field : mirrorField(skin, field)] : [];
  });
  return joinFields(fields);
}

/** Both zones of the shown points; kept with the list, for the skin and its dots ask one after the other. */
export function paintedZones(skin: SkinMap, shown: readonly ShownPoint[]): Record<ZoneKind, ZoneField> {
  let zones = painted.get(shown);
  if (!zones) {
    zones = {
      essential: joinedZone(skin, shown, 'essential'),
      spillover: joinedZone(skin, shown, 'spillover'),
    };
    painted.set(shown, zones);
  }
  return zones;
}

const painted = new WeakMap<readonly ShownPoint[], Record<ZoneKind, ZoneField>>();

const mirrorField = (skin: SkinMap, { vertices, values }: ZoneField): ZoneField => ({
  vertices: vertices.map((v) => skin.mirror(v)),
  values,
});

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
