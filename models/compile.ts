import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { encodeSkinMap } from '../src/geometry/skin-map-codec';
import { contentHash, StepCache } from './build-cache';
import { DataError } from './data/problem';
import { readData } from './data/read-data';
import { atlasRecords } from './data/records';
import { BUILDS, shapeFigure } from './figure/figure';
import { readMakeHuman } from './figure/makehuman';
import { referenceBody } from './figure/reference-body';
import { makeTemplate, type Template } from './figure/template';
import { compileSkinMap } from './skin/skin-map';

const FIGURE_CODE = [
  'models/figure',
  'models/figure-maker.ts',
  'src/geometry/halves.ts',
  'package-lock.json',
];
const FIGURE_FILES = Object.keys(BUILDS).map((id) => `${id}.glb`);

/**
 * Makes all files of the atlas and writes them under `root`/atlas.
 * @returns the exit code: 1 if something in `data/` is wrong, which is printed
 */
export async function compile(root: string, hash: string): Promise<number> {
  try {
    await makeAtlas(root, hash);
    return 0;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    const count = error.problems.length;
    console.error(`\natlas: ${count} ${count === 1 ? 'problem' : 'problems'} in data/\n\n${error.message}\n`);
    return 1;
  }
}

async function makeAtlas(root: string, hash: string): Promise<void> {
  const started = performance.now();
  const out = path.join(root, 'atlas');
  console.log('atlas: compiling data/ and models/');
  const data = await step('records read and checked', () => readData(root));
  const mh = await step('base mesh read', readMakeHuman);
  const template = await step('shared topology', () => makeTemplate(mh, BUILDS.masculine));
  const figures = makeFigures(root, template);
  const body = await step('reference body', () =>
    referenceBody(shapeFigure(mh, template, BUILDS.masculine), template),
  );
  const skin = await step(`regions and zones of ${data.muscles.length} muscles`, () =>
    encodeSkinMap(compileSkinMap(body, data)),
  );
  const files: Record<string, Uint8Array> = {
    'records.json': new TextEncoder().encode(JSON.stringify(atlasRecords(data))),
    'skin.bin': skin,
    ...(await step('both figures shaded and packed', () => figures)),
  };
  mkdirSync(out, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(out, name), bytes);
  const sizes = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, bytes.length]));
  // Last, so that an interrupted compile is not taken for a finished one.
  writeFileSync(path.join(out, 'manifest.json'), `${JSON.stringify({ hash, sizes }, null, 2)}\n`);
  const kilobytes = Object.entries(sizes).map(([name, size]) => `${name} ${Math.round(size / 1000)} KB`);
  console.log(`atlas: done in ${seconds(started)} (${kilobytes.join(', ')})`);
}

/** The figures as GLB, from the cache while the code that makes them is unchanged. */
async function makeFigures(root: string, template: Template): Promise<Record<string, Uint8Array>> {
  const cache = new StepCache(path.join(root, '.cache'));
  const hash = contentHash(root, FIGURE_CODE);
  const kept = cache.read('figures', hash, FIGURE_FILES);
  if (kept) return kept;
  const ids = Object.keys(BUILDS);
  const glbs = await Promise.all(ids.map((id) => makeFigure(root, template, id)));
  const made = Object.fromEntries(ids.map((id, i) => [`${id}.glb`, glbs[i]]));
  cache.write('figures', hash, made);
  return made;
}

/** One figure, made in a process of its own (tsx cannot load a worker thread's TypeScript on node 20). */
function makeFigure(root: string, template: Template, id: string): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const maker = fork(path.join(root, 'models/figure-maker.ts'), {
      cwd: root,
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
    maker.on('message', (glb: Uint8Array) => resolve(glb));
    maker.on('error', reject);
    // After the message this rejection comes too late to matter.
    maker.on('exit', (code) => reject(new Error(`the figure "${id}" could not be made (exit code ${code})`)));
    maker.send({ template, id });
  });
}

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and prints its name and time. */
async function step<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const since = performance.now();
  const result = await run();
  console.log(`  ${name.padEnd(44)} ${seconds(since).padStart(7)}`);
  return result;
}
