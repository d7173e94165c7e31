import { afterEach, expect, it, vi } from 'vitest';
import { fetchBytes } from '../../src/state/fetch-bytes';

/*
 * A connection that broke in the middle of a file was reported in the browser's own words
 * ("network error", "terminated"); only one that never opened had words of ours.
 */

afterEach(() => vi.unstubAllGlobals());

it('a download that breaks off says so in plain words', async () => {
  let pieces = 0;
  const body = new ReadableStream({
    pull(controller) {
      if (pieces++ < 2) controller.enqueue(Uint8Array.of(1, 2, 3));
      else controller.error(new TypeError('terminated'));
    },
  });
  vi.stubGlobal('fetch', async () => new Response(body));
  const progress: number[] = [];
  await expect(fetchBytes('skin.bin', (loaded) => progress.push(loaded))).rejects.toThrow(
    'the connection broke off',
  );
  expect(progress).toEqual([3, 6]);
});
