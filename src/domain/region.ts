import { z } from 'zod';
import { addressSchema } from './address';
import { slugSchema } from './slug';
import { wordingSchema } from './wording';

/** A region is drawn with paths of one radius: regions meet where distance minus radius is equal. */
const regionStroke = z.strictObject({
  path: z.array(addressSchema).min(1).max(16),
  radius: z.number().min(0.3).max(15),
});

/** A part of the body that strokes cannot reach, taken whole. */
const partStroke = z.strictObject({ part: z.literal('ear') });

/** A named part of the skin. Every point of the skin belongs to the region whose strokes it lies deepest in. */
export const regionSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(3),
  latin: z.string().min(3),
  group: slugSchema,
  lay: z.array(z.string()).describe('other words that people use'),
  midline: z.boolean().optional().describe('lies across the midline and lights up as one'),
  strokes: z.array(z.union([regionStroke, partStroke])).min(1),
});
export type Region = z.infer<typeof regionSchema>;

export const regionGroupSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(3),
  lay: z.array(z.string()),
  limb: z
    .literal('arm')
    .optional()
    .describe('hangs beside the body, and is put aside where it hides what is shown'),
  caution: z
    .strictObject({ words: wordingSchema, sources: z.array(slugSchema).min(1) })
    .optional()
    .describe('what dangerous cause must be ruled out before muscles are thought of'),
});
export type RegionGroup = z.infer<typeof regionGroupSchema>;

export const regionsFileSchema = z.strictObject({
  groups: z.array(regionGroupSchema).min(1),
  regions: z.array(regionSchema).min(1),
});

/** A named spot that the eye or the finger finds. */
export const landmarkSchema = z.strictObject({
  name: z.string().min(3),
  kind: z.enum(['bone', 'soft']),
  midline: z.boolean().optional(),
  at: addressSchema,
  snap: z
    .strictObject({
      to: z.enum(['anterior', 'posterior', 'superior', 'inferior', 'lateral', 'medial']),
      within: z.number().positive().max(6).describe('centimetres'),
    })
    .optional()
    .describe('move to the skin that stands out most in that direction nearby'),
});
export type Landmark = z.infer<typeof landmarkSchema>;
export const landmarksFileSchema = z.record(slugSchema, landmarkSchema);
