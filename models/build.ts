import path from 'node:path';
import { upToDate } from './up-to-date';

/**
 * Compiles `data/` and `models/` into `atlas/`, the files that the app loads. Runs before build and test,
 * and does nothing when no input has changed: so the compiler itself is only loaded when it is needed.
 */

const ROOT = path.resolve(import.meta.dirname, '..');

const started = performance.now();
const { hash, current } = upToDate(ROOT);
if (current) {
  console.log(`atlas: up to date (${((performance.now() - started) / 1000).toFixed(1)} s)`);
} else {
  const { startCompile } = await import('./compile');
  const failed = await startCompile(ROOT, hash).finished;
  // Without waiting for figures that may still be in the making.
  if (failed) process.exit(failed);
}
