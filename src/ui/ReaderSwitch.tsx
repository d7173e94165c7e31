import type { Reader } from '../domain/reader';
import { changeView, useAtlas } from '../state/store';
import { Segmented } from './Segmented';

const OPTIONS: { value: Reader; label: string }[] = [
  { value: 'patient', label: 'Plain words' },
  { value: 'practitioner', label: 'Practitioner' },
];

/** The same facts in plain words or in the words of the field. */
export function ReaderSwitch() {
  const reader = useAtlas((state) => state.view.reader);
  return (
    <Segmented
      legend="Wording"
      options={OPTIONS}
      value={reader}
      onChange={(value) => changeView({ reader: value })}
    />
  );
}
