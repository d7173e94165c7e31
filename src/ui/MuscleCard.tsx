import { pointRef } from '../domain/atlas';
import { useAtlas } from '../state/store';
import { Anatomy } from './Anatomy';
import { BackLink } from './BackLink';
import styles from './Card.module.css';
import { CardActions } from './CardActions';
import { ClinicalLists } from './ClinicalLists';
import { ConditionLinks } from './ConditionLinks';
import { Hazards } from './Hazards';
import { PanelHeading } from './PanelHeading';
import { PointRow } from './PointRow';
import { Section } from './Section';
import { useRecords } from './use-records';
import { useWords } from './use-words';

/** Everything about one muscle. */
export function MuscleCard({ id }: { id: string }) {
  const atlas = useRecords();
  const say = useWords();
  const side = useAtlas((state) => state.view.side);
  const muscle = atlas.muscleById.get(id);
  if (!muscle) return null;
  return (
    <article className={styles.card}>
      <BackLink />
      <PanelHeading title={muscle.name} latin={muscle.latin}>
        {muscle.lay.length > 0 && <p className={styles.soft}>In plain words: {muscle.lay.join(', ')}</p>}
        {muscle.synonyms.length > 0 && (
          <p className={styles.soft}>Also called: {muscle.synonyms.join(', ')}</p>
        )}
        <CardActions />
      </PanelHeading>
      <p>{say(muscle.summary)}</p>
      <Section title="Trigger points" count={muscle.points.length}>
        <ul>
          {muscle.points.map((point) => {
            const ref = pointRef(muscle.id, point.id);
            return (
              <li key={ref}>
                <PointRow point={atlas.pointByRef.get(ref)!} side={side} lead="point" />
              </li>
            );
          })}
        </ul>
      </Section>
      <Anatomy anatomy={muscle.anatomy} />
      <ClinicalLists clinical={muscle.clinical} />
      <Hazards hazards={muscle.hazards} />
      <ConditionLinks muscleId={muscle.id} />
    </article>
  );
}
