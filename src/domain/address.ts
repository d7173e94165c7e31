import { z } from 'zod';

/**
 * Anatomical addresses: how every place on the body is written in `data/`.
 *
 * An address names a spot the way a clinician says it and never knows a mesh. It is
 * written for one side; "medial" and "lateral" make it valid for both. Lengths are
 * centimetres measured over the skin, as with a tape; angles are degrees.
 * `docs/authoring.md` shows each form with pictures.
 */

/** Directions of an offset. Words of the hand and foot are synonyms of the general ones. */
export const DIRECTIONS = [
  'superior',
  'inferior',
  'anterior',
  'posterior',
  'medial',
  'lateral',
  'proximal',
  'distal',
  'palmar',
  'dorsal',
  'plantar',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Sides of a limb segment, for those who prefer a word to `around` degrees. */
export const FACES = ['anterior', 'lateral', 'posterior', 'medial', 'palmar', 'dorsal', 'plantar'] as const;
export type Face = (typeof FACES)[number];

export const LEVELS = [
  ...['C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
  ...['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12'],
  ...['L1', 'L2', 'L3', 'L4', 'L5', 'S1', 'S2', 'S3', 'S4', 'S5'],
] as const;
/** A vertebral level, meaning the height of that spinous process on the skin of the back. */
export type Level = (typeof LEVELS)[number];

const landmarkId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a landmark id is a lower-case slug');
const centimetres = z.number().positive().max(60);
/** 0 anterior, 90 lateral, 180 posterior, 270 medial; on the foot 0 dorsal, 180 plantar. */
const around = z
  .number()
  .min(-180)
  .max(360)
  .describe('degrees: 0 anterior, 90 lateral, 180 posterior, 270 medial');
const depth = z.number().positive().max(15).optional().describe('centimetres beneath the skin');
const ray = z
  .number()
  .min(1)
  .max(5)
  .describe('digit ray: 1 thumb or big toe ... 5 little; 2.5 lies between 2 and 3');
const face = z.enum(FACES);

const landmarkAddress = z.strictObject({ at: landmarkId, depth });

const offsetShape = Object.fromEntries(DIRECTIONS.map((d) => [d, centimetres.optional()])) as Record<
  Direction,
  z.ZodOptional<typeof centimetres>
>;
const offsetAddress = z
  .strictObject({ from: landmarkId, ...offsetShape, depth })
  .refine((a) => DIRECTIONS.some((d) => a[d] !== undefined), 'an offset names at least one direction');

const limbAddress = z
  .strictObject({
    on: z.enum(['upper-arm', 'forearm', 'thigh', 'leg']),
    along: z.number().min(-0.25).max(1.25).describe('0 at the proximal joint, 1 at the distal one'),
    around: around.optional(),
    side: face.optional(),
    depth,
  })
  .refine((a) => (a.around === undefined) !== (a.side === undefined), 'give either around or side');

const trunkAddress = z.strictObject({
  on: z.enum(['trunk', 'neck']),
  along: z
    .union([z.enum(LEVELS), z.tuple([z.enum(LEVELS), z.enum(LEVELS)])])
    .describe('a vertebral level, or two of them for the height between'),
  around,
  depth,
});

const headAddress = z.strictObject({
  on: z.literal('head'),
  elevation: z.number().min(-90).max(90).describe('degrees above the level of the ear holes'),
  around,
  depth,
});

const extremityAddress = z
  .strictObject({
    on: z.enum(['hand', 'finger', 'foot', 'toe']),
    ray,
    along: z
      .number()
      .min(-0.3)
      .max(1.1)
      .describe(
        'hand: 0 wrist, 1 knuckle; finger: 0 knuckle, 1 tip; foot: 0 heel, 1 toe joint; toe: 0 joint, 1 tip',
      ),
    around: around.optional(),
    side: face.optional(),
    depth,
  })
  .refine((a) => (a.around === undefined) !== (a.side === undefined), 'give either around or side');

const simpleAddress = z.union([
  landmarkId,
  landmarkAddress,
  offsetAddress,
  limbAddress,
  trunkAddress,
  headAddress,
  extremityAddress,
]);

const betweenAddress = z.strictObject({
  between: z.tuple([simpleAddress, simpleAddress]),
  at: z.number().min(0).max(1).describe('0 at the first place, 1 at the second'),
  depth,
});

export const addressSchema = z.union([simpleAddress, betweenAddress]);
export type Address = z.infer<typeof addressSchema>;
export type OffsetAddress = z.infer<typeof offsetAddress>;
export type BetweenAddress = z.infer<typeof betweenAddress>;
export type LimbAddress = z.infer<typeof limbAddress>;
export type TrunkAddress = z.infer<typeof trunkAddress>;
export type HeadAddress = z.infer<typeof headAddress>;
export type ExtremityAddress = z.infer<typeof extremityAddress>;

/** A stroke of the brush along a path; the radius in cm may vary from one end to the other. */
const pathStroke = z
  .strictObject({
    path: z.array(addressSchema).min(1).max(16),
    radius: z.union([z.number().min(0.3).max(15), z.array(z.number().min(0.3).max(15)).min(1)]),
  })
  .refine(
    (s) => typeof s.radius === 'number' || s.radius.length === s.path.length,
    'give one radius, or one for each address of the path',
  );

/** A closed outline; everything inside belongs to the zone. */
const outlineStroke = z.strictObject({ outline: z.array(addressSchema).min(3).max(24) });

export const strokeSchema = z.union([pathStroke, outlineStroke]);
export type Stroke = z.infer<typeof strokeSchema>;
