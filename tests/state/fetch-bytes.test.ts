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

it('waits for a file that the server is still making, and tells what it waits for', async () => {
  vi.useFakeTimers();
  const stages = [0.2, 0.7].map((share) => ({ step: 'shaping muscles', share }));
  const answers = [
    ...stages.map((stage) => Response.json(stage, { status: 503 })),
    new Response(Uint8Array.of(7)),
  ];
  answer(async () => answers.shift()!);
  const told: unknown[] = [];
  const bytes = fetchBytes(
    'muscles.bin',
    () => {},
    (waiting) => told.push(waiting),
  );
  await vi.runAllTimersAsync();
  expect([...new Uint8Array(await bytes)]).toEqual([7]);
  expect(told).toEqual([...stages, null]);
  vi.useRealTimers();
});

it('does not wait for a server that is merely busy', async () => {
  answer(async () => new Response('busy', { status: 503 }));
  await expect(fetchBytes('muscles.bin', () => {})).rejects.toThrow('the server answered 503');
});
