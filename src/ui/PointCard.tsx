import { BackLink } from './BackLink';
import styles from './Card.module.css';
import { CardActions } from './CardActions';
import { ClinicalLists } from './ClinicalLists';
import { ConditionLinks } from './ConditionLinks';
import { CompareButton } from './compare/CompareButton';
import { DetailsPending } from './DetailsPending';
import { Hazards } from './Hazards';
import { ItemLink } from './ItemLink';
import { Legend } from './Legend';
import { PanelHeading } from './PanelHeading';
import { PointFacts } from './PointFacts';
import { PointList } from './PointList';
import { RelatedMuscles } from './RelatedMuscles';
import { Section } from './Section';
import { useDetails } from './use-details';
import { useRecords } from './use-records';

/** Everything about one trigger point: where it is, where it refers, and what is known of its muscle. */
export function PointCard({ id }: { id: string }) {
  const atlas = useRecords();
  const details = useDetails();
  const found = atlas.pointByRef.get(id);
  if (!found) return null;
  const { muscle, point } = found;
  const facts = details?.points[id];
  const about = details?.muscles[muscle.id];
  const siblings = muscle.points.filter((other) => other.id !== point.id);
  return (
    <article className={styles.card}>
      <BackLink />
      <PanelHeading title={muscle.name} detail={point.name} latin={muscle.latin}>
        <CardActions>
          <CompareButton point={id} />
        </CardActions>
        <Legend />
      </PanelHeading>
      {facts ? <PointFacts found={found} facts={facts} /> : <DetailsPending />}
      {siblings.length > 0 && (
        <Section title="Other points of this muscle" count={siblings.length}>
          <PointList muscle={muscle} points={siblings} />
        </Section>
      )}
      <Section title="The muscle">
        <ItemLink
          kind="muscle"
          id={muscle.id}
          name={`All about ${muscle.name}`}
          detail="Names, anatomy, all points"
        />
      </Section>
      {about?.clinical && <ClinicalLists clinical={about.clinical} />}
      {details && <RelatedMuscles id={muscle.id} details={details} />}
      {about && <Hazards hazards={about.hazards} />}
      <ConditionLinks muscleId={muscle.id} pointId={point.id} />
    </article>
  );
}
