import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contentHash } from './build-cache';

/**
 * Compiles `data/` and `models/` into `atlas/`, the files that the app loads. Runs before start,
 * build and test, and does nothing when no input has changed: so the compiler itself is only
 * loaded when it is needed.
 */

const ROOT = path.resolve(import.meta.dirname, '..');
const INPUTS = ['data', 'models', 'src/domain', 'src/geometry', 'package-lock.json'];

const started = performance.now();
const hash = contentHash(ROOT, INPUTS);
if (isCurrent()) {
  console.log(`atlas: up to date (${((performance.now() - started) / 1000).toFixed(1)} s)`);
} else {
  const { compile } = await import('./compile');
  const failed = await compile(ROOT, hash);
  // Without waiting for figures that may still be in the making.
  if (failed) process.exit(failed);
}

function isCurrent(): boolean {
  const manifest = path.join(ROOT, 'atlas/manifest.json');
  if (!existsSync(manifest)) return false;
  const { hash: built, sizes } = JSON.parse(readFileSync(manifest, 'utf8'));
  return built === hash && Object.keys(sizes).every((name) => existsSync(path.join(ROOT, 'atlas', name)));
}
