import type { Condition } from '../domain/condition';
import { CERTAINTY } from './grade-words';
import styles from './NeedlingEvidence.module.css';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { useWords } from './use-words';

/** What studies found about dry needling for a condition: the sum, then study by study. */
export function NeedlingEvidence({ needling }: { needling: Condition['needling'] }) {
  const say = useWords();
  return (
    <Section title="What the evidence says of dry needling">
      <p>{say(needling.summary)}</p>
      <p className={styles.certainty}>{CERTAINTY[needling.certainty]}</p>
      <ul className={styles.evidence}>
        {needling.evidence.map((item) => (
          <li key={`${item.source} ${item.question}`}>
            <h4>{item.question}</h4>
            <p>{say(item.finding)}</p>
            <p className={styles.certainty}>
              {CERTAINTY[item.certainty]}, {item.year}
            </p>
            <SourceList ids={[item.source]} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
