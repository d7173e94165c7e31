import { LAYERS, type Layer } from '../domain/view';
import { setLayer, useAtlas } from '../state/store';
import { Segmented } from './Segmented';

const NAMES: Record<'patient' | 'practitioner', Record<Layer, string>> = {
  patient: { skin: 'Skin', superficial: 'Outer', middle: 'Middle', deep: 'Deep', bones: 'Bones' },
  practitioner: { skin: 'Skin', superficial: 'Superficial', middle: 'Middle', deep: 'Deep', bones: 'Bones' },
};

/** How much is taken away: skin, then the muscles layer by layer, down to the bones. */
export function LayerSwitch({ vertical }: { vertical?: boolean }) {
  const { layer, reader } = useAtlas((state) => state.view);
  const options = LAYERS.map((value) => ({ value, label: NAMES[reader][value] }));
  return (
    <Segmented
      legend="Layer of the body"
      options={options}
      value={layer}
      onChange={setLayer}
      vertical={vertical}
    />
  );
}
