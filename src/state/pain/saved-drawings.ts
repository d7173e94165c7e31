import { create } from 'zustand';
import type { Atlas } from '../../domain/atlas';
import type { SkinMap } from '../../domain/lookup';
import { dateWords } from '../../domain/pain/day-words';
import type { PainDrawing } from '../../domain/pain/drawing';
import { cleanName, type SavedDrawing } from '../../domain/pain/saved';
import { setNotice, useAtlas } from '../store';
import { dropDrawing, type KeptDrawing, keepDrawings, keptDrawings } from './drawings-db';
import { newId } from './new-id';
import { replaceDrawing } from './pain-store';
import { storeDrawing, unstoreDrawing } from './stored-drawing';

interface SavedState {
  /** Oldest first; null until they have been read, or where the browser keeps nothing. */
  drawings: readonly SavedDrawing[] | null;
  /** Whether this browser lets the page keep drawings. */
  storage: 'unknown' | 'works' | 'refused';
}

/** The drawings that are kept on this device. */
export const useSaved = create<SavedState>()(() => ({ drawings: null, storage: 'unknown' }));

export const ROUGHLY =
  'This drawing was painted on another version of the body, so it is shown as whole regions.';
const REFUSED =
  'This browser does not let the page keep drawings (a private window, or no room left). Export the drawing to a file instead; it stays on the page until you close it.';

/** Other tabs read again when one has changed something. */
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('myoatlas-drawings');
tabs?.addEventListener('message', () => void readSaved());

function world(): { atlas: Atlas; skin: SkinMap } | null {
  const { atlas, skin } = useAtlas.getState();
  return atlas && skin ? { atlas, skin } : null;
}

/** Reads what is kept; what cannot be read is left where it is, and said. */
export async function readSaved(): Promise<void> {
  const here = world();
  if (!here) return;
  try {
    const kept = await keptDrawings();
    const drawings = kept
      .flatMap((drawing) => unkept(here, drawing) ?? [])
      .sort((a, b) => a.made.localeCompare(b.made));
    useSaved.setState({ drawings, storage: 'works' });
    if (drawings.length < kept.length)
      setNotice(
        `${kept.length - drawings.length} kept drawings could not be read. They were left as they are.`,
      );
  } catch {
    useSaved.setState({ storage: 'refused' });
  }
}

function unkept({ atlas, skin }: { atlas: Atlas; skin: SkinMap }, kept: KeptDrawing): SavedDrawing | null {
  try {
    return {
      id: kept.id,
      name: kept.name,
      made: kept.made,
      ...unstoreDrawing(atlas, skin, kept),
    };
  } catch {
    return null;
  }
}

/** Runs a change of what is kept; a refusal is said and changes nothing. */
async function change(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
  } catch {
    useSaved.setState({ storage: 'refused' });
    setNotice(REFUSED);
    return false;
  }
  tabs?.postMessage('changed');
  await readSaved();
  return true;
}

/** A drawing to be kept. */
export type NewDrawing = Pick<SavedDrawing, 'name' | 'made' | 'drawing'>;

/** Keeps drawings, all of them or none. @returns whether they are kept */
export async function saveDrawings(drawings: readonly NewDrawing[]): Promise<boolean> {
  const here = world();
  if (!here) return false;
  const kept = drawings.map(
    ({ name, made, drawing }): KeptDrawing => ({
      id: newId(),
      name: cleanName(name, dateWords(made)),
      made,
      ...storeDrawing(here.atlas, here.skin, drawing),
    }),
  );
  return change(() => keepDrawings(kept));
}

/** Keeps a drawing under a name. @returns whether it is kept */
export const saveDrawing = (name: string, drawing: PainDrawing) =>
  saveDrawings([{ name, made: new Date().toISOString(), drawing }]);

/** @returns whether it has the name now */
export const renameDrawing = (id: string, name: string) =>
  change(async () => {
    const kept = (await keptDrawings()).find((drawing) => drawing.id === id);
    if (kept) await keepDrawings([{ ...kept, name: cleanName(name, kept.name) }]);
  });

export const deleteDrawing = (id: string) => change(() => dropDrawing(id));

/** Shows a kept drawing; undo brings back the one before. */
export function openSaved(id: string): void {
  const saved = useSaved.getState().drawings?.find((drawing) => drawing.id === id);
  if (!saved) return;
  replaceDrawing(saved.drawing);
  setNotice(saved.roughly ? ROUGHLY : `"${saved.name}" is shown. Undo brings back the drawing before.`);
}
