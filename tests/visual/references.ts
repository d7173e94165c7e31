import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const REFERENCES = path.join(import.meta.dirname, 'references');
/** What a failed comparison leaves behind to be looked at; ignored by git. */
const FAILED = path.join(ROOT, '.cache/visual');

/** Share of the pixels that may differ. */
const TOLERANCE = 0.005;

export const HOW_TO_MAKE = 'make it with: UPDATE_PICTURES=1 npx vitest run --project visual';

const referenceFile = (name: string) => path.join(REFERENCES, `${name}.png`);
export const hasReference = (name: string) => existsSync(referenceFile(name));

export function writeReference(name: string, png: Buffer): void {
  mkdirSync(REFERENCES, { recursive: true });
  writeFileSync(referenceFile(name), png);
}

/** @returns what is wrong with a picture, in words; null if it is as its reference */
export function differenceFrom(name: string, png: Buffer): string | null {
  const reference = PNG.sync.read(readFileSync(referenceFile(name)));
  const actual = PNG.sync.read(png);
  const { width, height } = reference;
  if (actual.width !== width || actual.height !== height)
    return `${name} is ${actual.width} x ${actual.height}, its reference ${width} x ${height}`;
  const diff = new PNG({ width, height });
  const differing = pixelmatch(reference.data, actual.data, diff.data, width, height, { threshold: 0.1 });
  const share = differing / (width * height);
  if (share <= TOLERANCE) return null;
  mkdirSync(FAILED, { recursive: true });
  writeFileSync(path.join(FAILED, `${name}.png`), png);
  writeFileSync(path.join(FAILED, `${name}.diff.png`), PNG.sync.write(diff));
  return `${(100 * share).toFixed(2)} % of ${name} differ; see .cache/visual/${name}.diff.png. If it should look so, ${HOW_TO_MAKE}`;
}
