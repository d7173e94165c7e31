import { encodeFigure } from './figure/encode';
import { BUILDS, shadeFigure, shapeFigure } from './figure/figure';
import { readMakeHuman } from './figure/makehuman';
import type { Template } from './figure/template';

/** A process of its own: shapes, shades and encodes the figures while `compile.ts` works on the data. */
process.on('message', async ({ template }: { template: Template }) => {
  const mh = readMakeHuman();
  for (const [id, build] of Object.entries(BUILDS)) {
    const glb = await encodeFigure(id, shadeFigure(shapeFigure(mh, template, build), template));
    await new Promise((sent) => process.send!({ id, glb }, sent));
  }
  process.disconnect();
});
