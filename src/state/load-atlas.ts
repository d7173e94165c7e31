import { type Atlas, indexAtlas } from '../domain/atlas';
import type { SkinMap } from '../domain/lookup';
import { decodeSkinMap } from '../geometry/skin-map-codec';
import { download, type FileName } from './download';
import { setAtlas, setDetails, setSources, useAtlas } from './store';

const readJson = (bytes: ArrayBuffer) => JSON.parse(new TextDecoder().decode(bytes));

/** A failed download stands in `downloads`; what is wrong with a file that has arrived is not hidden. */
const shownByPanels = () => null;

/** Loads records and skin map into the store, then the details, then the sources. A failure is left in `downloads`, for a retry. */
export async function loadAtlas(): Promise<void> {
  const arrived = await Promise.all([download('records.json'), download('skin.bin')]).catch(shownByPanels);
  if (!arrived) return;
  const [records, skin] = arrived;
  setAtlas(indexAtlas(readJson(records)), decodeSkinMap(new Uint8Array(skin)));
  void detailsWanted().then(loadDetails).then(loadSources);
}

/** Records and skin map, once they are there. */
export function whenLoaded(): Promise<{ atlas: Atlas; skin: SkinMap }> {
  return new Promise((resolve) => {
    const look = ({ atlas, skin }: { atlas: Atlas | null; skin: SkinMap | null }) => {
      if (!atlas || !skin) return false;
      resolve({ atlas, skin });
      return true;
    };
    if (look(useAtlas.getState())) return;
    const stop = useAtlas.subscribe((state) => look(state) && stop());
  });
}

async function loadDetails(): Promise<void> {
  const arrived = await download('details.json').catch(shownByPanels);
  if (arrived) setDetails(readJson(arrived));
}

async function loadSources(): Promise<void> {
  const arrived = await download('sources.json').catch(shownByPanels);
  if (arrived) setSources(readJson(arrived));
}

/** Until the body can be clicked, which matters more, or a card or a comparison is open. */
function detailsWanted(): Promise<void> {
  const wanted = () => {
    const { scene, view } = useAtlas.getState();
    return scene !== 'starting' || view.item !== null || view.page === 'compare';
  };
  return new Promise((resolve) => {
    if (wanted()) return resolve();
    const stop = useAtlas.subscribe(() => {
      if (!wanted()) return;
      stop();
      resolve();
    });
  });
}

/** Tries a failed download again. */
export async function retryDownload(name: string): Promise<void> {
  if (name === 'records.json' || name === 'skin.bin') return loadAtlas();
  if (name === 'details.json') return loadDetails();
  if (name === 'sources.json') return loadSources();
  // The scene asks again when the error is gone, and shares this download.
  await download(name as FileName).catch(shownByPanels);
}
