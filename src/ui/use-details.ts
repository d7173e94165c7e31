import type { AtlasDetails } from '../domain/atlas';
import { useAtlas } from '../state/store';

/** The texts of the cards; null while they travel. */
export const useDetails = (): AtlasDetails | null => useAtlas((state) => state.details);
