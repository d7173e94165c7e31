import path from 'node:path';
import { z } from 'zod';
import { type Condition, conditionSchema } from '../../src/domain/condition';
import { type GuidePage, guidePageSchema } from '../../src/domain/guide';
import { type Muscle, muscleSchema } from '../../src/domain/muscle';
import { type Screen, screeningFileSchema } from '../../src/domain/pain/screening';
import {
  type Landmark,
  landmarksFileSchema,
  type Region,
  type RegionGroup,
  regionsFileSchema,
} from '../../src/domain/region';
import { slugSchema } from '../../src/domain/slug';
import { type Source, sourceSchema } from '../../src/domain/source';
import { checkLinks } from './check-links';
import { DataError, type Problem } from './problem';
import { type Parsed, readYaml, yamlFiles } from './read-yaml';

export const coverageSchema = z.record(slugSchema, z.string().min(2));
export const sourcesFileSchema = z.record(slugSchema, sourceSchema);

/** Everything in `data/`, each record with the place where it stands. */
export interface Data {
  muscles: Parsed<Muscle>[];
  conditions: Parsed<Condition>[];
  guide: Parsed<GuidePage>[];
  groups: RegionGroup[];
  regions: Parsed<{ groups: RegionGroup[]; regions: Region[] }>;
  landmarks: Parsed<Record<string, Landmark>>;
  screening: Parsed<{ screens: Screen[] }>;
  sources: Record<string, Source>;
  coverage: Record<string, string>;
}

/**
 * Reads and checks all of `data/`.
 * @param root the folder that holds `data/`
 * @throws DataError with every problem found, not just the first
 */
export function readData(root: string): Data {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(file: string, schema: S) => readYaml(root, file, schema, problems);
  const records = <T extends { id: string }>(folder: string, schema: z.ZodType<T>) =>
    yamlFiles(root, folder).flatMap((file) => {
      const parsed = readYaml(root, file, schema, problems);
      if (!parsed) return [];
      const name = path.basename(file, '.yaml');
      if (parsed.value.id !== name) {
        problems.push({
          file: parsed.locate(['id']),
          field: 'id',
          message: `the file is named "${name}" but its id is "${parsed.value.id}"; they must be the same`,
        });
      }
      return [parsed];
    });

  const muscles = records('data/muscles', muscleSchema);
  const conditions = records('data/conditions', conditionSchema);
  const guide = records('data/guide', guidePageSchema);
  const regions = read('data/regions.yaml', regionsFileSchema);
  const landmarks = read('data/landmarks.yaml', landmarksFileSchema);
  const sources = read('data/sources.yaml', sourcesFileSchema);
  const screening = read('data/screening.yaml', screeningFileSchema);
  const coverage = read('data/coverage.yaml', coverageSchema);
  // A record that could not be read would make its links look broken: those are checked when all are sound.
  if (problems.length > 0 || !regions || !landmarks || !sources || !screening || !coverage)
    throw new DataError(problems);

  const data: Data = {
    muscles,
    conditions,
    guide,
    groups: regions.value.groups,
    regions,
    landmarks,
    screening,
    sources: sources.value,
    coverage: coverage.value,
  };
  problems.push(...checkLinks(data));
  if (problems.length > 0) throw new DataError(problems);
  return data;
}
