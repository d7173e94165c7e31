import type { Atlas } from '../../domain/atlas';
import type { SkinMap } from '../../domain/lookup';
import { connectAutosave } from './autosave';
import { openLinkedDrawing, takeLinkedDrawing } from './drawing-link';
import { readSaved } from './saved-drawings';

/**
 * Brings back what was painted before, then what the link carries, then the list of what is kept.
 * @param linked the packed drawing of the address, if it had one
 */
export async function startPain(atlas: Atlas, skin: SkinMap, linked: string | null): Promise<void> {
  await connectAutosave(atlas, skin);
  if (linked !== null) await openLinkedDrawing(skin, linked);
  await readSaved();
  // A link that is opened in a tab where the page stands already loads nothing anew.
  window.addEventListener('hashchange', ({ newURL }) => {
    // By now the address bar may have been written anew.
    const packed = takeLinkedDrawing(new URL(newURL).hash);
    if (packed !== null) void openLinkedDrawing(skin, packed);
  });
}
