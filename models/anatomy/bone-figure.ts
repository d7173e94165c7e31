import { z } from 'zod';

/**
 * The measured form of the bones, `models/skeleton/*.yaml`: tubes, shells and sheets that are joined into one
 * surface. Centimetres in the frame of the reference skeleton; the left side and the midline.
 */

export const SEGMENTS = [
  'skull',
  'neck',
  'thorax',
  'lumbar',
  'pelvis',
  'clavicle',
  'scapula',
  'humerus',
  'forearm',
  'hand',
  'finger',
  'thigh',
  'shank',
  'foot',
  'toe',
] as const;
/** Parts of the skeleton that move as one. */
export type Segment = (typeof SEGMENTS)[number];

const number = z.number();
const vector = z.tuple([number, number, number]);

const role = {
  mirrored: z.boolean().optional().describe('stands on the right side of a midline bone too'),
  carve: z.boolean().optional().describe('taken away from what stands before it'),
};

const tube = z.strictObject({
  form: z.literal('tube'),
  ...role,
  caps: z.tuple([number, number]).describe('heights of the rounded ends'),
  rings: z
    .array(
      z.strictObject({
        along: number.describe('0 to 1'),
        centre: vector,
        axis: vector.describe('direction of the first half width'),
        half: z.tuple([number, number]),
        radii: z.array(number).describe('per cent of the ellipse, evenly around from the axis'),
      }),
    )
    .min(2),
});

const shell = z.strictObject({
  form: z.literal('shell'),
  ...role,
  centre: vector,
  half: vector,
  axes: z
    .tuple([vector, vector, vector])
    .describe('unit vectors of the half widths; the third joins the poles'),
  poles: z.tuple([number, number]).describe('per cent of the third half width'),
  radii: z.array(z.array(number)).min(2).describe('per cent of the ellipsoid, a row from pole to pole'),
});

const sheet = z.strictObject({
  form: z.literal('sheet'),
  ...role,
  lines: z
    .array(z.array(z.tuple([number, number, number, number])))
    .min(2)
    .describe('x, y, z and thickness on the middle surface'),
});

const boneSchema = z.strictObject({
  name: z.string().min(3),
  segment: z.enum(SEGMENTS),
  midline: z.boolean().optional(),
  tissue: z.enum(['bone', 'disc', 'cartilage', 'tooth']).default('bone'),
  union: z
    .strictObject({
      cell: number.positive().describe('size of the cells in which the joined surface is found'),
      blend: number.positive().describe('parts flow into each other where they come this near'),
      triangles: z
        .number()
        .int()
        .positive()
        .describe('how many the surface may have; half a bone on the midline'),
    })
    .optional()
    .describe('how the parts become one surface; left out they stay apart'),
  parts: z.array(z.discriminatedUnion('form', [tube, shell, sheet])).min(1),
});

export const bonesFileSchema = z.record(z.string(), boneSchema);
export type BoneFigure = z.infer<typeof boneSchema>;
export type BonePart = BoneFigure['parts'][number];

export const boneLandmarksSchema = z.record(
  z.string(),
  z.strictObject({ segment: z.enum(SEGMENTS), reference: vector, figure: vector.optional() }),
);
export type BoneLandmarks = z.infer<typeof boneLandmarksSchema>;
