import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readData } from '../../../models/data/read-data';
import { atlasRecords } from '../../../models/data/records';
import { compileSkinMap } from '../../../models/skin/skin-map';
import { indexAtlas } from '../../../src/domain/atlas';
import { pointsIn, pointsReferringTo, regionsReached, type SkinMap } from '../../../src/domain/lookup';
import { decodeSkinMap, encodeSkinMap, type SkinMapData } from '../../../src/geometry/skin-map-codec';
import { buildFigures, type Figures } from '../../fixtures/figures';
import { smallData } from '../../fixtures/small-data';

const root = smallData();
afterAll(() => rmSync(root, { recursive: true, force: true }));

let figures: Figures;
let compiled: SkinMapData;
let skin: SkinMap;
beforeAll(async () => {
  figures = await buildFigures();
  compiled = compileSkinMap(figures.body, readData(root));
  skin = decodeSkinMap(encodeSkinMap(compiled));
});

describe('the compiled skin', () => {
  it('is as large as a person', () => {
    const squareMetres = compiled.areas.reduce((a, b) => a + b);
    expect(squareMetres).toBeGreaterThan(1.5);
    expect(squareMetres).toBeLessThan(2.1);
  });

  it('has places and zones for each point, on the left', () => {
    expect(compiled.points.map((p) => p.ref)).toEqual(['soleus.inner', 'soleus.outer']);
    for (const { geometry } of compiled.points) {
      expect(geometry.places.length).toBe(1);
      expect(geometry.zones.essential.vertices.length).toBeGreaterThan(3);
      expect(geometry.zones.spillover.vertices.length).toBe(0);
      for (const v of geometry.zones.essential.vertices) expect(skin.sideOf(v)).not.toBe('right');
    }
  });

  it('answers both questions as the records say in words', () => {
    const data = readData(root);
    const atlas = indexAtlas(atlasRecords(data));
    for (const { ref, point } of atlas.points) {
      const reached = regionsReached(atlas, skin, ref, 'essential');
      for (const region of point.refersTo.essential) {
        expect(reached).toContain(region);
        for (const side of ['left', 'right'] as const)
          expect(pointsReferringTo(atlas, skin, [region], side).map((hit) => hit.point.ref)).toContain(ref);
      }
    }
    expect(pointsIn(atlas, skin, ['calf-lower', 'calf-upper'], 'right').length).toBe(2);
    expect(pointsReferringTo(atlas, skin, ['forehead'], 'left')).toEqual([]);
  });

  it('is made the same each time', () => {
    const again = encodeSkinMap(compileSkinMap(figures.body, readData(root)));
    expect(Buffer.compare(Buffer.from(again), Buffer.from(encodeSkinMap(compiled)))).toBe(0);
  });
});
