import { BackLink } from './BackLink';
import styles from './Card.module.css';
import { CardActions } from './CardActions';
import { Caution } from './Caution';
import { ConditionPoints } from './ConditionPoints';
import { DetailsPending } from './DetailsPending';
import { CONFIDENCE } from './grade-words';
import { NeedlingEvidence } from './NeedlingEvidence';
import { PanelHeading } from './PanelHeading';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { useDetails } from './use-details';
import { useRecords } from './use-records';
import { useWords } from './use-words';
import { WordingList } from './WordingList';

/** One condition; what must not be missed comes first. */
export function ConditionCard({ id }: { id: string }) {
  const atlas = useRecords();
  const say = useWords();
  const condition = atlas.conditionById.get(id);
  // What must not be missed comes with the points, never after them.
  const details = useDetails()?.conditions[id];
  if (!condition) return null;
  const names = [...condition.lay, ...condition.synonyms];
  return (
    <article className={styles.card}>
      <BackLink />
      <PanelHeading title={condition.name}>
        {names.length > 0 && <p className={styles.soft}>Also called: {names.join(', ')}</p>}
        <CardActions />
      </PanelHeading>
      {!details && <DetailsPending />}
      {details && (
        <>
          <Caution title="See a doctor first for">
            <WordingList wordings={details.redFlags} />
          </Caution>
          <Section title="What it is">
            <p>{say(details.what)}</p>
          </Section>
          <ConditionPoints condition={condition} />
          <NeedlingEvidence needling={details.needling} />
          <Section title="What else it may be">
            <WordingList wordings={details.elsewhere} />
          </Section>
          <Section title="How well this is known">
            <p>{CONFIDENCE[details.confidence]}</p>
            <SourceList ids={details.sources} />
          </Section>
        </>
      )}
    </article>
  );
}
