import type { RegionGroup } from '../domain/region';
import { selectRegion } from '../state/store';
import { countWords } from './group-counts';
import { ListButton } from './ListButton';
import { usePreview } from './use-preview';

interface Props {
  group: RegionGroup;
  count: number | undefined;
}

/** One of the groups to start with. */
export function GroupStart({ group, count }: Props) {
  const preview = usePreview('region', group.id);
  return (
    <ListButton
      name={group.name}
      end={countWords(count)}
      onPreview={preview}
      onClick={() => selectRegion(group.id)}
    />
  );
}
