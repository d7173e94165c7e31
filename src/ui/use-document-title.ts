import { useEffect } from 'react';
import { useAtlas } from '../state/store';
import { viewTitle } from './view-title';

/** Keeps the title of the document in step with the view. */
export function useDocumentTitle(): void {
  const title = useAtlas((state) => viewTitle(state.atlas, state.view));
  useEffect(() => {
    document.title = title;
  }, [title]);
}
