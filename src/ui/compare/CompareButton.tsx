import { addToComparison, removeFromComparison } from '../../state/compare';
import { useAtlas } from '../../state/store';
import { Button } from '../Button';

/** Puts a trigger point beside others, or takes it out again. */
export function CompareButton({ point }: { point: string }) {
  const compared = useAtlas(({ view }) => view.compare.includes(point));
  return compared ? (
    <Button onClick={() => removeFromComparison(point)}>Take out of comparison</Button>
  ) : (
    <Button onClick={() => addToComparison(point)}>Compare</Button>
  );
}
