import { z } from 'zod';
import { slugSchema } from '../../src/domain/slug';

/**
 * The measured form of a muscle, `models/muscles/<id>.yaml`: cross-section lines (stations) from origin to
 * insertion. Centimetres in the frame of the reference skeleton: Y up, +Z anterior, +X its own left.
 */

const centimetres = z.number().min(-60).max(180);
/** x, y, z on the middle surface, and the thickness there. */
const stationPoint = z.tuple([centimetres, centimetres, centimetres, z.number().min(0).max(9)]);
/** Fraction of the way from origin to insertion, then the points of a line across the muscle. */
const station = z.tuple([z.number().min(0).max(1)], stationPoint);

export const FORMS = ['fusiform', 'strap', 'fan', 'sheet', 'cord'] as const;

const slipsSchema = z.strictObject({
  count: z.number().int().min(2).max(14),
  depth: z.number().min(0.02).max(0.6).describe('share of the length over which they are apart'),
});

const share = z.number().min(0).max(1);

const partSchema = z.strictObject({
  id: slugSchema,
  name: z.string().min(3).optional().describe("the part's own name; the muscle's if left out"),
  form: z
    .enum(FORMS)
    .describe('fusiform and strap have round edges, fan and sheet are flat, cord is a round tendon'),
  basis: z.enum(['bodyparts3d', 'z-anatomy', 'constructed']).describe('what the stations are measured on'),
  layer: z
    .enum(['superficial', 'middle', 'deep'])
    .optional()
    .describe("where it is met; the muscle's own depth if left out"),
  shared: z.array(slugSchema).optional().describe('other muscles whose tendon it is too'),
  tendon: z
    .tuple([share, share])
    .optional()
    .describe('pale shares of the length at origin and insertion; a cord is all tendon'),
  intersections: z.array(share).optional().describe('places along the length of pale bands across the flesh'),
  veil: z.boolean().optional().describe('so thin that what lies beneath shows through'),
  pennation: z.number().min(0).max(45).optional().describe('degrees between the fibres and the line of pull'),
  slips: z
    .strictObject({ origin: slipsSchema.optional(), insertion: slipsSchema.optional() })
    .optional()
    .describe('teeth into which an end divides'),
  stations: z.array(station).min(2),
});

export const muscleFigureSchema = z.strictObject({
  id: slugSchema,
  inconstant: z.boolean().optional().describe('found in some people only'),
  parts: z.array(partSchema).min(1),
});

export type MuscleFigure = z.infer<typeof muscleFigureSchema>;
export type PartFigure = MuscleFigure['parts'][number];
