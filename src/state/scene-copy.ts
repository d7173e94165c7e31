import { create } from 'zustand';

/** Copies the body with its labels, as both stand beside the panels, onto a canvas; false where nothing can be drawn. */
export type CopyScene = (onto: HTMLCanvasElement) => boolean;

/** Whoever draws the body says so here: what is printed does not know the scene. */
export const useSceneCopy = create<{ copy: CopyScene | null }>()(() => ({ copy: null }));
