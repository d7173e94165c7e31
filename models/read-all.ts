import { type Figures, readFigures } from './anatomy/read-figures';
import { DataError } from './data/problem';
import { type Data, readData } from './data/read-data';

/** Records and measured figures. @throws DataError with the problems of both */
export const readAll = (root: string) => together(tryRecords(root), readFigures(root));

/** The records, or what is wrong with them. */
export function tryRecords(root: string): Data | DataError {
  try {
    return readData(root);
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error;
  }
}

/** Records and figures that agree. @throws DataError with what is wrong with either, or between the two */
export function together(
  records: Data | DataError,
  { figures, problems: ofFigures }: ReturnType<typeof readFigures>,
): { data: Data; figures: Figures } {
  if (records instanceof DataError) throw new DataError([...ofFigures, ...records.problems]);
  const known = new Set(records.muscles.map(({ value }) => value.id));
  const strangers = figures.muscles.filter(({ id }) => !known.has(id));
  const problems = strangers.map(({ id }) => ({
    file: `models/muscles/${id}.yaml`,
    field: 'id',
    message: `there is no record data/muscles/${id}.yaml; write it`,
  }));
  if (ofFigures.length + problems.length > 0) throw new DataError([...ofFigures, ...problems]);
  return { data: records, figures };
}
