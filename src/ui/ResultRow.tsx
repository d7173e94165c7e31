import type { SearchHit } from '../state/search';
import { setHover, useAtlas } from '../state/store';
import { ListButton } from './ListButton';

interface Props {
  hit: SearchHit;
  onChoose: (hit: SearchHit) => void;
}

/** One result, with the name it was found by if that is another one. */
export function ResultRow({ hit, onChoose }: Props) {
  const side = useAtlas((state) => state.view.side);
  const preview = (on: boolean) =>
    setHover(on && hit.kind === 'region' ? { kind: 'region', id: hit.id, side } : null);
  return (
    <ListButton
      data-result=""
      name={hit.name}
      detail={hit.through ? `also: ${hit.through}` : undefined}
      onPreview={preview}
      onClick={() => onChoose(hit)}
    />
  );
}
