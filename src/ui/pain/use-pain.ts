import { useEffect, useMemo } from 'react';
import type { PainDrawing } from '../../domain/pain/drawing';
import { beginDrawing, settledDrawing, usePain } from '../../state/pain/pain-store';
import { type Explanation, explain } from '../../state/pain/ranked';
import { useAtlas } from '../../state/store';
import { useRecords } from '../use-records';

/** The drawing as of the last finished stroke; begun when first asked for, null until the body's map is there. */
export function useDrawing(): PainDrawing | null {
  const skin = useAtlas((state) => state.skin);
  const drawing = usePain(settledDrawing);
  useEffect(() => {
    if (skin) beginDrawing(skin);
  }, [skin]);
  return drawing;
}

/** What could send pain to where it was painted. */
export function useExplanation(drawing: PainDrawing): Explanation | null {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin);
  return useMemo(() => skin && explain(atlas, skin, drawing), [atlas, skin, drawing]);
}
