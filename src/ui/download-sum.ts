import type { Download } from '../state/store';

/** All files on their way as one: bytes, whether any is still coming, and the names that failed. */
export function downloadSum(downloads: Readonly<Record<string, Download>>) {
  const entries = Object.entries(downloads);
  const live = entries.filter(([, { error }]) => !error);
  const coming = live.filter(([, { loaded, total }]) => total === 0 || loaded < total);
  const sum = (value: (download: Download) => number) =>
    live.reduce((total, [, download]) => total + value(download), 0);
  return {
    loaded: sum(({ loaded }) => loaded),
    // A server that does not tell the size of one file makes the whole sum unknown.
    total: live.every(([, { total }]) => total > 0) ? sum(({ total }) => total) : 0,
    busy: coming.length > 0,
    /** What is on its way, in words. */
    what: coming.every(([name]) => ANATOMY.test(name)) ? 'the muscles' : 'the body',
    /** What a server that still makes a file is doing. */
    waiting: coming.map(([, { waiting }]) => waiting).find((w) => w) ?? null,
    failed: entries.filter(([, { error }]) => error).map(([name]) => name),
  };
}

const ANATOMY = /muscles|skeleton/;
