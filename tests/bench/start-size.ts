import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { kilobytes, type Row } from './table';

/** Fetched after the body, when the second figure is chosen, muscles are first shown or a file is imported. */
const LATER = /^feminine-|^details-|^sources-|^drawing-file-|muscles-|skeleton-/;
/** Muscles and bones of one figure. */
const ANATOMY = /^(muscles|masculine-muscles|masculine-skeleton)-/;

/**
 * What travels, with brotli at its best as a static host keeps it: before the body can be clicked, and when muscles
 * are first shown.
 */
export function startSize(build: string): Row[] {
  const files = ['index.html', ...readdirSync(path.join(build, 'assets')).map((name) => `assets/${name}`)];
  const first = files.filter((file) => !LATER.test(path.basename(file)));
  const anatomy = files.filter((file) => ANATOMY.test(path.basename(file)));
  return [
    ...sizesOf('start', build, first, '700 KB'),
    ...sizesOf('muscles and bones of a figure', build, anatomy, '1500 KB'),
  ];
}

function sizesOf(name: string, build: string, files: string[], target: string): Row[] {
  const sized = files
    .map((file) => ({ file, size: brotliSize(path.join(build, file)) }))
    .sort((a, b) => b.size - a.size);
  const sum = sized.reduce((total, { size }) => total + size, 0);
  return [
    ...sized.map(({ file, size }) => ({
      what: `${name}: ${path.basename(file).replace(/-[\w-]{8}(?=\.)/, '')}`,
      figure: kilobytes(size),
    })),
    { what: `${name}: all, with brotli`, figure: kilobytes(sum), target },
  ];
}

function brotliSize(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
