import { z } from 'zod';

/** A text for both kinds of reader, or one text that serves both. */
export const wordingSchema = z.union([
  z.string().min(3).max(900),
  z.strictObject({
    practitioner: z.string().min(3).max(900),
    patient: z.string().min(3).max(900),
  }),
]);
export type Wording = z.infer<typeof wordingSchema>;
