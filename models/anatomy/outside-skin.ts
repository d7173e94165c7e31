import type { SkinDepth } from './skin-depth';

/** Points that lie outside a skin. */
export interface Outside {
  vertices: number;
  /** The furthest one, millimetres. */
  worst: number;
}

/** Further away than this a point is taken to lie deep inside, metres. */
const NEAR = 0.01;

/** Counts the points outside a skin. @param positions xyz per point, metres */
export function outsideSkin(skin: SkinDepth, positions: Float32Array): Outside {
  let vertices = 0;
  let worst = 0;
  for (let i = 0; i < positions.length; i += 3) {
    const place = skin.at(positions[i], positions[i + 1], positions[i + 2], NEAR);
    if (!place || place.depth >= 0) continue;
    vertices++;
    worst = Math.max(worst, -1000 * place.depth);
  }
  return { vertices, worst };
}
