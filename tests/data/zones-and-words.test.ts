import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AtlasRecords, indexAtlas } from '../../src/domain/atlas';
import { regionsReached } from '../../src/domain/lookup';
import { decodeSkinMap } from '../../src/geometry/skin-map-codec';

/** What `npm run atlas` has made of data/; the test command runs that first. */
const compiled = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../atlas', name));

const records: AtlasRecords = JSON.parse(compiled('records.json').toString());
const atlas = indexAtlas(records);
const skin = decodeSkinMap(new Uint8Array(compiled('skin.bin')));

describe.each(atlas.points.map(({ ref, point }) => ({ ref, point })))('$ref', ({ ref, point }) => {
  const essential = regionsReached(atlas, skin, ref, 'essential');
  const spillover = regionsReached(atlas, skin, ref, 'spillover');
  const reached = new Set([...essential, ...spillover]);
  const named = new Set([...point.refersTo.essential, ...point.refersTo.spillover]);

  it('reaches with its zones every region that its words name', () => {
    expect(point.refersTo.essential.filter((id) => !essential.includes(id))).toEqual([]);
    expect(point.refersTo.spillover.filter((id) => !reached.has(id))).toEqual([]);
  });

  it('names in words every region that its zones reach', () => {
    expect([...reached].filter((id) => !named.has(id))).toEqual([]);
  });
});
