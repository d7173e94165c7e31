import type { MuscleDetails } from '../domain/atlas';
import styles from './Card.module.css';
import { CONFIDENCE } from './grade-words';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { WordingList } from './WordingList';

/** What the muscle does to people, and people to it. */
export function ClinicalLists({ clinical }: { clinical: NonNullable<MuscleDetails['clinical']> }) {
  const lists = [
    { title: 'Symptoms', wordings: clinical.symptoms },
    { title: 'What sets it off', wordings: clinical.activatedBy },
    { title: 'What keeps it going', wordings: clinical.perpetuatedBy },
    { title: 'What eases it', wordings: clinical.eases },
    { title: 'What else it may be', wordings: clinical.mimics },
  ].filter(({ wordings }) => wordings.length > 0);
  return lists.map(({ title, wordings }, i) => (
    <Section key={title} title={title}>
      <WordingList wordings={wordings} />
      {i === lists.length - 1 && (
        <div className={styles.about}>
          <p className={styles.soft}>
            {CONFIDENCE[clinical.confidence]} Applies to all the lists on this muscle.
          </p>
          <SourceList ids={clinical.sources} />
        </div>
      )}
    </Section>
  ));
}
