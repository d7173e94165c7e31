import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Atlas, indexAtlas } from '../../src/domain/atlas';
import type { SkinMap } from '../../src/domain/lookup';
import { decodeSkinMap } from '../../src/geometry/skin-map-codec';
import { type FigureGeometry, readFigure } from '../../src/scene/figure-geometry';

const ATLAS = path.resolve(import.meta.dirname, '../../atlas');
const read = (name: string) => Uint8Array.from(readFileSync(path.join(ATLAS, name)));

/** The compiled files as the app holds them. */
export async function readCompiled(): Promise<{ atlas: Atlas; skin: SkinMap; figure: FigureGeometry }> {
  return {
    atlas: indexAtlas(JSON.parse(new TextDecoder().decode(read('records.json')))),
    skin: decodeSkinMap(read('skin.bin')),
    figure: await readFigure('masculine', read('masculine.glb').buffer),
  };
}
