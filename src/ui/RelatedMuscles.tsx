import { type AtlasDetails, relatedMuscles } from '../domain/atlas';
import styles from './Card.module.css';
import { CONFIDENCE } from './grade-words';
import { ItemLink } from './ItemLink';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { useRecords } from './use-records';

/** Muscles whose points are said to hang together with this one's, as key and satellite. */
export function RelatedMuscles({ id, details }: { id: string; details: AtlasDetails }) {
  const name = useRecords().muscleById.get(id)?.name;
  const { satellites, keys } = relatedMuscles(details, id);
  if (satellites.length + keys.length === 0) return null;
  return (
    <Section title="Related points" count={satellites.length + keys.length}>
      <Muscles ids={keys} of={keys} details={details}>
        {name} is said to follow these, and to ease when they do:
      </Muscles>
      <Muscles ids={satellites} of={[id]} details={details}>
        These are said to follow {name}, and to ease when it does:
      </Muscles>
    </Section>
  );
}

interface MusclesProps {
  ids: string[];
  /** The muscles in whose records the claim stands. */
  of: string[];
  details: AtlasDetails;
  children: React.ReactNode;
}

function Muscles({ ids, of, details, children }: MusclesProps) {
  const { muscleById } = useRecords();
  if (ids.length === 0) return null;
  const claims = of.flatMap((id) => details.muscles[id].clinical?.satellites ?? []);
  const confidences = [...new Set(claims.map(({ confidence }) => confidence))];
  return (
    <>
      <p>{children}</p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <ItemLink kind="muscle" id={id} name={muscleById.get(id)!.name} />
          </li>
        ))}
      </ul>
      <div className={styles.about}>
        {confidences.map((confidence) => (
          <p key={confidence} className={styles.soft}>
            {CONFIDENCE[confidence]}
          </p>
        ))}
        <SourceList ids={[...new Set(claims.flatMap(({ sources }) => sources))]} />
      </div>
    </>
  );
}
