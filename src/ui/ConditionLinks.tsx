import { conditionsOf } from '../domain/atlas';
import { ItemLink } from './ItemLink';
import { Section } from './Section';
import { useRecords } from './use-records';

interface Props {
  muscleId: string;
  pointId?: string;
}

/** Conditions that a muscle or one of its points plays a part in. */
export function ConditionLinks({ muscleId, pointId }: Props) {
  const atlas = useRecords();
  const conditions = conditionsOf(atlas, muscleId, pointId);
  if (!conditions.length) return null;
  return (
    <Section title="Conditions it may play a part in" count={conditions.length}>
      <ul>
        {conditions.map(({ id, name }) => (
          <li key={id}>
            <ItemLink kind="condition" id={id} name={name} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
