import { useAtlas } from '../state/store';
import { ConditionCard } from './ConditionCard';
import { downloadSum } from './download-sum';
import { MuscleCard } from './MuscleCard';
import { PointCard } from './PointCard';
import { RegionPanel } from './RegionPanel';
import { StartPanel } from './StartPanel';

/** The panel of what is selected. A key makes each record begin afresh, its disclosures closed. */
export function Panel() {
  const arrived = useAtlas((state) => state.atlas !== null);
  const { region, item } = useAtlas((state) => state.view);
  const failed = useAtlas((state) => downloadSum(state.downloads).failed.length > 0);
  if (!arrived) return <p>{failed ? 'The atlas could not be loaded.' : 'Loading the atlas…'}</p>;
  switch (item?.kind) {
    case 'point':
      return <PointCard key={item.id} id={item.id} />;
    case 'muscle':
      return <MuscleCard key={item.id} id={item.id} />;
    case 'condition':
      return <ConditionCard key={item.id} id={item.id} />;
    default:
      return region ? <RegionPanel key={region} id={region} /> : <StartPanel />;
  }
}
