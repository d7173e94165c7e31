import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SkinMap } from '../../../src/domain/lookup';
import { COVER_STEPS, emptyDrawing, type PainDrawing } from '../../../src/domain/pain/drawing';
import { fromText, toText } from '../../../src/state/pain/base64';
import {
  isBorrowed,
  linkTo,
  openLinkedDrawing,
  takeLinkedDrawing,
} from '../../../src/state/pain/drawing-link';
import { restoreDrawing, undo, usePain } from '../../../src/state/pain/pain-store';
import { useAtlas } from '../../../src/state/store';
import { seeded } from '../../fixtures/random';

const SEED = 20261125;
const skin = { vertexCount: 5000 } as SkinMap;

/** The address bar of a browser that was opened with this address. */
function visit(address: string): void {
  const location = new URL(address);
  vi.stubGlobal('window', {
    location,
    history: {
      replaceState: (_: null, __: string, to: string) =>
        Object.assign(location, { href: new URL(to, location).href }),
    },
  });
}

beforeEach(() => {
  visit('https://example.org/atlas/');
  restoreDrawing(emptyDrawing(skin.vertexCount));
});
afterEach(() => vi.unstubAllGlobals());

const painted = (share: number): PainDrawing => ({
  areas: [
    {
      id: 1,
      intensity: 7,
      quality: 'burning',
      cover: Uint8Array.from({ length: skin.vertexCount }, (_, v) =>
        v < share * skin.vertexCount ? (7 * v) % (COVER_STEPS + 1) : 0,
      ),
    },
  ],
});

it('a link brings the drawing to whoever opens it, once, and undo brings back their own', async () => {
  const link = await linkTo(skin, painted(0.02));
  expect(link).toMatch(/^https:\/\/example\.org\/atlas\/\?page=pain#drawing=[\w-]+$/);
  const own = painted(0.5);
  restoreDrawing(own);
  visit(link!);
  const packed = takeLinkedDrawing();
  expect(window.location.href).toBe('https://example.org/atlas/?page=pain');
  expect(takeLinkedDrawing()).toBeNull();
  await openLinkedDrawing(skin, packed!);
  expect(usePain.getState().drawing).toEqual(painted(0.02));
  // It only visits: what is kept on the device stays one's own.
  expect(isBorrowed(usePain.getState().drawing!)).toBe(true);
  undo();
  expect(usePain.getState().drawing).toBe(own);
});

it('a link opened on an empty body brings a drawing to be kept', async () => {
  const packed = (await linkTo(skin, painted(0.02)))!.split('#drawing=')[1];
  await openLinkedDrawing(skin, packed);
  expect(isBorrowed(usePain.getState().drawing!)).toBe(false);
});

it('no link is made that would be too long', async () => {
  const random = seeded(SEED);
  const [area] = painted(1).areas;
  const noise = {
    areas: [1, 2, 3].map((id) => ({ ...area, id, cover: area.cover.map(() => 16 * random()) })),
  };
  expect(await linkTo(skin, noise)).toBeNull();
});

it('a damaged link changes nothing and says so', async () => {
  const own = painted(0.1);
  restoreDrawing(own);
  const good = (await linkTo(skin, painted(0.02)))!.split('#drawing=')[1];
  const bomb = toText(
    new Uint8Array(
      await new Response(
        new Blob([new Uint8Array(9_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw')),
      ).arrayBuffer(),
    ),
  );
  for (const packed of [
    '',
    '!',
    'AAAA',
    good.slice(0, -6),
    `${good.slice(0, 10)}AAAA${good.slice(14)}`,
    bomb,
  ]) {
    useAtlas.setState({ notice: null });
    await openLinkedDrawing(skin, packed);
    expect(usePain.getState().drawing, packed.slice(0, 20)).toBe(own);
    expect(useAtlas.getState().notice).toMatch(/could not be shown: .* as it was/);
  }
});

it(`text and bytes are the same thing (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toText(bytes)).toMatch(/^[\w-]*$/);
      expect(fromText(toText(bytes))).toEqual(bytes);
    }),
    { seed: SEED },
  );
});
