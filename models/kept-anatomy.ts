import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { AnatomyInFigures, Depths } from './anatomy/anatomy';
import { contentHash, StepCache } from './build-cache';
import type { Data } from './data/read-data';

/** All that the anatomy is made by and from; tests/architecture.test.ts follows the imports. */
export const ANATOMY_CODE = [
  'models/anatomy',
  'models/muscles',
  'models/skeleton',
  'models/figure',
  'models/open-sky.ts',
  'models/data/problem.ts',
  'models/data/read-yaml.ts',
  'src/domain/anatomy.ts',
  'src/domain/slug.ts',
  'src/geometry/address/body.ts',
  'src/geometry/byte-stream.ts',
  'src/geometry/field-codec.ts',
  'src/geometry/geodesic.ts',
  'src/geometry/join-fields.ts',
  'src/geometry/muscle-codec.ts',
  'src/geometry/ring-grid.ts',
  'src/geometry/skin.ts',
  'package-lock.json',
];

/** Muscles and skeleton in all figures, kept while nothing that they are made from has changed. */
export class KeptAnatomy {
  private cache: StepCache;
  private hash: string;

  constructor(root: string, depths: Depths) {
    this.cache = new StepCache(path.join(root, '.cache'));
    this.hash = contentHash(root, ANATOMY_CODE, [...depths].join());
  }

  read(): AnatomyInFigures | null {
    const kept = this.cache.read('anatomy', this.hash, ['v8']);
    return kept && deserialize(kept.v8);
  }

  write(anatomy: AnatomyInFigures): void {
    this.cache.write('anatomy', this.hash, { v8: serialize(anatomy) });
  }
}

/** In which layer the records place each muscle. */
export const depthsOf = (data: Data): Depths =>
  new Map(data.muscles.map(({ value }) => [value.id, value.anatomy.depth]));
