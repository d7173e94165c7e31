import type { KeyboardEvent, RefObject } from 'react';
import type { SearchHit, SearchResults } from '../state/search';
import { changeView, selectRegion } from '../state/store';
import { ResultRow } from './ResultRow';
import { Section } from './Section';

interface Props {
  results: SearchResults;
  input: RefObject<HTMLInputElement | null>;
  onChosen: () => void;
  /** Escape. */
  onLeave: () => void;
}

/** What was found, by kind. Arrow keys walk through the results and back to the field. */
export function SearchResultList({ results, input, onChosen, onLeave }: Props) {
  const choose = (hit: SearchHit) => {
    onChosen();
    if (hit.kind === 'region') selectRegion(hit.id);
    // The region that was chosen before is not the way by which one came.
    else changeView({ item: { kind: hit.kind, id: hit.id }, region: null, camera: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') onLeave();
    if (!step) return;
    event.preventDefault();
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-result]')];
    const at = rows.indexOf(document.activeElement as HTMLElement) + step;
    (at < 0 ? input.current : rows[Math.min(at, rows.length - 1)])?.focus();
  };
  const kinds = [
    { title: 'Body regions', hits: results.regions },
    { title: 'Muscles', hits: results.muscles },
    { title: 'Conditions', hits: results.conditions },
    { title: 'Guide', hits: results.guide },
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div onKeyDown={onKeyDown}>
      <h2 className="visually-hidden">Search results</h2>
      {kinds.map(
        ({ title, hits }) =>
          hits.length > 0 && (
            <Section key={title} title={title}>
              <ul>
                {hits.map((hit) => (
                  <li key={`${hit.id} ${hit.name}`}>
                    <ResultRow hit={hit} onChoose={choose} />
                  </li>
                ))}
              </ul>
            </Section>
          ),
      )}
    </div>
  );
}
