import { z } from 'zod';
import { CHAPTERS } from './chapters';
import { confidenceSchema, slugSchema } from './slug';
import { wordingSchema } from './wording';

/** One question of the guide and its answer. */
export const guidePageSchema = z.strictObject({
  id: slugSchema,
  title: z.string().min(3).max(80).describe('the question as people ask it'),
  chapter: z.enum(CHAPTERS),
  order: z.number().int().min(1).describe('place within the chapter'),
  lay: z.array(z.string().min(2)).describe('other words by which it is searched'),
  body: z
    .array(z.union([wordingSchema, z.strictObject({ list: z.array(wordingSchema).min(2) })]))
    .min(1)
    .describe('paragraphs and lists; no needling technique'),
  confidence: confidenceSchema,
  sources: z.array(slugSchema).min(1),
});

export type GuidePage = z.infer<typeof guidePageSchema>;
