import { afterEach, expect, it, vi } from 'vitest';
import { fetchBytes } from '../../src/state/fetch-bytes';

afterEach(() => vi.unstubAllGlobals());
const answer = (respond: () => Promise<Response>) => vi.stubGlobal('fetch', respond);

it('joins the pieces of a file and tells how far it is', async () => {
  const pieces = [[1, 2, 3], [], [4], [5, 6]].map((piece) => Uint8Array.from(piece));
  const body = new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });
  answer(async () => new Response(body));
  const progress: number[] = [];
  const bytes = await fetchBytes('skin.bin', (loaded) => progress.push(loaded));
  expect([...new Uint8Array(bytes)]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(progress.at(-1)).toBe(6);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
});

it.each([
  ['a missing file', async () => new Response('', { status: 404 }), 'the server answered 404'],
  ['no network', async () => Promise.reject(new TypeError('Failed to fetch')), 'the network did not answer'],
])('says in plain words that there is %s', async (_name, respond, message) => {
  answer(respond);
  await expect(fetchBytes('skin.bin', () => {})).rejects.toThrow(message);
});
