import type { MuscleMap } from '../domain/anatomy';
import { type Atlas, muscleOf } from '../domain/atlas';
import { DEFAULT_VIEW, LAYERS, type Layer, type Side, type View } from '../domain/view';
import { previews } from './compare';
import type { AtlasState } from './store';

/** How a part of a muscle is drawn; a veil is pale and lets through what lies beneath. */
export type Presence = 'hidden' | 'ghost' | 'veil' | 'solid';

/** The muscle that is the subject of the view, if it is one. */
export function subjectMuscle({ item }: Pick<View, 'item'>): string | null {
  if (item?.kind === 'muscle') return item.id;
  return item?.kind === 'point' ? muscleOf(item.id) : null;
}

/** Whether muscles and bones are drawn at all: beneath the skin, or in a window over the subject. */
export const showsAnatomy = (view: View) => view.layer !== 'skin' || subjectMuscle(view) !== null;

const rank = (layer: Layer) => LAYERS.indexOf(layer);

/**
 * How each part is drawn on one side of the body.
 * @param side which side of the body is asked for
 */
export function presenceOf(muscles: MuscleMap, view: View, side: Side): Presence[] {
  const subject = subjectMuscle(view);
  const chosen = new Set(subject && side === view.side ? muscles.partsOf.get(subject) : []);
  return muscles.parts.map((part, i) => {
    const whole = part.veil ? 'veil' : 'solid';
    if (chosen.has(i)) return whole;
    if (part.inconstant) return 'hidden';
    const reached = view.layer !== 'skin' && rank(part.layer) >= rank(view.layer);
    if (!subject || view.others === 'shown') return reached ? whole : 'hidden';
    return view.others === 'ghost' && (reached || view.layer === 'skin') ? 'ghost' : 'hidden';
  });
}

/** Name of a part of a muscle for people: its own, or its muscle's. */
export function partName(atlas: Pick<Atlas, 'muscleById'>, muscles: MuscleMap, part: number): string {
  const { muscle, name } = muscles.parts[part];
  const record = atlas.muscleById.get(muscle);
  if (!name) return record?.name ?? muscle;
  return name;
}

/**
 * The view as it is drawn: a point or muscle of a list that is rested on takes the stage. The same object as long
 * as neither changes.
 */
export function selectDrawnView({ view, hover }: AtlasState): View {
  if (!previews(view, hover)) return view;
  if (last.view !== view || last.hover !== hover) {
    const item = { kind: hover.kind, id: hover.id } as NonNullable<View['item']>;
    last = { view, hover, drawn: { ...view, item, side: hover.side } };
  }
  return last.drawn;
}

let last: { view: View | null; hover: AtlasState['hover']; drawn: View } = {
  view: null,
  hover: null,
  drawn: DEFAULT_VIEW,
};
