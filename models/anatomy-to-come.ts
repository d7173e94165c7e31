import { muscleOf } from '../src/domain/atlas';
import type { SkinMapData } from '../src/geometry/skin-map-codec';
import type { AnatomyInFigure, AnatomyInFigures, Depths } from './anatomy/anatomy';
import {
  layPoints,
  type Misplaced,
  type PointToPlace,
  packMuscles,
  packShared,
  packSkeleton,
} from './anatomy/finish';
import type { Light } from './anatomy/light';
import type { Figures } from './anatomy/read-figures';
import type { ReferenceAnatomy } from './anatomy/reference';
import type { AtlasFolder, Stage } from './atlas-folder';
import type { FigureName } from './figure/figure';
import type { Template } from './figure/template';
import { KeptAnatomy } from './kept-anatomy';
import type { Pool } from './pool';

/** Muscles and skeleton in the making: what is ready can be written. */
export interface AnatomyToCome {
  reference: Promise<ReferenceAnatomy>;
  light: Promise<Light>;
  windows: Promise<AnatomyInFigures['windows']>;
  placed: Record<FigureName, Promise<AnatomyInFigure>>;
}

/** Muscles and skeleton in all figures, or from the cache while nothing that they are made from has changed. */
export function makeAnatomy(
  root: string,
  pool: Pool,
  { template, figures, depths }: { template: Template; figures: Figures; depths: Depths },
  tell: (stage: Stage) => void,
): AnatomyToCome {
  const cache = new KeptAnatomy(root, depths);
  const kept = cache.read();
  if (kept) {
    const { reference, light, windows, placed } = kept;
    return {
      reference: Promise.resolve(reference),
      light: Promise.resolve(light),
      windows: Promise.resolve(windows),
      placed: { masculine: Promise.resolve(placed.masculine), feminine: Promise.resolve(placed.feminine) },
    };
  }
  tell({ step: 'shaping muscles and bones', share: 0.1 });
  const reference = pool.run('referenceAnatomy', { figures, depths });
  const next = <T>(run: (made: ReferenceAnatomy) => Promise<T>) => reference.then(run);
  reference.then(() => tell({ step: 'fitting them into the figures', share: 0.5 }), ignore);
  const place = (id: FigureName) =>
    next((made) => pool.run('placedAnatomy', { id, template, figures, reference: made }));
  // The longest first: then both processes end at about the same time.
  const [feminine, masculine] = [place('feminine'), place('masculine')];
  const anatomy = {
    reference,
    light: next((made) => pool.run('light', { reference: made })),
    windows: next(async (made) => pool.run('windows', { reference: made, placed: await masculine })),
    placed: { masculine, feminine },
  };
  for (const promise of [anatomy.light, anatomy.windows, masculine, feminine]) promise.catch(ignore);
  allOf(anatomy).then((all) => cache.write(all), ignore);
  return anatomy;
}

/** Whoever waits for it hears of the fault. */
const ignore = () => {};

/** The whole, when all of it is there. */
export async function allOf({ reference, light, windows, placed }: AnatomyToCome): Promise<AnatomyInFigures> {
  const { masculine, feminine } = placed;
  return {
    reference: await reference,
    light: await light,
    windows: await windows,
    placed: { masculine: await masculine, feminine: await feminine },
  };
}

/** Lays the trigger points on the muscles and writes all files of the anatomy. @returns points that miss their muscle */
export async function writeAnatomy(
  atlas: AtlasFolder,
  anatomy: AnatomyToCome,
  points: PointToPlace[],
): Promise<Misplaced[]> {
  const { light, windows } = anatomy;
  const writeShared = async () =>
    atlas.write({ 'muscles.bin': packShared(await anatomy.reference, await light, await windows) });
  const writeFigure = async (id: FigureName) => {
    const [reference, placed] = [await anatomy.reference, await anatomy.placed[id]];
    const beds = layPoints(reference, id, placed, points);
    atlas.write({ [`${id}-muscles.bin`]: packMuscles(reference, placed, beds) });
    atlas.write({ [`${id}-skeleton.glb`]: await packSkeleton(reference, placed, await light) });
    return beds.misplaced;
  };
  const figures = Object.keys(anatomy.placed) as FigureName[];
  // All are waited for at once: a fault in one of them is heard at once too.
  const [misplaced] = await Promise.all([Promise.all(figures.map(writeFigure)), writeShared()]);
  return misplaced.flat();
}

/** The trigger points, to be laid on their muscles. */
export const pointsOf = ({ points }: Pick<SkinMapData, 'points'>): PointToPlace[] =>
  points.map(({ ref, geometry }) => ({
    ref,
    muscle: muscleOf(ref),
    places: geometry.places,
  }));
