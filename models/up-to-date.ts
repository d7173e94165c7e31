import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentHash } from './build-cache';

const INPUTS = ['data', 'models', 'src/domain', 'src/geometry', 'package-lock.json'];

/** Hash of all that the atlas is made from, and whether `atlas/` was made from just that. */
export function upToDate(root: string): { hash: string; current: boolean } {
  const hash = contentHash(root, INPUTS);
  const manifest = path.join(root, 'atlas/manifest.json');
  if (!existsSync(manifest)) return { hash, current: false };
  const { hash: built, sizes } = JSON.parse(readFileSync(manifest, 'utf8'));
  const current =
    built === hash && Object.keys(sizes).every((name) => existsSync(path.join(root, 'atlas', name)));
  return { hash, current };
}
