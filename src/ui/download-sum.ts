import type { Download } from '../state/store';

/** All files on their way as one: bytes, whether any is still coming, and the names that failed. */
export function downloadSum(downloads: Readonly<Record<string, Download>>) {
  const entries = Object.entries(downloads);
  const live = entries.filter(([, { error }]) => !error).map(([, download]) => download);
  return {
    loaded: live.reduce((sum, { loaded }) => sum + loaded, 0),
    // A server that does not tell the size of one file makes the whole sum unknown.
    total: live.every(({ total }) => total > 0) ? live.reduce((sum, { total }) => sum + total, 0) : 0,
    busy: live.some(({ loaded, total }) => total === 0 || loaded < total),
    failed: entries.filter(([, { error }]) => error).map(([name]) => name),
  };
}
