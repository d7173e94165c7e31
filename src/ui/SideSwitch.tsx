import { SIDES } from '../domain/view';
import { setSide, useAtlas } from '../state/store';
import { Segmented } from './Segmented';
import { patientSideLabel } from './side-words';

const OPTIONS = SIDES.map((side) => ({ value: side, label: patientSideLabel(side) }));

/** The side of the body that lists and the scene speak of. */
export function SideSwitch() {
  const side = useAtlas((state) => state.view.side);
  return <Segmented legend="Side of the body" options={OPTIONS} value={side} onChange={setSide} />;
}
