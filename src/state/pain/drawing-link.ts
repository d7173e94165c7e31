import type { SkinMap } from '../../domain/lookup';
import { isEmptyDrawing, type PainDrawing } from '../../domain/pain/drawing';
import { DEFAULT_VIEW } from '../../domain/view';
import { DrawingError, decodeDrawing, encodeDrawing } from '../../geometry/drawing-codec';
import { addressOf } from '../history';
import { changeView, setNotice } from '../store';
import { fromText, toText } from './base64';
import { replaceDrawing, usePain } from './pain-store';

/** In the part of the address behind "#", which is never sent to a server. */
const KEY = '#drawing=';
/** Longer links are cut off by some programs. */
const LONGEST = 6000;
/** No drawing unpacks to more, in bytes. */
const MOST_BYTES = 2_000_000;

/** The link that carries a drawing; null if it would be too long. */
export async function linkTo(skin: SkinMap, drawing: PainDrawing): Promise<string | null> {
  const packed = await packedBytes(encodeDrawing(drawing, skin.vertexCount));
  const link = `${addressOf({ ...DEFAULT_VIEW, page: 'pain' })}${KEY}${toText(packed)}`;
  return link.length <= LONGEST ? link : null;
}

/**
 * Takes the packed drawing out of the address, so that a reload does not write over what is painted since.
 * @param hash of the address as it was when it was opened
 * @returns null if it carries none
 */
export function takeLinkedDrawing(hash = window.location.hash): string | null {
  const { pathname, search } = window.location;
  if (!hash.startsWith(KEY)) return null;
  window.history.replaceState(null, '', `${pathname}${search}`);
  return hash.slice(KEY.length);
}

/** Shown from a link over a drawing of one's own, and not painted on since. */
const borrowed = new WeakSet<PainDrawing>();

/** Whether a drawing only visits: it is not kept in place of one's own. */
export const isBorrowed = (drawing: PainDrawing) => borrowed.has(drawing);

/** Shows a drawing that came in a link. One that cannot be read is said and changes nothing. */
export async function openLinkedDrawing(skin: SkinMap, packed: string): Promise<void> {
  changeView({ page: 'pain', item: null });
  try {
    const drawing = decodeDrawing(await unpackedBytes(fromText(packed)), skin.vertexCount);
    const own = usePain.getState().drawing;
    if (own && !isEmptyDrawing(own)) borrowed.add(drawing);
    replaceDrawing(drawing);
    setNotice('This is the drawing of the link. Undo brings back your own.');
  } catch (error) {
    const reason = error instanceof DrawingError ? error.message : 'it is damaged';
    setNotice(`The drawing of this link could not be shown: ${reason}. Your own drawing is as it was.`);
  }
}

async function packedBytes(bytes: Uint8Array): Promise<Uint8Array> {
  return readAll(
    new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream('deflate-raw')),
  );
}

async function unpackedBytes(bytes: Uint8Array): Promise<Uint8Array> {
  return readAll(
    new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream('deflate-raw')),
  );
}

async function readAll(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST_BYTES) {
      await reader.cancel();
      throw new DrawingError('it is too large');
    }
    chunks.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
