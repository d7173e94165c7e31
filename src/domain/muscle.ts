import { z } from 'zod';
import { addressSchema, strokeSchema } from './address';
import { confidenceSchema, slugSchema } from './slug';
import { wordingSchema } from './wording';

const sources = z.array(slugSchema).min(1).describe('ids from data/sources.yaml; every claim has one');

/** What a trigger point's referral rests on. */
export const basisSchema = z.enum(['chart', 'measured', 'disputed']);

/** How often the point is met in practice, by the charts' own order. */
export const frequencySchema = z.enum(['common', 'occasional', 'rare']);

export const triggerPointSchema = z.strictObject({
  id: slugSchema.describe('the number or letter used by the charts: "1", "a", "upper"'),
  name: z.string().min(3).max(60).describe('as shown in lists: "Point 1, front border"'),
  places: z
    .array(addressSchema)
    .min(1)
    .max(6)
    .describe('where the X is drawn; several where the charts draw several'),
  where: wordingSchema.describe('the place in words'),
  zones: z.strictObject({
    essential: z.array(strokeSchema).min(1).describe('felt by nearly everyone in whom the point is active'),
    spillover: z.array(strokeSchema).describe('felt by some'),
  }),
  refers: wordingSchema.describe('the zone in words'),
  refersTo: z.strictObject({
    essential: z.array(slugSchema).min(1).describe('region ids from data/regions.yaml'),
    spillover: z.array(slugSchema),
  }),
  frequency: frequencySchema,
  basis: basisSchema,
  confidence: confidenceSchema,
  sources,
});

const clinicalSchema = z.strictObject({
  symptoms: z.array(wordingSchema).min(1),
  activatedBy: z.array(wordingSchema).min(1).describe('what sets the points off'),
  perpetuatedBy: z.array(wordingSchema).describe('what keeps them going'),
  eases: z.array(wordingSchema).describe('what people do that helps; never needling technique'),
  mimics: z.array(wordingSchema).describe('what else hurts in the same place'),
  satellites: z
    .strictObject({ muscles: z.array(slugSchema).min(1), confidence: confidenceSchema, sources })
    .optional()
    .describe("ids of muscles whose points are said to follow from this one's and to fade with them"),
  confidence: confidenceSchema,
  sources,
});

const recordSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(3).max(80),
  latin: z.string().min(3).max(120),
  synonyms: z.array(z.string().min(2)).describe('other names that practitioners use'),
  lay: z.array(z.string().min(2)).describe('words that patients use'),
  ta2: z.number().int().positive().optional().describe('Terminologia Anatomica 2 id, only if checked'),
  fma: z.number().int().positive().optional().describe('Foundational Model of Anatomy id, only if checked'),
  reviewed: z.iso
    .date()
    .optional()
    .describe('day on which someone else than its author last checked the record against sources'),
  summary: wordingSchema.describe('one or two sentences: what it is and where it sends pain'),
  anatomy: z.strictObject({
    origin: z.string().min(3),
    insertion: z.string().min(3),
    action: wordingSchema,
    nerve: z.string().min(3),
    roots: z.array(z.string()).describe('["C3", "C4"] or cranial nerves ["XI"]'),
    depth: z.enum(['superficial', 'middle', 'deep']),
    sources,
  }),
  clinical: clinicalSchema
    .optional()
    .describe('what its trigger points do to people; left out while the record has no points'),
  hazards: z
    .array(
      z.strictObject({
        kind: z.enum(['pleura', 'vessel', 'nerve', 'organ', 'eye', 'other']),
        structure: wordingSchema,
        severity: z.enum(['high', 'medium', 'low']),
        sources,
      }),
    )
    .describe('what lies near and may be harmed by a needle; no technique, depth or angle'),
  points: z
    .array(triggerPointSchema)
    .describe('none where no trigger point is described, or where its record is still to be written'),
});

/** A muscle; one that has trigger points says what they do to people. */
export const muscleSchema = recordSchema.refine((m) => m.points.length === 0 || m.clinical !== undefined, {
  path: ['clinical'],
  message: 'a muscle with trigger points needs its clinical picture',
});

export type TriggerPoint = z.infer<typeof triggerPointSchema>;
export type Muscle = z.infer<typeof muscleSchema>;
