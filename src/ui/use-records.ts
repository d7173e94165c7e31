import type { Atlas } from '../domain/atlas';
import { useAtlas } from '../state/store';

/** The atlas, for components that are only mounted once it has arrived (see Panel). */
export function useRecords(): Atlas {
  const atlas = useAtlas((state) => state.atlas);
  if (!atlas) throw new Error('The atlas has not arrived; mount this under Panel.');
  return atlas;
}
