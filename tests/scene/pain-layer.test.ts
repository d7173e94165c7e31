import fc from 'fast-check';
import { BufferAttribute } from 'three';
import { describe, expect, it } from 'vitest';
import type { PainArea } from '../../src/domain/pain/drawing';
import { vertexTriangles } from '../../src/geometry/skin';
import { PainLayer } from '../../src/scene/pain/pain-layer';
import { someDrawing } from '../fixtures/pain';
import { grid } from '../fixtures/surfaces';

const SEED = 640;

const { positions, index } = grid(6, 5, (x, y) => [x, y, 0]);
const COUNT = positions.length / 3;

const layer = () => {
  const attribute = new BufferAttribute(new Uint8Array(2 * COUNT), 2, true);
  return { attribute, pain: new PainLayer(attribute, index, vertexTriangles(index, COUNT)) };
};
const shownAfresh = (areas: readonly PainArea[]) => {
  const { attribute, pain } = layer();
  pain.show(areas);
  return attribute.array;
};

/** Drawings one after the other; often the same one with another strength, as when the scale is moved. */
const drawings = fc
  .array(someDrawing(COUNT), { minLength: 1, maxLength: 6 })
  .chain((all) =>
    fc
      .array(fc.record({ pick: fc.nat(all.length - 1), intensity: fc.option(fc.nat(10)) }), { maxLength: 10 })
      .map((steps) =>
        steps.map(({ pick, intensity }) =>
          all[pick].areas.map((area) => ({ ...area, intensity: intensity ?? area.intensity })),
        ),
      ),
  );
const everySequence = (check: (sequence: PainArea[][]) => void) =>
  fc.assert(fc.property(drawings, check), { seed: SEED, numRuns: 200 });

describe(`painted pain on the skin (seed ${SEED})`, () => {
  it('is after any drawings what a fresh skin shows of the last one', () => {
    everySequence((sequence) => {
      const { attribute, pain } = layer();
      for (const areas of sequence) {
        pain.show(areas);
        expect(attribute.array).toEqual(shownAfresh(areas));
      }
    });
  });

  it('is gone when nothing is shown', () => {
    everySequence((sequence) => {
      const { attribute, pain } = layer();
      for (const areas of sequence) pain.show(areas);
      pain.show([]);
      expect(attribute.array.every((byte) => byte === 0)).toBe(true);
    });
  });

  it('goes to the graphics card when its bytes change, and only then', () => {
    everySequence((sequence) => {
      const { attribute, pain } = layer();
      for (const areas of sequence) {
        const bytes = attribute.array.slice();
        const { version } = attribute;
        pain.show(areas);
        if (!bytes.every((byte, i) => byte === attribute.array[i]))
          expect(attribute.version).toBeGreaterThan(version);
        const settled = attribute.version;
        pain.show(areas);
        expect(attribute.version).toBe(settled);
      }
    });
  });
});
