import { BackLink } from './BackLink';
import styles from './Card.module.css';
import { CardActions } from './CardActions';
import { Caution } from './Caution';
import { ConditionPoints } from './ConditionPoints';
import { CONFIDENCE } from './grade-words';
import { NeedlingEvidence } from './NeedlingEvidence';
import { PanelHeading } from './PanelHeading';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { useRecords } from './use-records';
import { useWords } from './use-words';
import { WordingList } from './WordingList';

/** One condition; what must not be missed comes first. */
export function ConditionCard({ id }: { id: string }) {
  const atlas = useRecords();
  const say = useWords();
  const condition = atlas.conditionById.get(id);
  if (!condition) return null;
  const names = [...condition.lay, ...condition.synonyms];
  return (
    <article className={styles.card}>
      <BackLink />
      <PanelHeading title={condition.name}>
        {names.length > 0 && <p className={styles.soft}>Also called: {names.join(', ')}</p>}
        <CardActions />
      </PanelHeading>
      <Caution title="See a doctor first for">
        <WordingList wordings={condition.redFlags} />
      </Caution>
      <Section title="What it is">
        <p>{say(condition.what)}</p>
      </Section>
      <ConditionPoints condition={condition} />
      <NeedlingEvidence needling={condition.needling} />
      <Section title="What else it may be">
        <WordingList wordings={condition.elsewhere} />
      </Section>
      <Section title="How well this is known">
        <p>{CONFIDENCE[condition.confidence]}</p>
        <SourceList ids={condition.sources} />
      </Section>
    </article>
  );
}
