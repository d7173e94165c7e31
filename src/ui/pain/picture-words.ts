import { otherSide, type Side } from '../../domain/view';
import type { PictureView } from '../../state/pain/body-pictures';
import { patientSideLabel } from '../side-words';

/** What stands under each picture of the body. */
export const VIEW_NAME: Record<PictureView, string> = {
  front: 'Front',
  back: 'Back',
  left: "Patient's left side",
  right: "Patient's right side",
};

/** Which side of the patient lies at the left edge of the picture; seen from the side there is none. */
const AT_LEFT_EDGE: Partial<Record<PictureView, Side>> = { front: 'right', back: 'left' };

/** What stands at the two edges of a picture. */
export function edgeWords(view: PictureView): { left: string; right: string } | null {
  const side = AT_LEFT_EDGE[view];
  return side ? { left: patientSideLabel(side), right: patientSideLabel(otherSide(side)) } : null;
}

export const EDUCATION = 'Myoatlas. Education, not diagnosis.';
export const HATCHING = 'Blue hatching shows where it hurts; the darker, the stronger.';

/** "R" and "L", as on an X-ray: where a picture is too small for more. */
export function edgeInitials(view: PictureView): { left: string; right: string } | null {
  const side = AT_LEFT_EDGE[view];
  return side ? { left: INITIAL[side], right: INITIAL[otherSide(side)] } : null;
}

const INITIAL: Record<Side, string> = { left: 'L', right: 'R' };
