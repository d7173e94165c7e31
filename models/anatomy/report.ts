import type { FigureName } from '../figure/figure';
import type { AnatomyInFigures } from './anatomy';

/** Lines for the terminal: how well the parts fit. */
export function anatomyReport(anatomy: AnatomyInFigures): string[] {
  const { reference, placed } = anatomy;
  const { fits, miss } = placed.masculine;
  const segments = fits.map(({ segment, rms }) => `${segment} ${rms.toFixed(1)}`).join(', ');
  return [
    `landmarks by segment, mm rms: ${segments}; after the bend ${miss.toFixed(1)}`,
    `vertices in each other before each round: ${reference.overlaps.join(', ')}`,
    ...(Object.keys(placed) as FigureName[]).map((figure) => {
      const { muscles, outside } = placed[figure];
      const worst = outside.vertices ? `, ${outside.worst.toFixed(1)} mm at most` : '';
      return `${figure}: ${outside.vertices} of ${muscles.length / 3} muscle vertices outside the skin${worst}`;
    }),
  ];
}
