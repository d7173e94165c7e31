import type { Source } from '../domain/source';
import { READ } from './grade-words';
import styles from './SourceList.module.css';

/** Sources as a list, each with how much of it was read. */
export function SourceItems({ sources }: { sources: readonly { id: string; source: Source }[] }) {
  return (
    <ol className={styles.items}>
      {sources.map(({ id, source }) => (
        <li key={id}>
          {source.authors} ({source.year}). <Title source={source} /> {source.published}.{' '}
          <span className={styles.read}>[{READ[source.read]}]</span>
        </li>
      ))}
    </ol>
  );
}

function Title({ source }: { source: Source }) {
  const href = linkOf(source);
  if (!href) return <cite>{source.title}.</cite>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      <cite>{source.title}</cite>
    </a>
  );
}

/** Where a source can be read; a doi outlives the other addresses. */
function linkOf({ doi, pmid, url }: Source): string | null {
  if (doi) return `https://doi.org/${doi}`;
  if (pmid) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
  return url && /^https?:/.test(url) ? url : null;
}
