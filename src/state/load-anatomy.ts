import { partsByMuscle } from '../domain/anatomy';
import type { FigureId } from '../domain/view';
import {
  decodePlacedMuscles,
  decodeSharedMuscles,
  type PlacedMuscles,
  type SharedMuscles,
} from '../geometry/muscle-codec';
import { download } from './download';
import { setMuscles } from './store';

let shared: Promise<SharedMuscles> | null = null;

/** What all figures share of the muscles; the store gets what lists need of it. */
function loadSharedMuscles(): Promise<SharedMuscles> {
  shared ??= download('muscles.bin').then((bytes) => {
    const muscles = decodeSharedMuscles(new Uint8Array(bytes));
    setMuscles({
      parts: muscles.shapes,
      partsOf: partsByMuscle(muscles.shapes),
      windows: muscles.windows,
    });
    return muscles;
  });
  // A failure is not kept: the next try starts anew.
  shared.catch(() => {
    shared = null;
  });
  return shared;
}

/** The muscles of a figure; they travel when they are first wanted. @throws if a download fails */
export async function loadMuscles(id: FigureId): Promise<{ shared: SharedMuscles; placed: PlacedMuscles }> {
  const [muscles, bytes] = await Promise.all([loadSharedMuscles(), download(`${id}-muscles.bin`)]);
  return { shared: muscles, placed: decodePlacedMuscles(muscles.shapes, new Uint8Array(bytes)) };
}
