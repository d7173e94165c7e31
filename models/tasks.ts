import { MeshoptEncoder, MeshoptSimplifier } from 'meshoptimizer';
import { type AnatomyInFigure, type Depths, placedIn } from './anatomy/anatomy';
import { bakeLight } from './anatomy/light';
import { muscleTrees } from './anatomy/muscle-trees';
import { type Figures, readFigures } from './anatomy/read-figures';
import { type ReferenceAnatomy, referenceAnatomy } from './anatomy/reference';
import { windowsOver } from './anatomy/windows';
import { encodeMesh } from './figure/encode';
import { BUILDS, type FigureName, shadeFigure, shapeFigure } from './figure/figure';
import { readMakeHuman } from './figure/makehuman';
import type { Template } from './figure/template';

/** The long steps of the compile, done in processes beside the first one. Inputs and results are plain data. */
export const TASKS = {
  /** A figure as GLB. */
  figure: ({ id, template }: { id: FigureName; template: Template }) =>
    encodeMesh(id, shadeFigure(shapeFigure(readMakeHuman(), template, BUILDS[id]), template)),

  /** Measured figures of muscles and bones, and what is wrong with them. */
  readFigures: ({ root }: { root: string }) => readFigures(root),

  /** Muscles and skeleton in the frame of the reference skeleton. */
  referenceAnatomy: async ({ figures, depths }: { figures: Figures; depths: Depths }) => {
    await Promise.all([MeshoptSimplifier.ready, MeshoptEncoder.ready]);
    return referenceAnatomy(figures, (id) => depths.get(id) ?? 'middle');
  },

  /** Light on muscles and skeleton. */
  light: ({ reference }: { reference: ReferenceAnatomy }) => bakeLight(reference),

  /** Muscles and skeleton in one figure. */
  placedAnatomy: (input: {
    id: FigureName;
    template: Template;
    figures: Figures;
    reference: ReferenceAnatomy;
  }) => placedIn(readMakeHuman(), input),

  /** The skin above each muscle. */
  windows: ({ reference, placed }: { reference: ReferenceAnatomy; placed: AnatomyInFigure }) =>
    windowsOver(placed.skin, placed.outer, muscleTrees(reference, placed.muscles)),
};

export type TaskName = keyof typeof TASKS;
export type TaskInput<T extends TaskName> = Parameters<(typeof TASKS)[T]>[0];
export type TaskResult<T extends TaskName> = Awaited<ReturnType<(typeof TASKS)[T]>>;
