import type { Atlas } from '../atlas';
import type { SkinMap } from '../lookup';
import { type PainDrawing, type PaintedRegion, paintedRegions } from './drawing';
import type { Screen, ScreeningQuestion, Urgency } from './screening';

export type Answer = 'yes' | 'no';
/** By id of the question. */
export type Answers = Readonly<Record<string, Answer>>;

/** So much of a region raises its questions however large the rest of the pain is, square metres: to ask too much is the smaller harm. */
const RAISES = 0.0006;

/** The regions that a drawing names, and those of which more than a slip of the brush is painted. */
export const askedRegions = (
  skin: SkinMap,
  { areas }: PainDrawing,
  midline: (region: string) => boolean,
): PaintedRegion[] => areas.flatMap((area) => paintedRegions(skin, area, midline, undefined, RAISES));

/** The screens that painted regions raise, in the order of the data; those of every drawing last. */
export function screensFor(
  { regionById }: Pick<Atlas, 'regionById'>,
  screens: readonly Screen[],
  painted: readonly PaintedRegion[],
): Screen[] {
  if (painted.length === 0) return [];
  const raises = ({ area, side }: Screen['where'][number]) =>
    painted.some(
      ({ region, side: on }) =>
        (region === area || regionById.get(region)?.group === area) &&
        (!side || on === side || on === 'midline'),
    );
  const special = screens.filter(({ where }) => where.some(raises));
  return [...special, ...screens.filter(({ where }) => where.length === 0)];
}

const URGENCY: Record<Urgency, number> = { emergency: 0, today: 1, soon: 2 };

/** What the answers to the raised questions mean for the list of muscles. */
export interface Verdict {
  /** Questions that still have no answer. */
  open: ScreeningQuestion[];
  /** Questions answered with yes, the most urgent first. */
  alarms: ScreeningQuestion[];
}

export function verdictOf(screens: readonly Screen[], answers: Answers): Verdict {
  const questions = screens.flatMap((screen) => screen.questions);
  return {
    open: questions.filter(({ id }) => !answers[id]),
    alarms: questions
      .filter(({ id }) => answers[id] === 'yes')
      .sort((a, b) => URGENCY[a.urgency] - URGENCY[b.urgency]),
  };
}
