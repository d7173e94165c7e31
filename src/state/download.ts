import detailsUrl from '../../atlas/details.json?url';
import feminineUrl from '../../atlas/feminine.glb?url';
import feminineMusclesUrl from '../../atlas/feminine-muscles.bin?url';
import feminineSkeletonUrl from '../../atlas/feminine-skeleton.glb?url';
import manifest from '../../atlas/manifest.json';
import masculineUrl from '../../atlas/masculine.glb?url';
import masculineMusclesUrl from '../../atlas/masculine-muscles.bin?url';
import masculineSkeletonUrl from '../../atlas/masculine-skeleton.glb?url';
import musclesUrl from '../../atlas/muscles.bin?url';
import recordsUrl from '../../atlas/records.json?url';
import skinUrl from '../../atlas/skin.bin?url';
import sourcesUrl from '../../atlas/sources.json?url';
import { fetchBytes } from './fetch-bytes';
import { setDownload } from './store';

/** The compiled files, by the name under which their progress is shown. */
const FILES = {
  'records.json': recordsUrl,
  'details.json': detailsUrl,
  'sources.json': sourcesUrl,
  'skin.bin': skinUrl,
  'masculine.glb': masculineUrl,
  'feminine.glb': feminineUrl,
  'muscles.bin': musclesUrl,
  'masculine-muscles.bin': masculineMusclesUrl,
  'feminine-muscles.bin': feminineMusclesUrl,
  'masculine-skeleton.glb': masculineSkeletonUrl,
  'feminine-skeleton.glb': feminineSkeletonUrl,
} as const;
export type FileName = keyof typeof FILES;

const arrived = new Map<FileName, Promise<ArrayBuffer>>();

/** Downloads one file once; its progress and its failure are in the store. @throws if it fails */
export function download(name: FileName): Promise<ArrayBuffer> {
  const known = arrived.get(name);
  if (known) return known;
  setDownload(name, { loaded: 0, total: manifest.sizes[name], error: null });
  const bytes = fetchBytes(
    FILES[name],
    (loaded) => setDownload(name, { loaded }),
    (waiting) => setDownload(name, { waiting }),
  );
  arrived.set(name, bytes);
  bytes.then(
    ({ byteLength }) => setDownload(name, { loaded: byteLength, total: byteLength }),
    (error: Error) => {
      arrived.delete(name);
      setDownload(name, { error: error.message });
    },
  );
  return bytes;
}
