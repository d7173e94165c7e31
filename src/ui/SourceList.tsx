import { useAtlas } from '../state/store';
import { SourceItems } from './SourceItems';
import styles from './SourceList.module.css';

/** The sources of a statement, folded until someone asks. */
export function SourceList({ ids }: { ids: readonly string[] }) {
  const sources = useAtlas((state) => state.sources);
  const known = [...new Set(ids)].flatMap((id) => (sources?.[id] ? [{ id, source: sources[id] }] : []));
  if (!known.length) return null;
  return (
    <details className={styles.sources}>
      <summary>
        Sources <span>{known.length}</span>
      </summary>
      <SourceItems sources={known} />
    </details>
  );
}
