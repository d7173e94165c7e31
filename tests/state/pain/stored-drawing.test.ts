import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SkinMap } from '../../../src/domain/lookup';
import { COVER_STEPS, paintedVertices, QUALITIES } from '../../../src/domain/pain/drawing';
import { DrawingError } from '../../../src/geometry/drawing-codec';
import { filled } from '../../../src/state/pain/fill-regions';
import { storeDrawing, unstoreDrawing } from '../../../src/state/pain/stored-drawing';
import { smallWorld } from '../../fixtures/small-skin';

const SEED = 20261125;

const drawingOn = ({ vertexCount }: SkinMap) =>
  fc
    .array(
      fc.record({
        intensity: fc.nat(10),
        quality: fc.constantFrom(null, ...QUALITIES),
        cover: fc.uint8Array({ minLength: vertexCount, maxLength: vertexCount, max: COVER_STEPS }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((areas) => ({ areas: areas.map((area, i) => ({ id: i + 1, ...area })) }));
const world = smallWorld.chain((small) =>
  fc.record({ small: fc.constant(small), drawing: drawingOn(small.skin) }),
);

it(`a stored drawing comes back as it was (seed ${SEED})`, () => {
  fc.assert(
    fc.property(world, ({ small: { atlas, skin }, drawing }) => {
      const stored = storeDrawing(atlas, skin, drawing);
      expect(unstoreDrawing(atlas, skin, stored)).toEqual({ drawing, roughly: false });
    }),
    { seed: SEED },
  );
});

it(`on another body it comes back as its regions, and says so (seed ${SEED})`, () => {
  fc.assert(
    fc.property(world, ({ small: { atlas, skin }, drawing }) => {
      const stored = { ...storeDrawing(atlas, skin, drawing), body: skin.vertexCount + 1 };
      const { drawing: rough, roughly } = unstoreDrawing(atlas, skin, stored);
      expect(roughly).toBe(true);
      rough.areas.forEach((area, i) => {
        const whole = stored.areas[i].regions.reduce(
          (cover, { region, side }) =>
            filled(atlas, skin, cover, [region], side === 'midline' ? 'left' : side, true),
          new Uint8Array(skin.vertexCount) as Uint8Array,
        );
        expect(paintedVertices(area)).toEqual(paintedVertices({ cover: whole }));
      });
    }),
    { seed: SEED },
  );
});

it('a damaged one is refused', () => {
  fc.assert(
    fc.property(world, ({ small: { atlas, skin }, drawing }) => {
      const stored = storeDrawing(atlas, skin, drawing);
      const [first, ...rest] = stored.areas;
      const cut = { ...stored, areas: [{ ...first, cover: Uint8Array.of(255, 255, 3) }, ...rest] };
      expect(() => unstoreDrawing(atlas, skin, cut)).toThrow(DrawingError);
    }),
    { seed: SEED, numRuns: 20 },
  );
});
