import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { midlineIn } from '../../../src/domain/atlas';
import { COVER_STEPS, emptyDrawing, newArea } from '../../../src/domain/pain/drawing';
import { logEntry } from '../../../src/domain/pain/log';
import { smallWorld } from '../../fixtures/small-skin';

const MADE = '2026-11-25T10:00:00.000Z';

describe('an entry of the pain log', () => {
  test('counts what two areas share once, and knows the strongest pain', () => {
    fc.assert(
      fc.property(smallWorld, fc.nat(10), fc.nat(10), ({ atlas, skin }, one, two) => {
        const whole = new Uint8Array(skin.vertexCount).fill(COVER_STEPS);
        const areas = [one, two].map((intensity, i) => ({
          ...newArea(i + 1, skin.vertexCount),
          cover: whole,
          intensity,
        }));
        const saved = { id: 'a', name: '', made: MADE, drawing: { areas }, roughly: false };
        const entry = logEntry(skin, saved, midlineIn(atlas));
        expect(entry.size).toBeCloseTo(
          skin.areas.reduce((sum, size) => sum + size, 0),
          4,
        );
        expect(entry.strongest).toBe(Math.max(one, two));
        const places = entry.places.map(({ region, side }) => `${region} ${side}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  test('of an empty drawing says that nothing hurts; a time that cannot be read is none', () => {
    fc.assert(
      fc.property(smallWorld, ({ skin }) => {
        const saved = {
          id: 'a',
          name: '',
          made: 'yesterday',
          drawing: emptyDrawing(skin.vertexCount),
          roughly: false,
        };
        const entry = logEntry(skin, saved, () => false);
        expect(entry).toMatchObject({ time: null, size: 0, strongest: 0, places: [] });
      }),
      { numRuns: 5 },
    );
  });
});
