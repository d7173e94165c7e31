import { useCallback } from 'react';
import { wordsFor } from '../domain/reader';
import type { Wording } from '../domain/wording';
import { useAtlas } from '../state/store';

/** The text of a wording for whoever is reading. */
export function useWords(): (wording: Wording) => string {
  const reader = useAtlas((state) => state.view.reader);
  return useCallback((wording) => wordsFor(reader, wording), [reader]);
}
