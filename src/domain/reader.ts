import type { Wording } from './wording';

/** Who is being spoken to. */
export type Reader = 'practitioner' | 'patient';

/** The text of a wording for one kind of reader. */
export function wordsFor(reader: Reader, wording: Wording): string {
  return typeof wording === 'string' ? wording : wording[reader];
}

/** Statements of a list end alike: some records close them with a full stop, some do not. */
export const closed = (text: string): string => (/[.!?:]$/.test(text) ? text : `${text}.`);
