import { dayWords } from '../../domain/pain/day-words';
import { MOST_INTENSE } from '../../domain/pain/drawing';
import type { LogEntry } from '../../domain/pain/log';
import { squareCentimetres } from './pain-words';

export const entryDay = ({ time }: LogEntry): string =>
  time === null ? 'Day not known' : dayWords(new Date(time));

/** Whole square centimetres; 0 where nothing is painted. */
export const entrySize = ({ size }: LogEntry): number => (size > 0 ? squareCentimetres(size) : 0);

/** "about 64 cm², strongest pain 8 of 10" */
export const entryFigures = (entry: LogEntry): string =>
  entry.size > 0
    ? `about ${entrySize(entry)} cm², strongest pain ${entry.strongest} of ${MOST_INTENSE}`
    : 'nothing painted';

/** What a chart shows: "From 120 to 60 cm² in 4 drawings; most 150, least 60." */
export function changeWords(values: readonly number[], unit: string): string {
  const last = values.at(-1)!;
  const course =
    values[0] === last ? `${last} ${unit} at first and at last` : `From ${values[0]} to ${last} ${unit}`;
  return `${course}, in ${values.length} drawings; most ${Math.max(...values)}, least ${Math.min(...values)}.`;
}
