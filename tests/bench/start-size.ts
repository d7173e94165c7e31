import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { kilobytes, type Row } from './table';

/** Fetched only when the second figure is chosen. */
const LATER = /^feminine-/;

/** What travels, with brotli at its best as a static host keeps it, before the body can be clicked. */
export function startSize(build: string): Row[] {
  const files = ['index.html', ...readdirSync(path.join(build, 'assets')).map((name) => `assets/${name}`)]
    .filter((file) => !LATER.test(path.basename(file)))
    .map((file) => ({ file, size: brotliSize(path.join(build, file)) }))
    .sort((a, b) => b.size - a.size);
  const sum = files.reduce((total, { size }) => total + size, 0);
  return [
    ...files.map(({ file, size }) => ({
      what: `start: ${path.basename(file).replace(/-[\w-]{8}(?=\.)/, '')}`,
      figure: kilobytes(size),
    })),
    { what: 'start: all, with brotli', figure: kilobytes(sum), target: '700 KB' },
  ];
}

function brotliSize(file: string): number {
  return brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
