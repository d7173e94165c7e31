import type { MuscleRecord } from '../domain/atlas';
import styles from './Card.module.css';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { useWords } from './use-words';

/** Where the muscle lies, what it does and what moves it. */
export function Anatomy({ anatomy }: { anatomy: MuscleRecord['anatomy'] }) {
  const say = useWords();
  const nerve = anatomy.roots.length ? `${anatomy.nerve} (${anatomy.roots.join(', ')})` : anatomy.nerve;
  const facts = [
    { term: 'Origin', text: anatomy.origin },
    { term: 'Insertion', text: anatomy.insertion },
    { term: 'Action', text: say(anatomy.action) },
    { term: 'Nerve', text: nerve },
    { term: 'Depth', text: anatomy.depth },
  ];
  return (
    <Section title="Anatomy">
      <dl className={styles.facts}>
        {facts.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <SourceList ids={anatomy.sources} />
    </Section>
  );
}
