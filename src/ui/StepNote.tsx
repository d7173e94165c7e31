import { useAtlas } from '../state/store';
import { Message } from './Message';
import { useRecords } from './use-records';

/** Where a click on muscles led, and that the next one leads on. */
export function StepNote() {
  const step = useAtlas((state) => state.step);
  const arrived = useAtlas((state) => state.atlas !== null);
  return step && arrived ? <Note /> : null;
}

function Note() {
  const atlas = useRecords();
  const { chosen, place, of } = useAtlas((state) => state.step!);
  const name = atlas.muscleById.get(chosen.muscle)?.name ?? chosen.muscle;
  if (of === 1) return <Message>{name}: the only muscle here.</Message>;
  return (
    <Message>
      {name}: {place} of {of} muscles here, from the outside in. Click again for{' '}
      {place < of ? 'the next one beneath' : 'the first one'}.
    </Message>
  );
}
