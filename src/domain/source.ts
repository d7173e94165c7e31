import { z } from 'zod';

/** A source, once, in `data/sources.yaml` under its id. */
export const sourceSchema = z
  .strictObject({
    kind: z.enum(['manual', 'review', 'trial', 'study', 'guideline', 'anatomy', 'page']),
    authors: z.string().min(2),
    year: z.number().int().min(1900).max(2030),
    title: z.string().min(3),
    published: z.string().min(2).describe('journal, volume, pages; publisher; or the name of the site'),
    doi: z
      .string()
      .regex(/^10\.\S+$/)
      .optional(),
    pmid: z.number().int().positive().optional(),
    url: z.url().optional(),
    read: z
      .enum(['full text', 'abstract', 'page', 'record', 'not read'])
      .describe('what of it the authors of this atlas have read'),
    note: z.string().optional(),
  })
  .refine(
    (s) => s.read === 'not read' || s.doi || s.pmid || s.url || s.kind === 'manual',
    'a source that was read has a doi, pmid or url',
  );

export type Source = z.infer<typeof sourceSchema>;
