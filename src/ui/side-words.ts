import type { Side } from '../domain/view';

/** "patient's right": the side as it is written in headings, rows and titles. */
export const patientSide = (side: Side) => `patient's ${side}`;

/** "Patient's right", to begin a line or a label. */
export const patientSideLabel = (side: Side) => `Patient's ${side}`;
