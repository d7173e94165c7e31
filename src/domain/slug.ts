import { z } from 'zod';

/** Stable lower-case id, never reused: `trapezius-upper`. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is a lower-case slug such as "trapezius-upper"');

/** Id of one trigger point across the atlas: muscle id, a dot, the point's own id. */
export const pointRefSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/,
    'a trigger point is written "muscle-id.point-id"',
  );

export const confidenceSchema = z.enum(['high', 'medium', 'low']);
export type Confidence = z.infer<typeof confidenceSchema>;
