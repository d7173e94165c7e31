import type { Stroke } from '../../src/domain/address';
import { pointRef } from '../../src/domain/atlas';
import type { ZoneField } from '../../src/domain/lookup';
import type { Body } from '../../src/geometry/address/body';
import { AddressError, AddressResolver, UnknownLandmark } from '../../src/geometry/address/resolve';
import { joinFields } from '../../src/geometry/join-fields';
import { regionMap } from '../../src/geometry/region-map';
import { vertexAreas, vertexTriangles } from '../../src/geometry/skin';
import type { SkinMapData } from '../../src/geometry/skin-map-codec';
import { strokeField, type ZoneBrush } from '../../src/geometry/zone-field';
import { DataError, nearest, type Problem } from '../data/problem';
import type { Data } from '../data/read-data';

/** Smallest zone that can be meant, in vertices; below it the address lies off the body. */
const SMALLEST_ZONE = 3;

/**
 * Everything drawn on the skin of the reference figure: regions, places and zones.
 * @throws DataError naming file, record and field of every address that fails
 */
export function compileSkinMap(body: Body, data: Data): SkinMapData {
  const { skin } = body;
  const resolver = new AddressResolver(body, data.landmarks.value);
  const around = vertexTriangles(skin.index, skin.positions.length / 3);
  const brush: ZoneBrush = { resolver, skin, around };
  const problems: Problem[] = [];
  /** Runs one step; an address that fails becomes a problem with its place. */
  const attempt = <T>(
    locate: (keys: PropertyKey[]) => string,
    keys: PropertyKey[],
    step: () => T,
  ): T | null => {
    try {
      return step();
    } catch (error) {
      if (!(error instanceof AddressError)) throw error;
      const known = Object.keys(data.landmarks.value);
      const hint = error instanceof UnknownLandmark ? nearest(error.id, known) : '';
      problems.push({ file: locate(keys), field: keys.map(String).join('.'), message: error.message + hint });
      return null;
    }
  };

  for (const id of Object.keys(data.landmarks.value)) {
    attempt(data.landmarks.locate, [id, 'at'], () => resolver.landmark(id));
  }
  const regions = data.regions.value.regions;
  const regionOf = attempt(data.regions.locate, ['regions'], () => regionMap(brush, regions));

  const points: SkinMapData['points'] = [];
  for (const { value: muscle, locate } of data.muscles) {
    muscle.points.forEach((point, p) => {
      const at = (keys: PropertyKey[]) => ['points', p, ...keys];
      const places = point.places.map((address, i) =>
        attempt(locate, at(['places', i]), () => resolver.resolve(address).point),
      );
      const zone = (kind: 'essential' | 'spillover'): ZoneField => {
        const fields = point.zones[kind].map((stroke: Stroke, i) =>
          attempt(locate, at(['zones', kind, i]), () => {
            const field = strokeField(brush, stroke);
            if (field.vertices.length < SMALLEST_ZONE)
              throw new AddressError('the stroke covers no skin; give it a larger radius');
            return field;
          }),
        );
        return joinFields(fields.filter((f) => f !== null));
      };
      const zones = { essential: zone('essential'), spillover: zone('spillover') };
      points.push({
        ref: pointRef(muscle.id, point.id),
        geometry: { places: places.filter((place) => place !== null), zones },
      });
    });
  }
  if (problems.length > 0 || !regionOf) throw new DataError(problems);
  return {
    halves: skin.halves,
    regions: regions.map((r) => r.id),
    regionOf,
    areas: vertexAreas(skin.positions, skin.index),
    points,
  };
}
