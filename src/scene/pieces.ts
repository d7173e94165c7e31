import { download } from '../state/download';
import { loadMuscles } from '../state/load-anatomy';
import { setBones, setScene } from '../state/store';
import { readFigure } from './figure-geometry';
import { figurePiece } from './figure-piece';
import { muscleGeometry } from './muscle-geometry';
import { readSkeleton } from './skeleton-geometry';

/** The skin of the chosen figure. */
export const useFigure = figurePiece(
  (id) => [`${id}.glb`],
  async (id) => {
    const figure = await readFigure(id, await download(`${id}.glb`));
    setScene('ready');
    return figure;
  },
);

/** Its muscles. */
export const useMuscles = figurePiece(
  (id) => ['muscles.bin', `${id}-muscles.bin`],
  async (id) => {
    const { shared, placed } = await loadMuscles(id);
    return muscleGeometry(shared, placed);
  },
);

/** Its skeleton. */
export const useSkeleton = figurePiece(
  (id) => [`${id}-skeleton.glb`],
  async (id) => {
    const skeleton = await readSkeleton(await download(`${id}-skeleton.glb`));
    setBones(skeleton.bones);
    return skeleton;
  },
);
