import { type AtlasDetails, type AtlasRecords, inReadingOrder, pointRef } from '../../src/domain/atlas';
import type { Data } from './read-data';

/** What body and lists need: names, points, regions. */
export function atlasRecords(data: Data): AtlasRecords {
  return {
    muscles: data.muscles.map(
      ({ value: { id, name, latin, synonyms, lay, reviewed, summary, anatomy, points } }) => ({
        id,
        name,
        latin,
        synonyms,
        lay,
        reviewed,
        summary,
        depth: anatomy.depth,
        points: points.map(({ id, name, refersTo, frequency, confidence }) => ({
          id,
          name,
          refersTo,
          frequency,
          confidence,
        })),
      }),
    ),
    conditions: data.conditions.map(({ value: { id, name, synonyms, lay, points, coming } }) => ({
      id,
      name,
      synonyms,
      lay,
      points,
      coming,
    })),
    guide: inReadingOrder(
      data.guide.map(({ value: { id, title, chapter, order, lay } }) => ({ id, title, chapter, order, lay })),
    ),
    groups: data.groups,
    regions: data.regions.value.regions.map(({ strokes: _strokes, ...words }) => words),
    coverage: data.coverage,
  };
}

/** What the cards need beyond that. */
export function atlasDetails({ muscles, conditions, guide, screening }: Data): AtlasDetails {
  const points = muscles.flatMap(({ value }) =>
    value.points.map(({ id, where, refers, basis, sources }) => [
      pointRef(value.id, id),
      { where, refers, basis, sources },
    ]),
  );
  return {
    muscles: Object.fromEntries(
      muscles.map(({ value: { id, ta2, fma, anatomy, clinical, hazards } }) => [
        id,
        { ta2, fma, anatomy, clinical, hazards },
      ]),
    ),
    points: Object.fromEntries(points),
    conditions: Object.fromEntries(
      conditions.map(({ value: { id, what, needling, elsewhere, redFlags, confidence, sources } }) => [
        id,
        { what, needling, elsewhere, redFlags, confidence, sources },
      ]),
    ),
    guide: Object.fromEntries(
      guide.map(({ value: { id, body, confidence, sources } }) => [id, { body, confidence, sources }]),
    ),
    screens: screening.value.screens,
  };
}
