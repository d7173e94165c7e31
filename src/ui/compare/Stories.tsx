import { byMuscle, LETTERS } from '../../domain/compare';
import { DetailsPending } from '../DetailsPending';
import { listed } from '../pain/pain-words';
import { Section } from '../Section';
import { SourceList } from '../SourceList';
import { useDetails } from '../use-details';
import { useRecords } from '../use-records';
import { WordingList } from '../WordingList';
import styles from './Stories.module.css';

/** What sets off the muscle of each point: told apart by what happened before the pain. */
export function Stories({ points }: { points: readonly string[] }) {
  const atlas = useRecords();
  const details = useDetails();
  if (!details) return <DetailsPending />;
  const stories = byMuscle(points).flatMap(({ muscle, points: numbers }) => {
    const clinical = details.muscles[muscle]?.clinical;
    return clinical ? [{ muscle, letters: listed(numbers.map((n) => LETTERS[n])), clinical }] : [];
  });
  return (
    <Section title="What sets them off">
      {stories.length === 1 && points.length > 1 && (
        <p>The points belong to one muscle, so the same things set them off.</p>
      )}
      {stories.map(({ muscle, letters, clinical }) => (
        <div key={muscle} className={styles.story}>
          <h4>
            {letters}: {atlas.muscleById.get(muscle)!.name}
          </h4>
          <WordingList wordings={clinical.activatedBy} />
          <SourceList ids={clinical.sources} />
        </div>
      ))}
    </Section>
  );
}
