import type { BufferAttribute } from 'three';
import { FIELD_LIMIT, type ZoneField, type ZoneKind } from '../domain/lookup';

/**
 * What is painted on the skin: four bytes per vertex, read by the skin's shader. Zones as depth
 * (255 on the middle line, 0 beyond the field), regions as membership.
 */
export const CHANNELS = { essential: 0, spillover: 1, selected: 2, hovered: 3 } as const;
export type Channel = keyof typeof CHANNELS;

/**
 * Where the skin is glass: two bytes per vertex, 255 where it is all glass. The first tells how far it is a window
 * over a muscle, the second how far it belongs to an arm that is put aside.
 */
export class SkinWindow {
  private written: [Uint32Array, Uint32Array] = [new Uint32Array(), new Uint32Array()];

  constructor(private attribute: BufferAttribute) {}

  /** Opens the skin over a field (0 all glass, 1 where the window ends); null closes it. */
  open(field: ZoneField | null): void {
    this.write(0, field?.vertices, (i) => Math.max(0, 1 - field!.values[i]));
  }

  /** Puts vertices aside, as far as their values say (0 to 1); null brings them back. */
  putAside(field: ZoneField | null): void {
    this.write(1, field?.vertices, (i) => field!.values[i]);
  }

  private write(channel: 0 | 1, vertices: Uint32Array | undefined, value: (i: number) => number): void {
    const bytes = this.attribute.array;
    for (const v of this.written[channel]) bytes[2 * v + channel] = 0;
    vertices?.forEach((v, i) => {
      bytes[2 * v + channel] = Math.round(255 * value(i));
    });
    this.written[channel] = vertices ?? new Uint32Array();
    this.attribute.needsUpdate = true;
  }
}

/** Writes the marks of one figure; keeps what it wrote, so that clearing is as cheap as writing. */
export class Marks {
  private written: Record<Channel, Uint32Array> = {
    essential: new Uint32Array(),
    spillover: new Uint32Array(),
    selected: new Uint32Array(),
    hovered: new Uint32Array(),
  };

  constructor(private attribute: BufferAttribute) {}

  /** Replaces a channel by values 0 to 1 at some vertices. */
  set(channel: Channel, vertices: Uint32Array, values: ArrayLike<number>): void {
    const bytes = this.attribute.array;
    const offset = CHANNELS[channel];
    for (const v of this.written[channel]) bytes[4 * v + offset] = 0;
    vertices.forEach((v, i) => {
      bytes[4 * v + offset] = Math.max(bytes[4 * v + offset], Math.round(255 * values[i]));
    });
    this.written[channel] = vertices;
    this.attribute.needsUpdate = true;
  }

  /** Replaces the essential or the spillover zone. */
  setZone(kind: ZoneKind, { vertices, values }: ZoneField): void {
    this.set(
      kind,
      vertices,
      values.map((value) => 1 - value / FIELD_LIMIT),
    );
  }
}
