import { useState } from 'react';
import { subjectMuscle } from '../state/layers';
import { useAtlas } from '../state/store';
import { CameraPresets } from './CameraPresets';
import { FigureSwitch } from './FigureSwitch';
import { LayerSwitch } from './LayerSwitch';
import { OthersSwitch } from './OthersSwitch';
import { ReaderSwitch } from './ReaderSwitch';
import { SideSwitch } from './SideSwitch';
import styles from './Toolbar.module.css';

/** Side, figure and viewpoint. The side is always in sight; the rest folds away on narrow screens. */
export function Toolbar() {
  const [open, setOpen] = useState(false);
  const chosen = useAtlas((state) => subjectMuscle(state.view) !== null);
  return (
    <aside className={styles.toolbar} aria-label="View of the body" data-open={open}>
      <SideSwitch />
      <button
        type="button"
        className={styles.more}
        aria-expanded={open}
        aria-controls="view-options"
        onClick={() => setOpen(!open)}
      >
        View
      </button>
      <div id="view-options" className={styles.options}>
        <FigureSwitch />
        <CameraPresets />
        <div className={styles.narrow}>
          <LayerSwitch />
          {chosen && (
            <p className={styles.caption} aria-hidden="true">
              Other muscles
            </p>
          )}
          <OthersSwitch />
        </div>
        <div className={styles.narrow}>
          <ReaderSwitch />
        </div>
      </div>
    </aside>
  );
}
