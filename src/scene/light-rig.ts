import type { Camera } from 'three';

/**
 * The light of a medical illustration: soft from all around, a warm key from the viewer's upper
 * left, a cool fill and a rim. It turns with the camera, so the body reads the same from any side.
 */
export const AROUND = { sky: '#fdfbf8', ground: '#c4b3a8', intensity: 2.1 };

export const DIRECTED: readonly { color: string; intensity: number; position: [number, number, number] }[] = [
  { color: '#fff1e4', intensity: 1.75, position: [-2.3, 2.5, 1.9] },
  { color: '#dbe6ff', intensity: 0.35, position: [2.5, 0.6, 1.8] },
  { color: '#ffffff', intensity: 0.85, position: [1.6, 1.8, -2.6] },
];

/** Turn of the directed lights about the vertical, radians; only that, for light keeps coming from above. */
export const turnWith = ({ matrixWorld: { elements } }: Camera): number =>
  Math.atan2(elements[8], elements[10]);
