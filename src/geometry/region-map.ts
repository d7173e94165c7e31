import type { Region } from '../domain/region';
import { AddressError } from './address/resolve';
import { geodesicField } from './geodesic';
import { bristlesOf } from './stroke';
import { seedsAt, type ZoneBrush } from './zone-field';

/** From a region's strokes no skin of its own is further than this, metres. */
const REACH = 0.22;

/**
 * The region of each vertex (index into `regions`): the one whose strokes it lies deepest in,
 * measured over the skin as distance minus radius. Borders lie where two are equally deep.
 * Computed on the left and mirrored.
 * @throws AddressError from a stroke's addresses, or if a part of the skin is out of all reach
 */
export function regionMap({ skin, around, resolver }: ZoneBrush, regions: Region[]): Uint8Array {
  const { positions, index, halves } = skin;
  const count = positions.length / 3;
  const depth = new Float32Array(count).fill(Number.POSITIVE_INFINITY);
  const regionOf = new Uint8Array(count);
  regions.forEach((region, r) => {
    for (const stroke of region.strokes) {
      if ('part' in stroke) continue;
      const bristles = named(region, () => bristlesOf(resolver, stroke));
      const { radius } = bristles[0];
      const spots = bristles.map((b) => b.spot);
      const { distance, reached } = geodesicField(positions, index, around, seedsAt(skin, spots), REACH);
      for (const v of reached) {
        if (distance[v] - radius >= depth[v]) continue;
        depth[v] = distance[v] - radius;
        regionOf[v] = r;
      }
    }
  });
  const ear = regions.findIndex((region) => region.strokes.some((stroke) => 'part' in stroke));
  for (let v = 0; v < count; v++) {
    if (ear >= 0 && skin.ear[v]) regionOf[v] = ear;
    else if (depth[v] === Number.POSITIVE_INFINITY && (v < halves.half || v >= 2 * halves.half)) {
      const at = [0, 1, 2].map((c) => positions[3 * v + c].toFixed(2)).join(', ');
      throw new AddressError(`the skin at (${at}) m belongs to no region; draw one nearer`);
    }
  }
  for (let v = 0; v < halves.half; v++) regionOf[v + halves.half] = regionOf[v];
  return regionOf;
}

/** Runs a step of a region; an address that fails is reported with the region's name. */
function named<T>(region: Region, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof AddressError) throw new AddressError(`region "${region.id}": ${error.message}`);
    throw error;
  }
}
