import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AtlasRecords, indexAtlas } from '../../src/domain/atlas';
import { rankPoints } from '../../src/domain/pain/ranking';
import { zoneIndex } from '../../src/domain/pain/zone-index';
import { otherSide, SIDES } from '../../src/domain/view';
import { decodeSkinMap } from '../../src/geometry/skin-map-codec';
import { drawingOn } from '../fixtures/pain';

/** What `npm run atlas` has made of data/; the test command runs that first. */
const compiled = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../atlas', name));

const records: AtlasRecords = JSON.parse(compiled('records.json').toString());
const atlas = indexAtlas(records);
const skin = decodeSkinMap(new Uint8Array(compiled('skin.bin')));
const index = zoneIndex(atlas, skin);

describe.each(atlas.points.map(({ ref }) => ref))('%s', (ref) => {
  const { vertices, values } = skin.points.get(ref)!.zones.essential;
  const zone = [...vertices].filter((_, i) => values[i] <= 1);

  it('is among the first three where its essential zone is painted, on either side', () => {
    expect(zone.length).toBeGreaterThan(0);
    for (const side of SIDES) {
      const painted = side === 'left' ? zone : zone.map((v) => skin.mirror(v));
      const ranked = rankPoints(atlas, skin, index, drawingOn(skin.vertexCount, painted));
      const place = ranked.findIndex((hit) => hit.point.ref === ref && hit.side === side);
      expect([0, 1, 2]).toContain(place);
      expect(ranked[place].kind).toBe('essential');
      // Its twin of the other side fits no better.
      const twin = ranked.find((hit) => hit.point.ref === ref && hit.side === otherSide(side));
      expect(twin?.score ?? 0).toBeLessThanOrEqual(ranked[place].score + 1e-9);
    }
  });
});
