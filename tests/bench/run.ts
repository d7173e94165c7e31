import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compile } from './compile';
import { readCompiled } from './compiled';
import { idle } from './idle';
import { memory } from './memory';
import { painting } from './painting';
import { picking } from './picking';
import { ranking } from './ranking';
import { searching } from './searching';
import { selection } from './selection';
import { startSize } from './start-size';
import { markdown, type Row } from './table';

/**
 * Prints the figures of this machine as one table; judges nothing, since they depend on what else
 * runs. `npm run bench` builds first.
 */
const BUILD = path.resolve(import.meta.dirname, '../../dist');

if (!existsSync(BUILD)) throw new Error('dist/ is missing: run npm run bench, which builds first');
const { atlas, details, skin, figure, muscles } = await readCompiled();
const benches: Record<string, () => Row[] | Promise<Row[]>> = {
  start: () => startSize(BUILD),
  picking: () => picking(figure),
  selection: () => selection(atlas, skin, figure, muscles),
  painting: () => painting(skin, figure),
  ranking: () => ranking(atlas, skin, figure),
  searching: () => searching(atlas, details),
  idle: () => idle(BUILD),
  compile,
  memory: () => memory(BUILD),
};
const rows: Row[] = [];
for (const [name, bench] of Object.entries(benches)) {
  console.error(`bench: ${name}`);
  rows.push(...(await bench()));
}
const today = new Date().toISOString().slice(0, 10);
console.log(`\n${today}, node ${process.version}, ${os.cpus().length} cores, ${os.cpus()[0]?.model}\n`);
console.log(markdown(rows));
