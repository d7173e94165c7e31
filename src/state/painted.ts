import type { SkinMap, ZoneField, ZoneKind } from '../domain/lookup';
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

export type Zones = Record<ZoneKind, ZoneField>;

/**
 * Both zones of the shown points: of all together, or of each by itself where points are compared. Kept with the
 * list, for the skin and its dots ask one after the other.
 */
export function paintedZones(skin: SkinMap, shown: readonly ShownPoint[]): readonly [Zones, ...Zones[]] {
  let zones = painted.get(shown);
  if (!zones) {
    const joined = (points: readonly ShownPoint[]): Zones => ({
      essential: joinedZone(skin, points, 'essential'),
      spillover: joinedZone(skin, points, 'spillover'),
    });
    const [first, ...others] = shown.some(({ compared }) => compared)
      ? shown.map((point) => [point])
      : [shown];
    zones = [joined(first), ...others.map(joined)];
    painted.set(shown, zones);
  }
  return zones;
}

const painted = new WeakMap<readonly ShownPoint[], readonly [Zones, ...Zones[]]>();

/** The same field on the other side of the body. */
export const mirrorField = (skin: SkinMap, { vertices, values }: ZoneField): ZoneField => ({
  vertices: vertices.map((v) => skin.mirror(v)),
  values,
});
