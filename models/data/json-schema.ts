import { z } from 'zod';
import { conditionSchema } from '../../src/domain/condition';
import { guidePageSchema } from '../../src/domain/guide';
import { muscleSchema } from '../../src/domain/muscle';
import { screeningFileSchema } from '../../src/domain/pain/screening';
import { landmarksFileSchema, regionsFileSchema } from '../../src/domain/region';
import { sourcesFileSchema } from './read-data';

const FILES = {
  muscle: { title: 'A muscle with its trigger points', schema: muscleSchema },
  condition: { title: 'A condition', schema: conditionSchema },
  guide: { title: 'A page of the guide', schema: guidePageSchema },
  regions: { title: 'Regions of the skin', schema: regionsFileSchema },
  landmarks: { title: 'Landmarks', schema: landmarksFileSchema },
  screening: { title: 'Questions on red flags', schema: screeningFileSchema },
  sources: { title: 'Sources', schema: sourcesFileSchema },
};

/**
 * JSON Schemas of the files in `data/`, by file name, as they are checked in under `data/schema/`: help
 * for editors and other programs. Rules that JSON Schema cannot say are only in the code.
 */
export function jsonSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FILES).map(([name, { title, schema }]) => {
      // Draft 7 is what the YAML extensions of editors know best.
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', reused: 'ref' });
      return [`${name}.schema.json`, `${JSON.stringify({ title, ...json }, null, 2)}\n`];
    }),
  );
}
