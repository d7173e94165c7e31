import type { KeyboardEvent, RefObject } from 'react';
import type { SearchResults } from '../state/search';
import { selectRegion, useAtlas } from '../state/store';
import styles from './Header.module.css';
import { ReaderSwitch } from './ReaderSwitch';
import { PRODUCT } from './view-title';

interface Props {
  query: string;
  /** Null while nothing is asked. */
  results: SearchResults | null;
  input: RefObject<HTMLInputElement | null>;
  onQuery: (query: string) => void;
  /** ArrowDown: on to the results. */
  onDown: () => void;
  /** Enter: the first result. */
  onEnter: () => void;
}

/** Name of the product, wording, search. */
export function Header({ query, results, input, onQuery, onDown, onEnter }: Props) {
  const ready = useAtlas((state) => state.atlas !== null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && query) {
      event.preventDefault();
      onQuery('');
    }
    if (event.key === 'Enter' && results?.total) onEnter();
    if (event.key === 'ArrowDown' && results?.total) {
      event.preventDefault();
      onDown();
    }
  };
  return (
    <header className={styles.header}>
      <div className={styles.top}>
        <h1 className={styles.name}>
          <button type="button" title="Back to the whole body" onClick={() => selectRegion(null)}>
            {PRODUCT}
          </button>
        </h1>
        <div className={styles.reader}>
          <ReaderSwitch />
        </div>
      </div>
      <search>
        <input
          ref={input}
          type="search"
          className={styles.input}
          aria-label="Search muscles, regions, symptoms"
          placeholder="Search muscles, regions, symptoms"
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <p role="status" className={query ? styles.status : 'visually-hidden'}>
          {query && (results ? countText(results.total, query) : !ready && 'The atlas is still loading.')}
        </p>
      </search>
    </header>
  );
}

function countText(total: number, query: string): string {
  if (total === 0) return `Nothing found for “${query.trim()}”. Try a part of the body or a muscle.`;
  return total === 1 ? '1 result' : `${total} results`;
}
