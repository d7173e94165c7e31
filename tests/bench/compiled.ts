import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type MuscleMap, partsByMuscle } from '../../src/domain/anatomy';
import { type Atlas, type AtlasDetails, indexAtlas } from '../../src/domain/atlas';
import type { SkinMap } from '../../src/domain/lookup';
import { decodeSharedMuscles } from '../../src/geometry/muscle-codec';
import { decodeSkinMap } from '../../src/geometry/skin-map-codec';
import { type FigureGeometry, readFigure } from '../../src/scene/figure-geometry';

const ATLAS = path.resolve(import.meta.dirname, '../../atlas');
const read = (name: string) => Uint8Array.from(readFileSync(path.join(ATLAS, name)));
const readJson = (name: string) => JSON.parse(new TextDecoder().decode(read(name)));

/** The compiled files as the app holds them. */
export async function readCompiled(): Promise<{
  atlas: Atlas;
  details: AtlasDetails;
  skin: SkinMap;
  figure: FigureGeometry;
  muscles: MuscleMap;
}> {
  const { shapes, windows } = decodeSharedMuscles(read('muscles.bin'));
  return {
    muscles: { parts: shapes, partsOf: partsByMuscle(shapes), windows },
    atlas: indexAtlas(readJson('records.json')),
    details: readJson('details.json'),
    skin: decodeSkinMap(read('skin.bin')),
    figure: await readFigure('masculine', read('masculine.glb').buffer),
  };
}
