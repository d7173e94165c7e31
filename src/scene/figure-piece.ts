import { useEffect, useState } from 'react';
import type { FigureId } from '../domain/view';
import type { FileName } from '../state/download';
import { setDownload, useAtlas } from '../state/store';

/**
 * A hook for something that each figure has and that travels when it is first wanted. It returns the piece of
 * the chosen figure once it is there, until then the one shown before.
 * @param files of which files of a figure it is made: when one fails, a retry asks for all again
 */
export function figurePiece<Piece>(
  files: (id: FigureId) => FileName[],
  load: (id: FigureId) => Promise<Piece>,
): (wanted?: boolean) => Piece | null {
  const loaded = new Map<FigureId, Promise<Piece>>();
  const once = (id: FigureId): Promise<Piece> => {
    let piece = loaded.get(id);
    if (!piece) {
      piece = load(id);
      // A failure is not kept: the next try starts anew.
      piece.catch(() => loaded.delete(id));
      loaded.set(id, piece);
    }
    return piece;
  };
  return function useFigurePiece(wanted = true) {
    const id = useAtlas((state) => state.view.figure);
    const failed = useAtlas((state) => files(id).some((name) => state.downloads[name]?.error));
    const [piece, setPiece] = useState<Piece | null>(null);
    useEffect(() => {
      if (failed || !wanted) return;
      let current = true;
      once(id).then(
        (ready) => {
          if (current) setPiece(ready);
        },
        (error: Error) => {
          // A download that failed has said so itself; what cannot be read is said of the last file.
          const { downloads } = useAtlas.getState();
          if (files(id).some((name) => downloads[name]?.error)) return;
          setDownload(files(id).at(-1)!, { error: error.message });
        },
      );
      return () => {
        current = false;
      };
    }, [id, failed, wanted]);
    return piece;
  };
}
