import type { PointGeometry, SkinMap, SkinPoint, ZoneKind } from '../domain/lookup';
import { ByteWriter, openFile } from './byte-stream';
import { type FieldSize, readField, writeField } from './field-codec';
import { type Halves, mirrorVertex, sideOfVertex } from './halves';

/**
 * The file that carries the skin map: a JSON head, then bytes. Per vertex of the left half and
 * the midline a region and an area; per zone its vertices as runs and its values in steps.
 */

const MAGIC = 0x4d594f32; // "MYO2"
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
    zones: Record<ZoneKind, FieldSize>;
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
  const out = new ByteWriter();
  for (const v of ownVertices) out.byte(data.regionOf[v]);
  for (const v of ownVertices) out.byte(Math.max(0, Math.round(2 * Math.log2(data.areas[v] / AREA_UNIT))));
  const points = data.points.map(({ ref, geometry }) => ({
    ref,
    places: geometry.places.map(roundPlace),
    zones: Object.fromEntries(
      KINDS.map((kind) => [kind, writeField(out, geometry.zones[kind])]),
    ) as Head['points'][0]['zones'],
  }));
  const head: Head = { half, midline, regions: data.regions, points };
  return out.file(MAGIC, head);
}

/** Reads the file. @throws if it is not one of ours */
export function decodeSkinMap(file: Uint8Array): SkinMap {
  const { head, reader } = openFile<Head>(file, MAGIC, 'skin map');
  const halves: Halves = { half: head.half, midline: head.midline };
  const own = head.half + head.midline;
  const regionOf = bothSides(halves, reader.slice(own), Uint8Array);
  const areas = bothSides(halves, reader.slice(own), Float32Array);
  const points = new Map<string, PointGeometry>();
  for (const { ref, places, zones } of head.points) {
    const read = Object.fromEntries(KINDS.map((kind) => [kind, readField(reader, zones[kind])]));
    points.set(ref, { places, zones: read as PointGeometry['zones'] });
  }
  return {
    vertexCount: 2 * head.half + head.midline,
    regions: head.regions,
    regionOf,
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

const roundPlace = ({ vertices, weights }: SkinPoint): SkinPoint => {
  const [a, b] = weights.map((w) => Math.round(w * 1000) / 1000);
  return { vertices, weights: [a, b, Math.round((1 - a - b) * 1000) / 1000] };
};
