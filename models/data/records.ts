import type { AtlasRecords } from '../../src/domain/atlas';
import type { Data } from './read-data';

/** The records as the app gets them: words without strokes and addresses. */
export function atlasRecords(data: Data): AtlasRecords {
  return {
    muscles: data.muscles.map(({ value }) => ({
      ...value,
      points: value.points.map(({ places: _places, zones: _zones, ...words }) => words),
    })),
    conditions: data.conditions.map(({ value }) => value),
    groups: data.groups,
    regions: data.regions.value.regions.map(({ strokes: _strokes, ...words }) => words),
    sources: data.sources,
    coverage: data.coverage,
  };
}
