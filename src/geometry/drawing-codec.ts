import {
  COVER_STEPS,
  MOST_AREAS,
  MOST_INTENSE,
  type PainArea,
  type PainDrawing,
  QUALITIES,
} from '../domain/pain/drawing';
import { ByteReader, ByteWriter } from './byte-stream';
import { readField, writeField } from './field-codec';

/**
 * A pain drawing as few bytes: of each area the painted vertices as runs and their depth. Vertices are those of
 * one body; with another one the bytes mean nothing, so the number of its vertices goes with them.
 */

/** Version of the bytes that a link carries. */
const LINK_VERSION = 1;

/** A damaged or foreign drawing; the message is for people. */
export class DrawingError extends Error {}

/** The cover of one area as bytes. */
export function encodeCover(cover: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  writeCover(out, cover);
  return out.bare();
}

/** @throws DrawingError if the bytes are no cover of a body with so many vertices */
export function decodeCover(bytes: Uint8Array, vertexCount: number): Uint8Array {
  return guarded(() => readCover(new ByteReader(bytes), vertexCount));
}

/** A whole drawing as bytes. */
export function encodeDrawing({ areas }: PainDrawing, vertexCount: number): Uint8Array {
  const out = new ByteWriter();
  out.byte(LINK_VERSION);
  out.varint(vertexCount);
  out.byte(areas.length);
  for (const { cover, intensity, quality } of areas) {
    out.byte(intensity);
    out.byte(quality ? QUALITIES.indexOf(quality) + 1 : 0);
    writeCover(out, cover);
  }
  return out.bare();
}

/** @throws DrawingError if the bytes are not a drawing on a body with so many vertices */
export function decodeDrawing(bytes: Uint8Array, vertexCount: number): PainDrawing {
  return guarded(() => {
    const reader = new ByteReader(bytes);
    if (reader.byte() !== LINK_VERSION) throw new DrawingError('it was made by a newer version of the atlas');
    if (reader.varint() !== vertexCount) throw new DrawingError('it was painted on another body');
    const count = reader.byte();
    if (!(count >= 1 && count <= MOST_AREAS)) throw new DrawingError('it is damaged');
    return {
      areas: Array.from({ length: count }, (_, i): PainArea => {
        const intensity = reader.byte();
        const quality = reader.byte();
        if (!(intensity <= MOST_INTENSE && quality <= QUALITIES.length))
          throw new DrawingError('it is damaged');
        return {
          id: i + 1,
          intensity,
          quality: QUALITIES[quality - 1] ?? null,
          cover: readCover(reader, vertexCount),
        };
      }),
    };
  });
}

function writeCover(out: ByteWriter, cover: Uint8Array): void {
  const vertices = Uint32Array.from(cover.keys()).filter((v) => cover[v] > 0);
  const field = new ByteWriter();
  const { count, runs } = writeField(field, {
    vertices,
    values: Float32Array.from(vertices, (v) => cover[v] / COVER_STEPS),
  });
  out.varint(count);
  out.varint(runs);
  for (const byte of field.bare()) out.byte(byte);
}

function readCover(reader: ByteReader, vertexCount: number): Uint8Array {
  const count = reader.varint();
  const runs = reader.varint();
  if (!(count >= 0 && count <= vertexCount && runs >= 0 && runs <= count))
    throw new DrawingError('it is damaged');
  const { vertices, values } = readField(reader, { count, runs });
  const cover = new Uint8Array(vertexCount);
  vertices.forEach((v, i) => {
    const depth = Math.round(values[i] * COVER_STEPS);
    if (!(v < vertexCount && depth <= COVER_STEPS)) throw new DrawingError('it is damaged');
    cover[v] = depth;
  });
  return cover;
}

/** Whatever else goes wrong while reading, the bytes are at fault. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof DrawingError) throw error;
    throw new DrawingError('it is damaged');
  }
}
