import { conditionsOf } from '../domain/atlas';
import { selectItem } from '../state/store';
import { ListButton } from './ListButton';
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
            <ListButton
              name={name}
              end={<span aria-hidden="true">›</span>}
              onClick={() => selectItem({ kind: 'condition', id })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
