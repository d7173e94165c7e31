import { useAtlas } from '../state/store';
import { ConditionCard } from './ConditionCard';
import { ComparePanel } from './compare/ComparePanel';
import { CompareTray } from './compare/CompareTray';
import { downloadSum } from './download-sum';
import { GuideCard } from './GuideCard';
import { MuscleCard } from './MuscleCard';
import { PointCard } from './PointCard';
import { LogPanel } from './pain/LogPanel';
import { PainPanel } from './pain/PainPanel';
import { RegionPanel } from './RegionPanel';
import { StartPanel } from './StartPanel';

/** The panel of what is selected, above it what is gathered for a comparison. */
export function Panel() {
  const arrived = useAtlas((state) => state.atlas !== null);
  const failed = useAtlas((state) => downloadSum(state.downloads).failed.length > 0);
  if (!arrived) return <p>{failed ? 'The atlas could not be loaded.' : 'Loading the atlas…'}</p>;
  return (
    <>
      <CompareTray />
      <Subject />
    </>
  );
}

/** A key makes each record begin afresh, its disclosures closed. */
function Subject() {
  const { page, region, item } = useAtlas((state) => state.view);
  switch (item?.kind) {
    case 'point':
      return <PointCard key={item.id} id={item.id} />;
    case 'muscle':
      return <MuscleCard key={item.id} id={item.id} />;
    case 'condition':
      return <ConditionCard key={item.id} id={item.id} />;
    case 'guide':
      return <GuideCard key={item.id} id={item.id} />;
    default:
      if (page === 'pain') return <PainPanel />;
      if (page === 'log') return <LogPanel />;
      if (page === 'compare') return <ComparePanel />;
      return region ? <RegionPanel key={region} id={region} /> : <StartPanel />;
  }
}
