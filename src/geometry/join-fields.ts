import type { ZoneField } from '../domain/lookup';

/** Several fields as one: each vertex lies as deep as in the deepest of them. */
export function joinFields(fields: ZoneField[]): ZoneField {
  if (fields.length === 1) return fields[0];
  const deepest = new Map<number, number>();
  for (const { vertices, values } of fields) {
    for (let i = 0; i < vertices.length; i++) {
      if (values[i] < (deepest.get(vertices[i]) ?? Number.POSITIVE_INFINITY))
        deepest.set(vertices[i], values[i]);
    }
  }
  return sortedField(deepest);
}

/** A field from values by vertex, vertices ascending. */
export function sortedField(values: Map<number, number>): ZoneField {
  const vertices = Uint32Array.from(values.keys()).sort();
  return { vertices, values: Float32Array.from(vertices, (v) => values.get(v)!) };
}
