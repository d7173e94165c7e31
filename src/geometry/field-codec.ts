import type { ZoneField } from '../domain/lookup';
import type { ByteReader, ByteWriter } from './byte-stream';

/** Steps of a field's value per unit; 32 levels reach beyond FIELD_LIMIT. */
const STEPS = 24;
const LEVELS = 31;

/** What must be known to read a field back. */
export interface FieldSize {
  count: number;
  runs: number;
}

/** Writes a field over the skin: its vertices as runs, then its values in steps. */
export function writeField(out: ByteWriter, { vertices, values }: ZoneField): FieldSize {
  let runs = 0;
  let end = 0;
  for (let i = 0; i < vertices.length; ) {
    let length = 1;
    while (vertices[i + length] === vertices[i] + length) length++;
    out.varint(vertices[i] - end);
    out.varint(length);
    end = vertices[i] + length;
    i += length;
    runs++;
  }
  let before = 0;
  for (const value of values) {
    const step = Math.min(LEVELS, Math.round(value * STEPS));
    // Differences to the neighbour compress better than the values.
    out.byte((step - before) & LEVELS);
    before = step;
  }
  return { count: vertices.length, runs };
}

/** Reads a field that `writeField` wrote. */
export function readField(reader: ByteReader, { count, runs }: FieldSize): ZoneField {
  const vertices = new Uint32Array(count);
  let end = 0;
  let i = 0;
  for (let run = 0; run < runs; run++) {
    const start = end + reader.varint();
    const length = reader.varint();
    if (!(length <= count - i)) throw new Error('a run is longer than its field');
    for (let k = 0; k < length; k++) vertices[i++] = start + k;
    end = start + length;
  }
  if (i < count) throw new Error('the runs are shorter than their field');
  const values = new Float32Array(count);
  let step = 0;
  for (let v = 0; v < count; v++) {
    step = (step + reader.byte()) & LEVELS;
    values[v] = step / STEPS;
  }
  return { vertices, values };
}
