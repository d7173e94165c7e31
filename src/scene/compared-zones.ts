import type { BufferAttribute } from 'three';
import { FIELD_LIMIT, type ZoneField } from '../domain/lookup';

/**
 * Main zones of the second and third of the points that are compared: two bytes per vertex, each the depth in its
 * zone (255 on the middle line, 0 beyond the field). The first has the channel of any main zone.
 */
export class ComparedZones {
  private written: Uint32Array[] = [new Uint32Array(), new Uint32Array()];

  constructor(private attribute: BufferAttribute) {}

  /** Shows the second and the third zone; what is left out is cleared. */
  show(zones: readonly ZoneField[]): void {
    if (zones.length === 0 && this.written.every(({ length }) => length === 0)) return;
    const bytes = this.attribute.array;
    this.written = this.written.map((before, i) => {
      for (const v of before) bytes[2 * v + i] = 0;
      const { vertices, values } = zones[i] ?? NOTHING;
      vertices.forEach((v, k) => {
        bytes[2 * v + i] = Math.round(255 * (1 - values[k] / FIELD_LIMIT));
      });
      return vertices;
    });
    this.attribute.needsUpdate = true;
  }
}

const NOTHING: ZoneField = { vertices: new Uint32Array(), values: new Float32Array() };
