import { LETTERS } from '../../domain/compare';
import { removeFromComparison } from '../../state/compare';
import { selectPoint, useAtlas } from '../../state/store';
import { Button } from '../Button';
import card from '../Card.module.css';
import { CONFIDENCE } from '../grade-words';
import { SourceList } from '../SourceList';
import { patientSide } from '../side-words';
import { useDetails } from '../use-details';
import { useRecords } from '../use-records';
import { useWords } from '../use-words';
import styles from './ComparedPoint.module.css';
import { PatternSwatch } from './PatternSwatch';

/** One of the compared points: its pattern, where it refers, how often it is met and how well it is known. */
export function ComparedPoint({ point: ref, number }: { point: string; number: number }) {
  const say = useWords();
  const side = useAtlas((state) => state.view.side);
  const { muscle, point } = useRecords().pointByRef.get(ref)!;
  const facts = useDetails()?.points[ref];
  const name = `${muscle.name}, ${point.name}`;
  return (
    <article className={styles.point}>
      <h3 className={styles.title}>
        <PatternSwatch number={number} />
        <span className={styles.letter}>{LETTERS[number]}</span>
        <span>
          {muscle.name}
          <span className={styles.detail}>
            {point.name}, {patientSide(side)}
          </span>
        </span>
      </h3>
      {facts && <p>{say(facts.refers)}</p>}
      <p className={card.soft}>
        How often it is met, by the charts: {point.frequency}. {CONFIDENCE[point.confidence]}
      </p>
      {facts && <SourceList ids={facts.sources} />}
      <div className={styles.actions}>
        <Button aria-label={`Open card of ${name}`} onClick={() => selectPoint(ref, side)}>
          Open card
        </Button>
        <Button aria-label={`Take out ${name}`} onClick={() => removeFromComparison(ref)}>
          Take out
        </Button>
      </div>
    </article>
  );
}
