import type { Atlas } from '../../domain/atlas';
import type { SkinMap } from '../../domain/lookup';
import { dateWords } from '../../domain/pain/day-words';
import type { DrawingFile } from '../../domain/pain/drawing-file';
import { cleanName, type SavedDrawing } from '../../domain/pain/saved';
import { DrawingError } from '../../geometry/drawing-codec';
import { setNotice } from '../store';
import { fromText, toBase64 } from './base64';
import { replaceDrawing } from './pain-store';
import { type NewDrawing, ROUGHLY, saveDrawings } from './saved-drawings';
import { storeDrawing, unstoreDrawing } from './stored-drawing';

/** A file of this many bytes is none of ours. */
const LARGEST = 50_000_000;

/** The text of a file that holds drawings. */
export function drawingFile(atlas: Atlas, skin: SkinMap, drawings: readonly NewDrawing[]): string {
  const file: DrawingFile = {
    format: 'myoatlas-drawings',
    version: 1,
    drawings: drawings.map(({ name, made, drawing }) => {
      const { body, areas } = storeDrawing(atlas, skin, drawing);
      return {
        name,
        made,
        body,
        areas: areas.map((area) => ({ ...area, cover: toBase64(area.cover) })),
      };
    }),
  };
  return JSON.stringify(file, null, 1);
}

/**
 * Takes over the drawings of a file: one is shown, several are kept in the list. What is wrong with it is said, and
 * the current drawing stays as it is.
 */
export async function importDrawings(atlas: Atlas, skin: SkinMap, file: Blob): Promise<void> {
  try {
    if (file.size > LARGEST) throw new DrawingError('it is far too large for a file of drawings');
    const { readDrawingFile } = await import('../../domain/pain/drawing-file');
    const { drawings } = readDrawingFile(await file.text());
    const read = drawings.map(({ name, made, body, areas }) => ({
      name: cleanName(name, dateWords(made)),
      made,
      ...unstoreDrawing(atlas, skin, {
        body,
        areas: areas.map((area) => ({ ...area, cover: fromText(area.cover) })),
      }),
    }));
    await takeOver(read);
  } catch (error) {
    const reason =
      error instanceof DrawingError
        ? `This file cannot be imported: ${error.message}.`
        : (error as Error).message;
    setNotice(`${reason} Your own drawing is as it was.`);
  }
}

async function takeOver(read: readonly (NewDrawing & Pick<SavedDrawing, 'roughly'>)[]): Promise<void> {
  const [first] = read;
  if (read.length === 1) {
    replaceDrawing(first.drawing);
    setNotice(first.roughly ? ROUGHLY : `"${first.name}" is shown. Undo brings back your own drawing.`);
    return;
  }
  if (!(await saveDrawings(read))) return;
  setNotice(
    `${read.length} drawings are now in your list. ${read.some((d) => d.roughly) ? ROUGHLY : ''}`.trim(),
  );
}
