import type { Atlas } from '../../domain/atlas';
import { regionMembers, type SkinMap } from '../../domain/lookup';
import { COVER_STEPS } from '../../domain/pain/drawing';
import type { Side } from '../../domain/view';

/** The cover of an area after whole regions on one side have been painted, or wiped off; the same one if nothing changes. */
export function filled(
  atlas: Pick<Atlas, 'regionById'>,
  skin: SkinMap,
  cover: Uint8Array,
  regions: readonly string[],
  side: Side,
  paint: boolean,
): Uint8Array {
  const members = regionMembers(atlas, skin, regions, side);
  const after = cover.map((depth, v) => (members[v] ? (paint ? COVER_STEPS : 0) : depth));
  return after.some((depth, v) => depth !== cover[v]) ? after : cover;
}
