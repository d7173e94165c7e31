import type { RegionRecord } from '../domain/atlas';
import { selectRegion, useAtlas } from '../state/store';
import { ListButton } from './ListButton';
import { usePreview } from './use-preview';

/** A region in a list; its Latin name is shown to practitioners. */
export function RegionRow({ region }: { region: RegionRecord }) {
  const reader = useAtlas((state) => state.view.reader);
  const preview = usePreview('region', region.id);
  return (
    <ListButton
      name={region.name}
      detail={reader === 'practitioner' && <span lang="la">{region.latin}</span>}
      onPreview={preview}
      onClick={() => selectRegion(region.id)}
    />
  );
}
