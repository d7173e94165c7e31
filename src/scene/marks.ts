import type { BufferAttribute } from 'three';
import { FIELD_LIMIT, type ZoneField, type ZoneKind } from '../domain/lookup';

/**
 * What is painted on the skin: four bytes per vertex, read by the skin's shader. Zones as depth
 * (255 on the middle line, 0 beyond the field), regions as membership.
 */
export const CHANNELS = { essential: 0, spillover: 1, selected: 2, hovered: 3 } as const;
export type Channel = keyof typeof CHANNELS;

/** Writes one byte per vertex: how far the skin is a window, 255 where it is all glass. */
export class SkinWindow {
  private written: Uint32Array = new Uint32Array();

  constructor(private attribute: BufferAttribute) {}

  /** Opens the skin over a field (0 all glass, 1 where the window ends); null closes it. */
  open(field: ZoneField | null): void {
    const bytes = this.attribute.array;
    for (const v of this.written) bytes[v] = 0;
    field?.vertices.forEach((v, i) => {
      bytes[v] = Math.round(255 * Math.max(0, 1 - field.values[i]));
    });
    this.written = field?.vertices ?? new Uint32Array();
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
