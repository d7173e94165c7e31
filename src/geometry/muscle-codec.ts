import type { MusclePart } from '../domain/anatomy';
import type { ZoneField } from '../domain/lookup';
import { ByteWriter, openFile } from './byte-stream';
import { type FieldSize, readField, writeField } from './field-codec';
import { type RingGrid, ringGridVertices } from './ring-grid';

/**
 * The two files that carry the muscles of the left side: `muscles.bin` with what all figures share, and one with
 * the positions in each figure. Positions lie on grids, so each is foretold from its neighbours and
 * only the small miss is written.
 */

const SHARED_MAGIC = 0x4d59414d; // "MAYM"
const PLACED_MAGIC = 0x4d594150; // "PAYM"
/** Positions are kept in steps of this many metres. */
const STEP = 1e-4;
/** Levels of tendon and light: finer ones cannot be seen. */
const TENDON_LEVELS = 15;
const LIGHT_LEVELS = 63;

/** A part with the size of its surface and the run of its fibres. */
export interface MuscleShape extends MusclePart, RingGrid {
  /** Width at its widest and length along the fibres, metres. */
  width: number;
  length: number;
  /** Angle between fibres and the line of pull, radians; 0 where they run along it. */
  pennation: number;
}

export interface SharedMuscles {
  shapes: MuscleShape[];
  /** Per vertex of all parts in turn: 0 fleshy to 1 tendinous. */
  tendon: Float32Array;
  /** Per vertex: baked light, 0 to 1. */
  light: Float32Array;
  windows: ReadonlyMap<string, ZoneField>;
}

export interface PlacedMuscles {
  /** xyz per vertex of all parts in turn, metres. */
  positions: Float32Array;
  /** Beneath each place of a trigger point: the point of its muscle under it, metres; by reference. */
  beds: ReadonlyMap<string, [number, number, number][]>;
}

interface SharedHead {
  shapes: MuscleShape[];
  windows: { muscle: string; size: FieldSize }[];
}

/** Writes `muscles.bin`. */
export function encodeSharedMuscles({ shapes, tendon, light, windows }: SharedMuscles): Uint8Array {
  const out = new ByteWriter();
  for (const [values, levels] of [
    [tendon, TENDON_LEVELS],
    [light, LIGHT_LEVELS],
  ] as const) {
    eachRing(shapes, (v, before) => {
      const level = (i: number) => Math.round(values[i] * levels);
      out.byte(level(v) - (before < 0 ? 0 : level(before)));
    });
  }
  const head: SharedHead = {
    shapes,
    windows: [...windows].map(([muscle, field]) => ({ muscle, size: writeField(out, field) })),
  };
  return out.file(SHARED_MAGIC, head);
}

/** Reads `muscles.bin`. @throws if it is another file or ends too early */
export function decodeSharedMuscles(file: Uint8Array): SharedMuscles {
  const { head, reader } = openFile<SharedHead>(file, SHARED_MAGIC, 'file of muscles');
  const { shapes } = head;
  const count = shapes.reduce((sum, shape) => sum + ringGridVertices(shape), 0);
  const read = (levels: number) => {
    const bytes = new Uint8Array(count);
    eachRing(shapes, (v, before) => {
      bytes[v] = reader.byte() + (before < 0 ? 0 : bytes[before]);
    });
    return Float32Array.from(bytes, (level) => level / levels);
  };
  const tendon = read(TENDON_LEVELS);
  const light = read(LIGHT_LEVELS);
  const windows = new Map(head.windows.map(({ muscle, size }) => [muscle, readField(reader, size)]));
  return { shapes, tendon, light, windows };
}

/** Writes the positions in one figure. @param shapes those of `muscles.bin`, in its order */
export function encodePlacedMuscles(
  shapes: readonly RingGrid[],
  { positions, beds }: PlacedMuscles,
): Uint8Array {
  const out = new ByteWriter();
  const steps = Int32Array.from(positions, (p) => Math.round(p / STEP));
  for (let c = 0; c < 3; c++) {
    eachCell(shapes, (grid, v, ring, i) => {
      out.signed(steps[3 * v + c] - foretold(steps, c, grid, v, ring, i));
    });
  }
  const round = (place: [number, number, number]) => place.map((p) => Number(p.toFixed(4)));
  return out.file(PLACED_MAGIC, { beds: [...beds].map(([ref, places]) => [ref, places.map(round)]) });
}

/** Reads the positions in one figure. @throws if it is another file or ends too early */
export function decodePlacedMuscles(shapes: readonly RingGrid[], file: Uint8Array): PlacedMuscles {
  type Head = { beds: [string, [number, number, number][]][] };
  const { head, reader } = openFile<Head>(file, PLACED_MAGIC, 'file of muscle positions');
  const steps = new Int32Array(3 * shapes.reduce((sum, shape) => sum + ringGridVertices(shape), 0));
  for (let c = 0; c < 3; c++) {
    eachCell(shapes, (grid, v, ring, i) => {
      steps[3 * v + c] = reader.signed() + foretold(steps, c, grid, v, ring, i);
    });
  }
  return { positions: Float32Array.from(steps, (s) => s * STEP), beds: new Map(head.beds) };
}

/** What a coordinate would be if the grid went on as it came: the corner of a parallelogram. */
function foretold(
  steps: Int32Array,
  c: number,
  { around }: RingGrid,
  v: number,
  ring: number,
  i: number,
): number {
  const at = (vertex: number) => steps[3 * vertex + c];
  if (i > 0) {
    if (ring > 0) return at(v - 1) + at(v - around) - at(v - around - 1);
    return i > 1 ? 2 * at(v - 1) - at(v - 2) : at(v - 1);
  }
  if (ring > 1) return 2 * at(v - around) - at(v - 2 * around);
  return ring > 0 ? at(v - around) : 0;
}

function eachCell(
  shapes: readonly RingGrid[],
  visit: (grid: RingGrid, vertex: number, ring: number, i: number) => void,
): void {
  let vertex = 0;
  for (const grid of shapes) {
    for (let ring = 0; ring < grid.rings; ring++) {
      for (let i = 0; i < grid.around; i++) visit(grid, vertex++, ring, i);
    }
  }
}

/** Each vertex with the one before it towards the origin, -1 on the first ring. */
function eachRing(shapes: readonly RingGrid[], visit: (vertex: number, before: number) => void): void {
  eachCell(shapes, ({ around }, vertex, ring) => {
    visit(vertex, ring > 0 ? vertex - around : -1);
  });
}
