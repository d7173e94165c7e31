import { pointRef } from '../domain/atlas';
import { selectItem, useAtlas } from '../state/store';
import { BackLink } from './BackLink';
import styles from './Card.module.css';
import { CardActions } from './CardActions';
import { ClinicalLists } from './ClinicalLists';
import { ConditionLinks } from './ConditionLinks';
import { Hazards } from './Hazards';
import { Legend } from './Legend';
import { ListButton } from './ListButton';
import { PanelHeading } from './PanelHeading';
import { PointFacts } from './PointFacts';
import { PointRow } from './PointRow';
import { Section } from './Section';
import { useRecords } from './use-records';

/** Everything about one trigger point: where it is, where it refers, and what is known of its muscle. */
export function PointCard({ id }: { id: string }) {
  const atlas = useRecords();
  const side = useAtlas((state) => state.view.side);
  const found = atlas.pointByRef.get(id);
  if (!found) return null;
  const { muscle, point } = found;
  const siblings = muscle.points.filter((other) => other.id !== point.id);
  return (
    <article className={styles.card}>
      <BackLink />
      <PanelHeading title={muscle.name} detail={point.name} latin={muscle.latin}>
        <CardActions />
        <Legend />
      </PanelHeading>
      <PointFacts found={found} />
      {siblings.length > 0 && (
        <Section title="Other points of this muscle" count={siblings.length}>
          <ul>
            {siblings.map((other) => {
              const ref = pointRef(muscle.id, other.id);
              return (
                <li key={ref}>
                  <PointRow point={atlas.pointByRef.get(ref)!} side={side} lead="point" />
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      <Section title="The muscle">
        <ListButton
          name={`All about ${muscle.name}`}
          detail="Names, anatomy, all points"
          end={<span aria-hidden="true">›</span>}
          onClick={() => selectItem({ kind: 'muscle', id: muscle.id })}
        />
      </Section>
      <ClinicalLists clinical={muscle.clinical} />
      <Hazards hazards={muscle.hazards} />
      <ConditionLinks muscleId={muscle.id} pointId={point.id} />
    </article>
  );
}
