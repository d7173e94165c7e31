import type { PainDrawing } from './drawing';

/** A drawing that is kept on this device. */
export interface SavedDrawing {
  id: string;
  name: string;
  /** When it was made, ISO 8601. */
  made: string;
  drawing: PainDrawing;
  /** Painted on another version of the body, so that only whole regions are left of it. */
  roughly: boolean;
}

/** Longer names than this would break every list. */
const LONGEST_NAME = 80;

/** What a person typed or a file brought as a name, fit for a list: one line, no control characters, not endless. */
export function cleanName(text: string, otherwise: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    // Marks that turn the direction of what follows would reach beyond the name.
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
  const letters = [...new Intl.Segmenter().segment(line.slice(0, 20 * LONGEST_NAME))].map((s) => s.segment);
  return letters.slice(0, LONGEST_NAME).join('').trim() || otherwise;
}
