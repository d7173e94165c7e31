import { isEmptyDrawing } from '../../domain/pain/drawing';
import { isPainting } from '../../domain/view';
import {
  askForList,
  BRUSH,
  clearDrawing,
  redo,
  setBrush,
  setTool,
  TOOLS,
  type Tool,
  undo,
  usePain,
} from '../../state/pain/pain-store';
import { useAtlas } from '../../state/store';
import { Button } from '../Button';
import { Segmented } from '../Segmented';
import styles from './PainTools.module.css';

const LABEL: Record<Tool, string> = { paint: 'Paint', erase: 'Erase', fill: 'Fill', turn: 'Turn' };
const OPTIONS = TOOLS.map((tool) => ({ value: tool, label: LABEL[tool] }));

/** Brush and eraser beside the body; only where there is a body to paint on. */
export function PainTools() {
  const painting = useAtlas(({ view, scene }) => isPainting(view) && scene === 'ready');
  const tool = usePain((state) => state.tool);
  const brush = usePain((state) => state.brush);
  const canUndo = usePain((state) => state.past.length > 0);
  const canRedo = usePain((state) => state.future.length > 0);
  const empty = usePain((state) => !state.drawing || isEmptyDrawing(state.drawing));
  if (!painting) return null;
  return (
    <section className={styles.tools} aria-label="Painting tools">
      <Segmented legend="What a finger or the mouse does" options={OPTIONS} value={tool} onChange={setTool} />
      <label className={styles.brush}>
        <span>Size</span>
        <input
          type="range"
          min={BRUSH.least}
          max={BRUSH.most}
          step={0.5}
          value={brush}
          aria-valuetext={`${brush} centimetres`}
          onChange={(event) => setBrush(Number(event.target.value))}
        />
      </label>
      <div className={styles.steps}>
        <Button onClick={undo} disabled={!canUndo}>
          Undo
        </Button>
        <Button onClick={redo} disabled={!canRedo}>
          Redo
        </Button>
        <Button onClick={clearDrawing} disabled={empty}>
          Clear
        </Button>
      </div>
      {!empty && (
        <button type="button" className={styles.next} onClick={askForList}>
          Next: what it may be
        </button>
      )}
    </section>
  );
}
