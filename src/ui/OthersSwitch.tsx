import type { Others } from '../domain/view';
import { subjectMuscle } from '../state/layers';
import { setOthers, useAtlas } from '../state/store';
import { Segmented } from './Segmented';

interface Option {
  value: Others;
  label: string;
}

const ON_A_PLATE: Option[] = [
  { value: 'shown', label: 'Shown' },
  { value: 'ghost', label: 'Ghosted' },
  { value: 'hidden', label: 'Hidden' },
];
/** Beneath a window in the skin the others are not drawn, or as ghosts. */
const IN_A_WINDOW: Option[] = [
  { value: 'shown', label: 'Hidden' },
  { value: 'ghost', label: 'Ghosted' },
];

/** What becomes of the other muscles while one is chosen. */
export function OthersSwitch({ vertical }: { vertical?: boolean }) {
  const { others, layer } = useAtlas((state) => state.view);
  const chosen = useAtlas((state) => subjectMuscle(state.view) !== null);
  if (!chosen) return null;
  const options = layer === 'skin' ? IN_A_WINDOW : ON_A_PLATE;
  return (
    <Segmented
      legend="Other muscles"
      options={options}
      value={options.some(({ value }) => value === others) ? others : 'shown'}
      onChange={setOthers}
      vertical={vertical}
    />
  );
}
