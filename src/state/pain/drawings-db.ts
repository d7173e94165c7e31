import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredDrawing } from './stored-drawing';

/** Kept on this device, under a name. */
export interface KeptDrawing extends StoredDrawing {
  id: string;
  name: string;
  /** ISO 8601. */
  made: string;
}

/** What a tab had painted last. */
export interface WorkingDrawing extends StoredDrawing {
  tab: string;
  /** ISO 8601. */
  changed: string;
}

interface Schema extends DBSchema {
  kept: { key: string; value: KeptDrawing };
  working: { key: string; value: WorkingDrawing };
}

let database: Promise<IDBPDatabase<Schema>> | null = null;

/** The device's store. @throws if the browser has none, or does not let the page use it */
function open(): Promise<IDBPDatabase<Schema>> {
  database ??= openDB<Schema>('myoatlas', 1, {
    upgrade(db) {
      db.createObjectStore('kept', { keyPath: 'id' });
      db.createObjectStore('working', { keyPath: 'tab' });
    },
    // A newer version in another tab may go ahead; the next use opens the store again.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      database = null;
    },
    terminated: () => {
      database = null;
    },
  });
  database.catch(() => {
    database = null;
  });
  return database;
}

export const keptDrawings = async () => (await open()).getAll('kept');
/** All of them or none. */
export async function keepDrawings(drawings: readonly KeptDrawing[]): Promise<void> {
  const { store, done } = (await open()).transaction('kept', 'readwrite');
  await Promise.all([...drawings.map((drawing) => store.put(drawing)), done]);
}
export const dropDrawing = async (id: string) => (await open()).delete('kept', id);
export const workingDrawings = async () => (await open()).getAll('working');
export const keepWorking = async (working: WorkingDrawing) => (await open()).put('working', working);
export const dropWorking = async (tab: string) => (await open()).delete('working', tab);
