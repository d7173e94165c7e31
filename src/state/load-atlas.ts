import feminineUrl from '../../atlas/feminine.glb?url';
import manifest from '../../atlas/manifest.json';
import masculineUrl from '../../atlas/masculine.glb?url';
import recordsUrl from '../../atlas/records.json?url';
import skinUrl from '../../atlas/skin.bin?url';
import { indexAtlas } from '../domain/atlas';
import type { FigureId } from '../domain/view';
import { decodeSkinMap } from '../geometry/skin-map-codec';
import { fetchBytes } from './fetch-bytes';
import { setAtlas, setDownload } from './store';

/** The compiled files, by the name under which their progress is shown. */
const FILES = {
  'records.json': recordsUrl,
  'skin.bin': skinUrl,
  'masculine.glb': masculineUrl,
  'feminine.glb': feminineUrl,
} as const;
type FileName = keyof typeof FILES;

const arrived = new Map<FileName, Promise<ArrayBuffer>>();

/** Downloads one file once; its progress and its failure are in the store. */
function load(name: FileName): Promise<ArrayBuffer> {
  const known = arrived.get(name);
  if (known) return known;
  setDownload(name, { loaded: 0, total: manifest.sizes[name], error: null });
  const bytes = fetchBytes(FILES[name], (loaded) => setDownload(name, { loaded }));
  arrived.set(name, bytes);
  bytes.then(
    () => setDownload(name, { loaded: manifest.sizes[name] }),
    (error: Error) => {
      arrived.delete(name);
      setDownload(name, { error: error.message });
    },
  );
  return bytes;
}

/** Loads records and skin map into the store. A failure is left in `downloads`, for a retry. */
export async function loadAtlas(): Promise<void> {
  try {
    const [records, skin] = await Promise.all([load('records.json'), load('skin.bin')]);
    setAtlas(indexAtlas(JSON.parse(new TextDecoder().decode(records))), decodeSkinMap(new Uint8Array(skin)));
  } catch {
    // Shown by the panels from `downloads`.
  }
}

/** The GLB of a figure; the second one only travels when it is chosen. @throws if the download fails */
export const loadFigure = (id: FigureId): Promise<ArrayBuffer> => load(`${id}.glb`);

/** Tries a failed download again. */
export async function retryDownload(name: string): Promise<void> {
  if (name.endsWith('.glb')) {
    // The scene waits for the figure and asks again when the error is gone.
    setDownload(name, { error: null, loaded: 0 });
    return;
  }
  await loadAtlas();
}
