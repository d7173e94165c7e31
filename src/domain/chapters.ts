/** Chapters of the guide, in their order. */
export const CHAPTERS = [
  'Trigger points',
  'Dry needling',
  'Safety',
  'Treatment and after',
  'What is disputed',
] as const;
