import { LETTERS } from '../../domain/compare';
import { MOST_COMPARED } from '../../domain/view';
import { clearComparison, comparing } from '../../state/compare';
import { openPage, useAtlas } from '../../state/store';
import { Button } from '../Button';
import { useRecords } from '../use-records';
import styles from './CompareTray.module.css';

/** What has been gathered for a comparison, while something else is looked at. */
export function CompareTray() {
  const atlas = useRecords();
  const compare = useAtlas((state) => state.view.compare);
  const open = useAtlas(({ view }) => comparing(view));
  if (compare.length === 0 || open) return null;
  const names = compare.map((ref, i) => {
    const { muscle, point } = atlas.pointByRef.get(ref)!;
    return `${LETTERS[i]} ${muscle.name}, ${point.name}`;
  });
  return (
    <section className={styles.tray} aria-label="Comparison">
      <p>
        <strong>
          Comparing {compare.length} of {MOST_COMPARED}:
        </strong>{' '}
        {names.join('; ')}
        {compare.length === 1 && '. Open another point and choose Compare.'}
      </p>
      <div className={styles.actions}>
        {compare.length > 1 && <Button onClick={() => openPage('compare')}>Show side by side</Button>}
        <Button onClick={clearComparison}>Clear</Button>
      </div>
    </section>
  );
}
