import type { Atlas } from '../domain/atlas';
import { Anatomy } from './Anatomy';
import { BackLink } from './BackLink';
import styles from './Card.module.css';
import { CardActions } from './CardActions';
import { ClinicalLists } from './ClinicalLists';
import { ConditionLinks } from './ConditionLinks';
import { DetailsPending } from './DetailsPending';
import { Hazards } from './Hazards';
import { PanelHeading } from './PanelHeading';
import { PointList } from './PointList';
import { RelatedMuscles } from './RelatedMuscles';
import { Section } from './Section';
import { useDetails } from './use-details';
import { useRecords } from './use-records';
import { useWords } from './use-words';

/** Why a muscle has no trigger points here. */
const pointless = (atlas: Atlas, id: string) =>
  id in atlas.coverage
    ? 'Charts describe trigger points in it; they are not written down here yet.'
    : 'No classic trigger point is described in it.';

/** Everything about one muscle. */
export function MuscleCard({ id }: { id: string }) {
  const atlas = useRecords();
  const say = useWords();
  const all = useDetails();
  const details = all?.muscles[id];
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
      {muscle.points.length === 0 && <p className={styles.soft}>{pointless(atlas, id)}</p>}
      {muscle.points.length > 0 && (
        <Section title="Trigger points" count={muscle.points.length}>
          <PointList muscle={muscle} points={muscle.points} />
        </Section>
      )}
      {all && details ? (
        <>
          <Anatomy id={id} details={details} />
          {details.clinical && <ClinicalLists clinical={details.clinical} />}
          <RelatedMuscles id={id} details={all} />
          <Hazards hazards={details.hazards} />
        </>
      ) : (
        <DetailsPending />
      )}
      <ConditionLinks muscleId={muscle.id} />
      {muscle.reviewed && (
        <p className={styles.soft}>Last checked against its sources on {muscle.reviewed}.</p>
      )}
    </article>
  );
}
