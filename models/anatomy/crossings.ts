import type { Problem } from '../data/problem';
import type { Parsed } from '../data/read-yaml';
import { dot, minus, unit, type Vec } from './curves';
import type { MuscleFigure } from './figure';

/** Lines that turn further than this from one station to the next fold the surface (cosines). */
const TURN = { across: -0.2, along: -0.5 };

/** Stations of a muscle that invert or cross: the surface through them would fold into itself. */
export function crossings({ value, locate }: Parsed<MuscleFigure>): Problem[] {
  const problems: Problem[] = [];
  value.parts.forEach((part, p) => {
    const report = (k: number, message: string) => {
      problems.push({
        file: locate(['parts', p, 'stations', k]),
        field: `${value.id}, ${part.id}, station ${k + 1}`,
        message,
      });
    };
    const lines = part.stations.map((station) => station.slice(1) as Vec[]);
    for (let k = 1; k < lines.length; k++) {
      const [before, line] = [lines[k - 1], lines[k]];
      if (part.stations[k][0] <= part.stations[k - 1][0])
        report(k, 'its fraction of the way is not above that of the station before');
      if (line.length !== before.length) {
        report(
          k,
          `it has ${line.length} points and the station before ${before.length}; give all the same number`,
        );
        continue;
      }
      if (line.length === 1) continue;
      const across = minus(line[line.length - 1], line[0]);
      if (cosine(across, minus(before[before.length - 1], before[0])) < TURN.across)
        report(k, 'it runs against the station before; turn its points round');
      const steps = line.map((point, i) => minus(point, before[i]));
      const way = steps.reduce((sum, step) => sum.map((c, i) => c + step[i]), [0, 0, 0]);
      const backwards = steps.findIndex((step) => cosine(step, way) < TURN.along);
      if (backwards >= 0)
        report(k, `it crosses the station before at point ${backwards + 1}; move one of them`);
    }
  });
  return problems;
}

const cosine = (a: Vec, b: Vec) => dot(unit(a), unit(b));
