import { type Atlas, areaName } from '../domain/atlas';
import type { View } from '../domain/view';
import { lowerFirst } from './letter-case';
import { patientSide } from './side-words';

export const PRODUCT = 'Myoatlas';

const PAGE = { pain: 'Where does it hurt?', log: 'Pain log', compare: 'Compare trigger points' };

/** Title of the document: "Upper trapezius, point 1, patient's right - Myoatlas". */
export function viewTitle(atlas: Atlas | null, view: View): string {
  const subject = atlas ? subjectOf(atlas, view) : null;
  // The guide speaks of no side.
  if (subject && view.item?.kind === 'guide') return `${subject} - ${PRODUCT}`;
  if (!subject && view.page !== 'atlas') return `${PAGE[view.page]} - ${PRODUCT}`;
  return subject ? `${subject}, ${patientSide(view.side)} - ${PRODUCT}` : PRODUCT;
}

function subjectOf(atlas: Atlas, { item, region }: View): string | null {
  switch (item?.kind) {
    case 'point': {
      const found = atlas.pointByRef.get(item.id);
      return found ? `${found.muscle.name}, ${lowerFirst(found.point.name)}` : null;
    }
    case 'muscle':
      return atlas.muscleById.get(item.id)?.name ?? null;
    case 'condition':
      return atlas.conditionById.get(item.id)?.name ?? null;
    case 'guide':
      return atlas.guideById.get(item.id)?.title ?? null;
    default:
      return region ? areaName(atlas, region) : null;
  }
}
