import { useEffect, useState } from 'react';
import type { FigureId } from '../domain/view';
import { loadFigure } from '../state/load-atlas';
import { setDownload, setScene, useAtlas } from '../state/store';
import { type FigureGeometry, readFigure } from './figure-geometry';

const read = new Map<FigureId, Promise<FigureGeometry>>();

function figureOnce(id: FigureId): Promise<FigureGeometry> {
  let figure = read.get(id);
  if (!figure) {
    figure = loadFigure(id).then((glb) => readFigure(id, glb));
    // A failure is not kept: the next try starts anew.
    figure.catch(() => read.delete(id));
    read.set(id, figure);
  }
  return figure;
}

/** The chosen figure once it is there; until then the one shown before. */
export function useFigure(): FigureGeometry | null {
  const id = useAtlas((state) => state.view.figure);
  const failed = useAtlas((state) => state.downloads[`${id}.glb`]?.error ?? null);
  const [figure, setFigure] = useState<FigureGeometry | null>(null);
  useEffect(() => {
    if (failed) return;
    let wanted = true;
    figureOnce(id).then(
      (ready) => {
        if (!wanted) return;
        setFigure(ready);
        setScene('ready');
      },
      (error: Error) => setDownload(`${id}.glb`, { error: error.message }),
    );
    return () => {
      wanted = false;
    };
  }, [id, failed]);
  return figure;
}
