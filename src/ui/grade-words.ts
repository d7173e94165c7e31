import type { Evidence } from '../domain/condition';
import type { TriggerPoint } from '../domain/muscle';
import type { Confidence } from '../domain/slug';
import type { Source } from '../domain/source';

/** The grades of the records in words. */

export const CONFIDENCE: Record<Confidence, string> = {
  high: 'High confidence: well supported by the sources.',
  medium: 'Medium confidence: supported, but with gaps or differences between sources.',
  low: 'Low confidence: thinly supported.',
};

export const BASIS: Record<TriggerPoint['basis'], string> = {
  chart: 'Rests on clinical charts.',
  measured: 'Rests on clinical charts, and has also been measured in studies.',
  disputed: 'Rests on clinical charts; studies dispute it.',
};

export const CERTAINTY: Record<Evidence['certainty'], string> = {
  high: 'High certainty',
  moderate: 'Moderate certainty',
  low: 'Low certainty',
  'very low': 'Very low certainty',
  'not graded': 'Certainty not graded',
};

export const READ: Record<Source['read'], string> = {
  'full text': 'read in full',
  abstract: 'abstract read',
  page: 'page read',
  record: 'catalogue record seen',
  'not read': 'not read by the authors of this atlas',
};
