import { z } from 'zod';
import { confidenceSchema, pointRefSchema, slugSchema } from './slug';
import { wordingSchema } from './wording';

const sources = z.array(slugSchema).min(1);

/** One thing a study found about dry needling for this condition. */
export const evidenceSchema = z.strictObject({
  question: z
    .string()
    .min(3)
    .describe('what was compared with what: "dry needling or sham, short-term pain"'),
  finding: wordingSchema.describe('size and direction of the effect'),
  certainty: z.enum(['high', 'moderate', 'low', 'very low', 'not graded']),
  year: z.number().int().min(1980).max(2030),
  source: slugSchema,
});

export const conditionSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(3).max(80),
  synonyms: z.array(z.string().min(2)),
  lay: z.array(z.string().min(2)),
  what: wordingSchema.describe('what it is'),
  points: z
    .array(
      z.strictObject({
        point: pointRefSchema,
        role: z.enum(['main', 'contributing']),
      }),
    )
    .describe('trigger points of this atlas that may play a part, most often named first'),
  coming: z
    .array(slugSchema)
    .describe('muscles of data/coverage.yaml whose trigger points are not written yet'),
  needling: z.strictObject({
    summary: wordingSchema.describe('what the evidence says of dry needling, in one or two sentences'),
    certainty: z.enum(['high', 'moderate', 'low', 'very low', 'not graded']),
    evidence: z.array(evidenceSchema),
  }),
  elsewhere: z.array(wordingSchema).min(1).describe('what else it may be'),
  redFlags: z.array(wordingSchema).min(1).describe('when to seek medical care first'),
  confidence: confidenceSchema,
  sources,
});

export type Evidence = z.infer<typeof evidenceSchema>;
export type Condition = z.infer<typeof conditionSchema>;
