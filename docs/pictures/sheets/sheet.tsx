import { createRoot } from 'react-dom/client';
import type { SkinMap } from '../../../src/domain/lookup';
import { DEFAULT_VIEW } from '../../../src/domain/view';
import { queryToView } from '../../../src/domain/view-url';
import Scene from '../../../src/scene/Scene';
import { loadAtlas } from '../../../src/state/load-atlas';
import { changeView, setCovered, useAtlas } from '../../../src/state/store';

declare global {
  interface Window {
    /** Shows the view of a query string; `bare` without X and zones. */
    show(query: string, bare: boolean): void;
    /** Whether all that a view needs has arrived. */
    complete(): boolean;
  }
}

/** The scene without its panels: what the app's address bar would show fills the whole picture. */
window.show = (query, bare) => {
  const { skin } = useAtlas.getState();
  whole ??= skin;
  if (whole) useAtlas.setState({ skin: bare ? { ...whole, points: new Map() } : whole });
  changeView({ ...DEFAULT_VIEW, ...queryToView(query).view });
};
let whole: SkinMap | null = null;
window.complete = () => {
  const { atlas, muscles, bones, scene } = useAtlas.getState();
  return atlas !== null && muscles !== null && bones !== null && scene === 'ready';
};

setCovered({ left: 0, top: 0, right: 0, bottom: 0 });
void loadAtlas();
createRoot(document.getElementById('root')!).render(<Scene />);
