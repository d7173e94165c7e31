import type { FigureId } from '../domain/view';
import { setFigure, useAtlas } from '../state/store';
import { Segmented } from './Segmented';

const OPTIONS: { value: FigureId; label: string }[] = [
  { value: 'masculine', label: 'Masculine' },
  { value: 'feminine', label: 'Feminine' },
];

/** Which figure is drawn; points and zones are the same on both. */
export function FigureSwitch() {
  const figure = useAtlas((state) => state.view.figure);
  return <Segmented legend="Figure" options={OPTIONS} value={figure} onChange={setFigure} />;
}
