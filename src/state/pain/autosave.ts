import type { Atlas } from '../../domain/atlas';
import type { SkinMap } from '../../domain/lookup';
import { isEmptyDrawing } from '../../domain/pain/drawing';
import { setNotice } from '../store';
import { isBorrowed } from './drawing-link';
import { dropWorking, keepWorking, type WorkingDrawing, workingDrawings } from './drawings-db';
import { newId } from './new-id';
import { beginDrawing, restoreDrawing, settledDrawing, usePain } from './pain-store';
import { ROUGHLY } from './saved-drawings';
import { storeDrawing, unstoreDrawing } from './stored-drawing';

/** Kept between reloads of one tab and by it alone, so that two tabs do not write over each other. */
const TAB_KEY = 'myoatlas-tab';
/** Of tabs that are gone so many drawings are kept: the newest. */
const MOST_KEPT = 5;

/**
 * Brings back what this tab had painted, or what was painted last in any, and keeps every change from now on. Where
 * the browser keeps nothing the drawing lives as long as the page.
 */
export async function connectAutosave(atlas: Atlas, skin: SkinMap): Promise<void> {
  const tab = await tabId();
  try {
    const kept = await newestFirst();
    const own = kept.find((drawing) => drawing.tab === tab) ?? kept[0];
    const { drawing: painted } = usePain.getState();
    // Who was quick has painted already: that is not written over.
    if (own && (!painted || isEmptyDrawing(painted))) {
      const { drawing, roughly } = unstoreDrawing(atlas, skin, own);
      restoreDrawing(drawing);
      if (roughly) setNotice(ROUGHLY);
    }
    const alive = await openTabs();
    const gone = kept.filter((drawing) => drawing !== own && drawing.tab !== tab && !alive.has(drawing.tab));
    for (const { tab: old } of gone.slice(MOST_KEPT)) await dropWorking(old);
  } catch {
    // Nothing can be read: one begins with an empty body.
  }
  beginDrawing(skin);
  keepFromNowOn(atlas, skin, tab);
}

async function newestFirst(): Promise<WorkingDrawing[]> {
  return (await workingDrawings()).sort((a, b) => b.changed.localeCompare(a.changed));
}

/** Writes every change at once, one write after the other: a page may be closed at any moment. */
function keepFromNowOn(atlas: Atlas, skin: SkinMap, tab: string): void {
  let writing = false;
  let newer = false;
  const keep = async () => {
    newer = true;
    if (writing) return;
    writing = true;
    while (newer) {
      newer = false;
      const drawing = settledDrawing(usePain.getState());
      if (!drawing || isBorrowed(drawing)) break;
      // A refusal is said when someone wants to save; painting goes on.
      await keepWorking({
        tab,
        changed: new Date().toISOString(),
        ...storeDrawing(atlas, skin, drawing),
      }).catch(() => {});
    }
    writing = false;
  };
  usePain.subscribe(settledDrawing, () => void keep());
}

/** A tab that was duplicated brings the id of the other with it: who holds the lock keeps the id. */
async function tabId(): Promise<string> {
  const known = fromSession();
  if (known && (await holdsAlone(known))) return known;
  const id = newId();
  toSession(id);
  await holdsAlone(id);
  return id;
}

const LOCK = 'myoatlas-tab-';

/** Ids of the tabs that are open. */
async function openTabs(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])));
}

/** Holds the id until the page is closed. @returns whether no other tab does; without locks it is believed */
function holdsAlone(id: string): Promise<boolean> {
  if (!navigator.locks) return Promise.resolve(true);
  return new Promise((resolve) => {
    navigator.locks
      .request(`${LOCK}${id}`, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        return lock && new Promise(() => {});
      })
      .catch(() => resolve(true));
  });
}

function fromSession(): string | null {
  try {
    return sessionStorage.getItem(TAB_KEY);
  } catch {
    return null;
  }
}

function toSession(id: string): void {
  try {
    sessionStorage.setItem(TAB_KEY, id);
  } catch {
    // Then the id lives as long as the page.
  }
}
