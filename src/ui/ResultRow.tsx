import type { SearchHit } from '../state/search';
import { ListButton } from './ListButton';
import { usePreview } from './use-preview';

interface Props {
  hit: SearchHit;
  onChoose: (hit: SearchHit) => void;
}

/** One result, with the name it was found by if that is another one. */
export function ResultRow({ hit, onChoose }: Props) {
  const preview = usePreview('region', hit.id);
  return (
    <ListButton
      data-result=""
      name={hit.name}
      detail={hit.through ? `also: ${hit.through}` : undefined}
      onPreview={hit.kind === 'region' ? preview : undefined}
      onClick={() => onChoose(hit)}
    />
  );
}
