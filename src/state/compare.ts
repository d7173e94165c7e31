import { MOST_COMPARED, type View } from '../domain/view';
import { changeView, type Hover, setNotice, useAtlas } from './store';

/** Whether the compared points are what is looked at. */
export const comparing = ({ page, item }: Pick<View, 'page' | 'item'>) => page === 'compare' && !item;

/**
 * Whether what is rested on takes the stage: a point or muscle of a list. A point that is compared is on the stage
 * already, beside the others.
 */
export function previews(view: View, hover: Hover | null): hover is Hover & { kind: 'point' | 'muscle' } {
  if (hover?.kind === 'point') return !(comparing(view) && view.compare.includes(hover.id));
  return hover?.kind === 'muscle' && hover.part === undefined;
}

/** Adds a trigger point to the comparison; one too many is refused with a notice. */
export function addToComparison(ref: string): void {
  const { compare } = useAtlas.getState().view;
  if (compare.includes(ref)) return;
  if (compare.length < MOST_COMPARED) changeView({ compare: [...compare, ref] });
  else setNotice('Three points are being compared already. Take one out first, then add this one.');
}

export function removeFromComparison(ref: string): void {
  const { compare } = useAtlas.getState().view;
  changeView({ compare: compare.filter((other) => other !== ref) });
}

export const clearComparison = () => changeView({ compare: [] });
