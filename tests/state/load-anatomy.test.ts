import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ROOT } from '../fixtures/repository';

const file = (name: string) => Uint8Array.from(readFileSync(path.join(ROOT, 'atlas', name)));

let asked: string[];
let broken: Set<string>;
let anatomy: typeof import('../../src/state/load-anatomy');
let store: typeof import('../../src/state/store');

beforeEach(async () => {
  asked = [];
  broken = new Set();
  vi.stubGlobal('fetch', async (url: string) => {
    const name = path.basename(url);
    asked.push(name);
    return broken.has(name) ? new Response('', { status: 500 }) : new Response(file(name));
  });
  vi.resetModules();
  anatomy = await import('../../src/state/load-anatomy');
  store = await import('../../src/state/store');
});
afterEach(() => vi.unstubAllGlobals());

it('brings the muscles of a figure, and what lists need of them into the store', async () => {
  const { shared, placed } = await anatomy.loadMuscles('masculine');
  const { muscles } = store.useAtlas.getState();
  expect(muscles!.parts).toEqual(shared.shapes);
  expect(muscles!.partsOf.get('gastrocnemius')!.length).toBeGreaterThan(1);
  expect(muscles!.windows.get('soleus')!.vertices.length).toBeGreaterThan(100);
  expect(placed.positions.length / 3).toBe(shared.tendon.length);
});

it('fetches what both figures share once', async () => {
  await Promise.all([anatomy.loadMuscles('masculine'), anatomy.loadMuscles('feminine')]);
  expect(asked.sort()).toEqual(['feminine-muscles.bin', 'masculine-muscles.bin', 'muscles.bin']);
});

it('leaves a failure to be tried again', async () => {
  broken.add('muscles.bin');
  await expect(anatomy.loadMuscles('masculine')).rejects.toThrow('the server answered 500');
  expect(store.useAtlas.getState().downloads['muscles.bin'].error).toBe('the server answered 500');
  broken.clear();
  await anatomy.loadMuscles('masculine');
  expect(store.useAtlas.getState().muscles).not.toBeNull();
});
