import { useEffect, useMemo, useRef, useState } from 'react';
import { noteQuery, onStepTaken } from '../state/history';
import { buildSearch } from '../state/search';
import { useAtlas } from '../state/store';
import styles from './Column.module.css';
import { EducationNote } from './EducationNote';
import { Header } from './Header';
import { Panel } from './Panel';
import { SearchResultList } from './SearchResultList';
import { SheetHandle } from './SheetHandle';
import { useCovered } from './use-covered';
import { usePanelPlace } from './use-panel-place';
import { useSheet } from './use-sheet';

/** Search, the panel of what is selected, and the standing notice: a column, or a sheet on narrow screens. */
export function Column() {
  const atlas = useAtlas((state) => state.atlas);
  const [query, setQuery] = useState('');
  const details = useAtlas((state) => state.details);
  const search = useMemo(() => atlas && buildSearch(atlas, details), [atlas, details]);
  const results = useMemo(() => (query.trim() && search ? search(query) : null), [query, search]);
  const input = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const sheet = useSheet();
  useCovered(sheet.ref);
  const onScroll = usePanelPlace(main);

  const firstResult = () => main.current?.querySelector<HTMLElement>('[data-result]');
  const clear = () => {
    setQuery('');
    input.current?.focus();
  };
  const goToFirst = () => {
    const result = firstResult();
    // Without this the field would keep the focus, and the phone its keyboard, over the new panel.
    input.current?.blur();
    result?.click();
  };
  const changeQuery = (next: string) => {
    setQuery(next);
    if (next) sheet.setHeight('full');
  };
  const leaveResults = () => {
    noteQuery(query);
    setQuery('');
  };
  const { setHeight } = sheet;
  useEffect(
    () =>
      onStepTaken((found) => {
        setQuery(found);
        if (found) setHeight('full');
      }),
    [setHeight],
  );
  return (
    <div className={styles.column} ref={sheet.ref} data-height={sheet.height} style={sheet.style}>
      <SheetHandle sheet={sheet} controls="panel" />
      <Header
        query={query}
        results={results}
        input={input}
        onQuery={changeQuery}
        onDown={() => firstResult()?.focus()}
        onEnter={goToFirst}
      />
      <main id="panel" className={styles.main} ref={main} onScroll={onScroll}>
        {results ? (
          <SearchResultList results={results} onChosen={leaveResults} onLeave={clear} input={input} />
        ) : (
          <Panel />
        )}
      </main>
      <EducationNote onOpen={() => sheet.height === 'peek' && sheet.setHeight('half')} />
    </div>
  );
}
