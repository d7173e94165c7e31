import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ZoneField } from '../../src/domain/lookup';
import { joinFields, sortedField } from '../../src/geometry/join-fields';

const SEED = 1815;

const field: fc.Arbitrary<ZoneField> = fc
  .uniqueArray(fc.tuple(fc.nat(40), fc.float({ min: 0, max: 1.25, noNaN: true })), {
    selector: ([v]) => v,
    maxLength: 25,
  })
  // As mirrored fields come: in any order.
  .map((pairs) => ({
    vertices: Uint32Array.from(pairs, ([v]) => v),
    values: Float32Array.from(pairs, ([, value]) => value),
  }));

const everyField = (check: (fields: ZoneField[]) => void) =>
  fc.assert(fc.property(fc.array(field, { maxLength: 5 }), check), { seed: SEED, numRuns: 300 });

it(`a joined field is at each vertex as deep as the deepest of its fields (seed ${SEED})`, () => {
  everyField((fields) => {
    const joined = joinFields(fields);
    for (let v = 0; v <= 41; v++) {
      const depths = fields.flatMap(({ vertices, values }) =>
        [...values].filter((_, i) => vertices[i] === v),
      );
      const at = joined.vertices.indexOf(v);
      expect(at >= 0 ? joined.values[at] : Number.POSITIVE_INFINITY).toBe(Math.min(...depths));
    }
    expect(new Set(joined.vertices).size).toBe(joined.vertices.length);
    expect(joined.values).toHaveLength(joined.vertices.length);
  });
});

it(`the order of the fields does not matter, nor does one that is there twice (seed ${SEED})`, () => {
  everyField((fields) => {
    if (fields.length < 2) return;
    const joined = joinFields(fields);
    expect(joinFields([...fields].reverse())).toEqual(joined);
    expect(joinFields([...fields, fields[0]])).toEqual(joined);
    expect(joinFields([joinFields(fields.slice(0, 2)), ...fields.slice(2), joined])).toEqual(joined);
  });
});

it('several fields come out in the order of their vertices, also beyond nine', () => {
  const joined = joinFields([
    { vertices: Uint32Array.of(100, 9), values: Float32Array.of(0.5, 0.25) },
    { vertices: Uint32Array.of(20), values: Float32Array.of(1) },
  ]);
  expect([...joined.vertices]).toEqual([9, 20, 100]);
  expect([...joined.values]).toEqual([0.25, 1, 0.5]);
});

it('no fields, and fields of nothing, join to nothing', () => {
  const nothing = sortedField(new Map());
  expect(nothing.vertices).toHaveLength(0);
  expect(joinFields([])).toEqual(nothing);
  expect(joinFields([nothing, nothing])).toEqual(nothing);
});
