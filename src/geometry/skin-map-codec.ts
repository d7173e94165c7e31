import type { PointGeometry, SkinMap, SkinPoint, ZoneField, ZoneKind } from '../domain/lookup';
import { type Halves, mirrorVertex, sideOfVertex } from './halves';

/**
 * The file that carries the skin map: a JSON head, then bytes. Per vertex of the left half and
 * the midline a region and an area; per zone its vertices as runs and its values in steps.
 */

const MAGIC = 0x4d594f32; // "MYO2"
/** Steps of a zone's value per unit; 32 levels reach beyond FIELD_LIMIT. */
const STEPS = 24;
/** Areas are kept as powers of 2^(1/2), from this many square metres. */
const AREA_UNIT = 1e-8;

interface Head {
  half: number;
  midline: number;
  regions: string[];
  points: {
    ref: string;
    places: SkinPoint[];
    /** Bytes of each zone: vertices, then values. */
    zones: Record<ZoneKind, { count: number; runs: number }>;
  }[];
}

const KINDS: ZoneKind[] = ['essential', 'spillover'];

/** What the compiler knows before it is put into the app's form. */
export interface SkinMapData {
  halves: Halves;
  regions: string[];
  regionOf: Uint8Array;
  areas: Float32Array;
  points: { ref: string; geometry: PointGeometry }[];
}

/** Writes the file. */
export function encodeSkinMap(data: SkinMapData): Uint8Array {
  const { half, midline } = data.halves;
  const ownVertices = [...Array(half).keys(), ...Array.from({ length: midline }, (_, i) => 2 * half + i)];
  const bytes: number[] = [];
  for (const v of ownVertices) bytes.push(data.regionOf[v]);
  for (const v of ownVertices) bytes.push(Math.max(0, Math.round(2 * Math.log2(data.areas[v] / AREA_UNIT))));
  const points = data.points.map(({ ref, geometry }) => ({
    ref,
    places: geometry.places.map(roundPlace),
    zones: Object.fromEntries(
      KINDS.map((kind) => [kind, writeZone(bytes, geometry.zones[kind])]),
    ) as Head['points'][0]['zones'],
  }));
  const head: Head = { half, midline, regions: data.regions, points };
  const json = new TextEncoder().encode(JSON.stringify(head));
  const file = new Uint8Array(8 + json.length + bytes.length);
  const view = new DataView(file.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  file.set(json, 8);
  file.set(bytes, 8 + json.length);
  return file;
}

/** Reads the file. @throws if it is not one of ours */
export function decodeSkinMap(file: Uint8Array): SkinMap {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error('not a skin map, or one of another version');
  const start = 8 + view.getUint32(4, true);
  const head: Head = JSON.parse(new TextDecoder().decode(file.subarray(8, start)));
  const halves: Halves = { half: head.half, midline: head.midline };
  const own = head.half + head.midline;
  const reader = { bytes: file, at: start + 2 * own };
  const points = new Map<string, PointGeometry>();
  for (const { ref, places, zones } of head.points) {
    const read = Object.fromEntries(KINDS.map((kind) => [kind, readZone(reader, zones[kind])]));
    points.set(ref, { places, zones: read as PointGeometry['zones'] });
  }
  const areas = bothSides(halves, file.subarray(start + own, start + 2 * own), Float32Array);
  return {
    vertexCount: 2 * head.half + head.midline,
    regions: head.regions,
    regionOf: bothSides(halves, file.subarray(start, start + own), Uint8Array),
    areas: areas.map((power) => AREA_UNIT * 2 ** (power / 2)),
    points,
    mirror: (vertex) => mirrorVertex(halves, vertex),
    sideOf: (vertex) => sideOfVertex(halves, vertex),
  };
}

/** Values of the left half and the midline, spread to all vertices. */
function bothSides<T extends Uint8Array | Float32Array>(
  { half, midline }: Halves,
  own: Uint8Array,
  Type: { new (length: number): T },
): T {
  const all = new Type(2 * half + midline);
  all.set(own.subarray(0, half), 0);
  all.set(own.subarray(0, half), half);
  all.set(own.subarray(half), 2 * half);
  return all;
}

function writeZone(bytes: number[], field: ZoneField): { count: number; runs: number } {
  let runs = 0;
  let end = 0;
  for (let i = 0; i < field.vertices.length; ) {
    let length = 1;
    while (field.vertices[i + length] === field.vertices[i] + length) length++;
    writeVarint(bytes, field.vertices[i] - end);
    writeVarint(bytes, length);
    end = field.vertices[i] + length;
    i += length;
    runs++;
  }
  let before = 0;
  for (const value of field.values) {
    const step = Math.min(31, Math.round(value * STEPS));
    // Differences to the neighbour compress better than the values.
    bytes.push((step - before) & 31);
    before = step;
  }
  return { count: field.vertices.length, runs };
}

function readZone(
  reader: { bytes: Uint8Array; at: number },
  { count, runs }: { count: number; runs: number },
): ZoneField {
  const vertices = new Uint32Array(count);
  let end = 0;
  let i = 0;
  for (let run = 0; run < runs; run++) {
    const start = end + readVarint(reader);
    const length = readVarint(reader);
    for (let k = 0; k < length; k++) vertices[i++] = start + k;
    end = start + length;
  }
  const values = new Float32Array(count);
  let step = 0;
  for (let v = 0; v < count; v++) {
    step = (step + reader.bytes[reader.at++]) & 31;
    values[v] = step / STEPS;
  }
  return { vertices, values };
}

function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

function readVarint(reader: { bytes: Uint8Array; at: number }): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++];
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

const roundPlace = ({ vertices, weights }: SkinPoint): SkinPoint => {
  const [a, b] = weights.map((w) => Math.round(w * 1000) / 1000);
  return { vertices, weights: [a, b, Math.round((1 - a - b) * 1000) / 1000] };
};
