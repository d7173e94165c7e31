import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ROOT } from '../fixtures/repository';

type Respond = (name: string) => Promise<Response>;
const file = (name: string) => Uint8Array.from(readFileSync(path.join(ROOT, 'atlas', name)));
const served: Respond = async (name) => new Response(file(name));

let asked: string[];
let respond: Respond;
let state: typeof import('../../src/state/load-atlas');
let files: typeof import('../../src/state/download');
let store: typeof import('../../src/state/store');

/** Each test begins with a page that has loaded nothing yet. */
beforeEach(async () => {
  asked = [];
  respond = served;
  vi.stubGlobal('fetch', (url: string) => {
    const name = path.basename(url);
    asked.push(name);
    return respond(name);
  });
  vi.resetModules();
  state = await import('../../src/state/load-atlas');
  files = await import('../../src/state/download');
  store = await import('../../src/state/store');
});
afterEach(() => vi.unstubAllGlobals());

const now = () => store.useAtlas.getState();

it('brings records and skin map into the store, and no figure', async () => {
  await state.loadAtlas();
  const { atlas, skin, downloads } = now();
  expect(asked.sort()).toEqual(['records.json', 'skin.bin']);
  expect(atlas!.points.length).toBeGreaterThan(50);
  expect(skin!.regions).toEqual(atlas!.regions.map((region) => region.id));
  for (const { ref } of atlas!.points) expect(skin!.points.has(ref), ref).toBe(true);
  for (const { loaded, total, error } of Object.values(downloads)) {
    expect(loaded).toBe(total);
    expect(total).toBeGreaterThan(0);
    expect(error).toBeNull();
  }
});

it('brings the texts of the cards when the body is there, or when a card is open', async () => {
  await state.loadAtlas();
  expect(now().details).toBeNull();
  store.setScene('ready');
  await vi.waitFor(() => expect(now().details).not.toBeNull());
  const { atlas, details } = now();
  for (const { ref } of atlas!.points) expect(details!.points[ref], ref).toBeDefined();
  for (const { id } of atlas!.muscles) expect(details!.muscles[id], id).toBeDefined();
  for (const { id } of atlas!.conditions) expect(details!.conditions[id], id).toBeDefined();
});

it('leaves lists and body whole when the texts fail, and brings them on retry', async () => {
  respond = async (name) => (name === 'details.json' ? new Response('', { status: 503 }) : served(name));
  await state.loadAtlas();
  store.selectItem({ kind: 'muscle', id: 'soleus' });
  await vi.waitFor(() => expect(now().downloads['details.json']?.error).toBe('the server answered 503'));
  expect(now().atlas).not.toBeNull();
  respond = served;
  await state.retryDownload('details.json');
  expect(now().details!.muscles.soleus.anatomy.nerve).toMatch(/tibial/i);
});

it('brings the sources last, and again when they have failed', async () => {
  respond = async (name) => (name === 'sources.json' ? new Response('', { status: 503 }) : served(name));
  await state.loadAtlas();
  store.setScene('ready');
  await vi.waitFor(() => expect(now().downloads['sources.json']?.error).toBe('the server answered 503'));
  expect(now().details).not.toBeNull();
  respond = served;
  await state.retryDownload('sources.json');
  const { details, sources } = now();
  for (const id of details!.muscles.soleus.anatomy.sources) expect(sources![id], id).toBeDefined();
});

it('fetches each file once, however often it is asked for', async () => {
  await Promise.all([state.loadAtlas(), state.loadAtlas()]);
  await state.loadAtlas();
  const [a, b] = await Promise.all([files.download('feminine.glb'), files.download('feminine.glb')]);
  expect(a).toBe(b);
  expect(asked.sort()).toEqual(['feminine.glb', 'records.json', 'skin.bin']);
});

it('leaves a failure in the downloads and tries only the failed file again', async () => {
  respond = async (name) => (name === 'skin.bin' ? new Response('', { status: 503 }) : served(name));
  await state.loadAtlas();
  expect(now().atlas).toBeNull();
  expect(now().downloads['skin.bin'].error).toBe('the server answered 503');
  expect(now().downloads['records.json'].error).toBeNull();
  respond = served;
  await state.retryDownload('skin.bin');
  expect(now().atlas).not.toBeNull();
  expect(now().downloads['skin.bin'].error).toBeNull();
  expect(asked.sort()).toEqual(['records.json', 'skin.bin', 'skin.bin']);
});

it('fetches a figure anew on retry, once for all who wait for it', async () => {
  respond = async () => Promise.reject(new TypeError('Failed to fetch'));
  await expect(files.download('masculine.glb')).rejects.toThrow('the network did not answer');
  expect(now().downloads['masculine.glb'].error).toBe('the network did not answer');
  respond = served;
  const retried = state.retryDownload('masculine.glb');
  expect(now().downloads['masculine.glb']).toMatchObject({ error: null, loaded: 0 });
  expect((await files.download('masculine.glb')).byteLength).toBe(file('masculine.glb').length);
  await retried;
  expect(asked).toEqual(['masculine.glb', 'masculine.glb']);
});
