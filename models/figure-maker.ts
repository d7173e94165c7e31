import { encodeFigure } from './figure/encode';
import { BUILDS, type FigureName, shadeFigure, shapeFigure } from './figure/figure';
import { readMakeHuman } from './figure/makehuman';
import type { Template } from './figure/template';

/** A process of its own: shapes, shades and encodes one figure while `compile.ts` works on the data. */
process.on('message', async ({ template, id }: { template: Template; id: FigureName }) => {
  const shape = shapeFigure(readMakeHuman(), template, BUILDS[id]);
  process.send!(await encodeFigure(id, shadeFigure(shape, template)), () => process.disconnect());
});
