import { z } from 'zod';
import { slugSchema } from '../slug';
import { wordingSchema } from '../wording';

/** How soon a "yes" has to be seen. */
export const urgencySchema = z.enum(['emergency', 'today', 'soon']);

const questionSchema = z.strictObject({
  id: slugSchema,
  ask: wordingSchema.describe('a question that yes or no answers'),
  advice: wordingSchema.describe('what to do on a yes'),
  urgency: urgencySchema,
  sources: z.array(slugSchema).min(1),
});

export const screenSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(3).max(60),
  where: z
    .array(z.strictObject({ area: slugSchema, side: z.enum(['left', 'right']).optional() }))
    .describe('groups or regions that raise the questions; none: every drawing does'),
  questions: z.array(questionSchema).min(1).max(4),
});

export const screeningFileSchema = z.strictObject({ screens: z.array(screenSchema).min(1) });

export type Urgency = z.infer<typeof urgencySchema>;
export type ScreeningQuestion = z.infer<typeof questionSchema>;
export type Screen = z.infer<typeof screenSchema>;
