import path from 'node:path';
import { encodeSkinMap } from '../src/geometry/skin-map-codec';
import type { Misplaced } from './anatomy/finish';
import { anatomyReport } from './anatomy/report';
import { allOf, makeAnatomy, pointsOf, writeAnatomy } from './anatomy-to-come';
import { AtlasFolder, type Stage } from './atlas-folder';
import { contentHash, StepCache } from './build-cache';
import { DataError } from './data/problem';
import { atlasDetails, atlasRecords } from './data/records';
import { BUILDS, type FigureName, shapeFigure } from './figure/figure';
import { readMakeHuman } from './figure/makehuman';
import { referenceBody } from './figure/reference-body';
import { makeTemplate, type Template } from './figure/template';
import { depthsOf } from './kept-anatomy';
import { Pool } from './pool';
import { together, tryRecords } from './read-all';
import { compileSkinMap } from './skin/skin-map';

/** Beside the first process: with two cores there is always one that is free. */
const PROCESSES = 2;

export const FIGURE_CODE = [
  'models/figure',
  'models/open-sky.ts',
  'src/domain/address.ts',
  'src/geometry/address/body.ts',
  'src/geometry/body-frame.ts',
  'src/geometry/halves.ts',
  'src/geometry/skin.ts',
  'package-lock.json',
];

/** A compile under way. */
export interface Compilation {
  /** The app can be opened: body and records are written. False if something is wrong, which is printed. */
  opened: Promise<boolean>;
  /** Exit code, when all is written: 1 if something in `data/` or `models/` is wrong. */
  finished: Promise<number>;
  /** What a file waits for; null once it is written. */
  waitsFor(file: string): Stage | null;
}

/** Makes all files of the atlas and writes them under `root`/atlas. */
export function startCompile(root: string, hash: string): Compilation {
  const atlas = new AtlasFolder(path.join(root, 'atlas'), hash);
  let open: (opened: boolean) => void;
  const opened = new Promise<boolean>((resolve) => {
    open = resolve;
  });
  const finished = makeAtlas(root, atlas, () => open(true)).then(
    () => 0,
    (error) => {
      open(false);
      if (!(error instanceof DataError)) throw error;
      const count = error.problems.length;
      console.error(`\natlas: ${count} ${count === 1 ? 'problem' : 'problems'}\n\n${error.message}\n`);
      return 1;
    },
  );
  return { opened, finished, waitsFor: (file) => atlas.waitsFor(file) };
}

async function makeAtlas(root: string, atlas: AtlasFolder, open: () => void): Promise<void> {
  const started = performance.now();
  console.log('atlas: compiling data/ and models/');
  const pool = new Pool(root, PROCESSES);
  try {
    const figuresRead = pool.run('readFigures', { root });
    const records = await step('records read and checked', () => tryRecords(root));
    const { data, figures } = await step('figures of muscles and bones read and checked', async () =>
      together(records, await figuresRead),
    );
    const mh = await step('base mesh read', readMakeHuman);
    const template = await step('shared topology', () => makeTemplate(mh, BUILDS.masculine));
    const figure = figureMaker(root, pool, template);
    // In the order in which they are needed: the app opens with the masculine figure.
    const masculine = figure('masculine');
    const anatomy = makeAnatomy(root, pool, { template, figures, depths: depthsOf(data) }, (stage) => {
      atlas.stage = stage;
    });
    const feminine = figure('feminine');
    const body = await step('reference body', () =>
      referenceBody(shapeFigure(mh, template, BUILDS.masculine), template),
    );
    const skin = await step(`regions and zones of ${data.muscles.length} muscles`, () =>
      compileSkinMap(body, data),
    );
    atlas.write({
      'records.json': asJson(atlasRecords(data)),
      'details.json': asJson(atlasDetails(data)),
      'sources.json': asJson(data.sources),
      'skin.bin': encodeSkinMap(skin),
      'masculine.glb': await step('masculine figure shaded and packed', () => masculine),
    });
    atlas.writeFirstManifest();
    open();
    atlas.write({ 'feminine.glb': await step('feminine figure shaded and packed', () => feminine) });
    const misplaced = await step('muscles, skeleton, trigger points on them', () =>
      writeAnatomy(atlas, anatomy, pointsOf(skin)),
    );
    for (const line of [...anatomyReport(await allOf(anatomy)), ...misplaced.map(misplacedLine)])
      console.log(`    ${line}`);
    console.log(`atlas: done in ${seconds(started)} (${atlas.finish()})`);
  } finally {
    pool.stop();
  }
}

/** Makes figures as GLB, or takes them from the cache while the code that makes them is unchanged. */
function figureMaker(root: string, pool: Pool, template: Template) {
  const cache = new StepCache(path.join(root, '.cache'));
  const hash = contentHash(root, FIGURE_CODE);
  return async (id: FigureName): Promise<Uint8Array> => {
    const kept = cache.read(`figure-${id}`, hash, ['glb']);
    if (kept) return kept.glb;
    const glb = await pool.run('figure', { id, template });
    cache.write(`figure-${id}`, hash, { glb });
    return glb;
  };
}

const asJson = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

const misplacedLine = ({ ref, figure, place, miss }: Misplaced) =>
  `${ref}, place ${place + 1}: ${miss.toFixed(0)} mm beside its muscle (${figure})`;

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and prints its name and time. */
async function step<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await run();
  console.log(`  ${name.padEnd(44)} ${seconds(since).padStart(7)}`);
  return result;
}
