import { z } from 'zod';
import { MOST_AREAS, MOST_INTENSE, QUALITIES } from './drawing';

/** The file that drawings are exported to; documented in docs/drawing-file.md. */
export const FORMAT = 'myoatlas-drawings';
export const VERSION = 1;

/** More drawings than a file is asked to hold. */
const MOST_DRAWINGS = 1000;

const areaSchema = z.strictObject({
  intensity: z.number().int().min(0).max(MOST_INTENSE),
  quality: z.enum(QUALITIES).nullable(),
  regions: z
    .array(z.strictObject({ region: z.string().max(80), side: z.enum(['left', 'right', 'midline']) }))
    .max(400)
    .describe('what it covers, in ids of regions: for people, and for another body'),
  cover: z.base64().describe('painted vertices and their depth'),
});

export const drawingSchema = z.strictObject({
  name: z.string(),
  made: z.iso.datetime(),
  body: z.number().int().positive().describe('vertices of the skin that was painted'),
  areas: z.array(areaSchema).min(1).max(MOST_AREAS),
});

export const drawingFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  drawings: z.array(drawingSchema).min(1).max(MOST_DRAWINGS),
});

export type DrawingFile = z.infer<typeof drawingFileSchema>;

/** Turns a file of one version into one of the next; the first turns version 1 into 2. */
export type Migration = (file: Record<string, unknown>) => Record<string, unknown>;
const MIGRATIONS: readonly Migration[] = [];

/** What is wrong with a file, in words for people. */
export class FileError extends Error {}

/**
 * Reads a file of drawings, of this version or an older one.
 * @throws FileError that says what is wrong and what can be done
 */
export function readDrawingFile(text: string, migrations = MIGRATIONS): DrawingFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new FileError(
      'This file is not readable: it is damaged or of another kind. Choose a file that was exported here.',
    );
  }
  const head = z
    .looseObject({ format: z.literal(FORMAT), version: z.number().int().positive() })
    .safeParse(json);
  if (!head.success)
    throw new FileError('This is not a file of pain drawings. Choose a file that was exported here.');
  const newest = migrations.length + 1;
  if (head.data.version > newest)
    throw new FileError(
      'This file was made by a newer version of the atlas. Reload this page to get the newest one, then import it again.',
    );
  let file: Record<string, unknown> = head.data;
  for (let version = head.data.version; version < newest; version++)
    file = { ...migrations[version - 1](file), version: version + 1 };
  // A file of a later version has passed its migrations; the schema knows the newest form alone.
  const parsed = drawingFileSchema.safeParse({ ...file, version: VERSION });
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new FileError(
    `This file of drawings is damaged at "${issue.path.join('.') || 'its start'}": ${issue.message}.`,
  );
}
