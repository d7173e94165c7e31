import { useState } from 'react';
import { useAtlas } from '../state/store';
import group from './GroupDetails.module.css';
import { SourceItems } from './SourceItems';

/** Every source of the atlas; written out only when someone opens it, for there are many. */
export function AllSources() {
  const sources = useAtlas((state) => state.sources);
  const [open, setOpen] = useState(false);
  if (!sources) return null;
  const all = Object.entries(sources).map(([id, source]) => ({ id, source }));
  return (
    <details className={group.group} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className={group.name}>All sources</span> <span className={group.count}>{all.length}</span>
      </summary>
      {open && <SourceItems sources={all.sort((a, b) => a.source.authors.localeCompare(b.source.authors))} />}
    </details>
  );
}
