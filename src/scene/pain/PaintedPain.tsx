import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { usePain } from '../../state/pain/pain-store';
import { useAtlas } from '../../state/store';
import type { FigureGeometry } from '../figure-geometry';

/** Shows the painted pain on the skin, on the pages where it is the subject. */
export function PaintedPain({ figure }: { figure: FigureGeometry }) {
  const invalidate = useThree((state) => state.invalidate);
  const shown = useAtlas(({ view }) => view.page === 'pain');
  useEffect(() => {
    const show = () => {
      figure.pain.show(shown ? (usePain.getState().drawing?.areas ?? []) : []);
      invalidate();
    };
    if (shown) figure.pain.prepare();
    show();
    // Straight from the store: a stroke must not wait for React.
    return usePain.subscribe((state) => state.drawing, show);
  }, [figure, shown, invalidate]);
  return null;
}
