import type { Camera } from '../domain/view';
import { changeView, useAtlas } from '../state/store';
import styles from './CameraPresets.module.css';

const PRESETS: { camera: Camera; label: string; title: string }[] = [
  { camera: 'front', label: 'Front', title: 'From the front' },
  { camera: 'back', label: 'Back', title: 'From behind' },
  { camera: 'left', label: 'Left', title: "From the patient's left" },
  { camera: 'right', label: 'Right', title: "From the patient's right" },
  { camera: 'top', label: 'Top of head', title: 'From above' },
  { camera: 'hand', label: 'Hand', title: 'The hand of the chosen side' },
  { camera: 'foot', label: 'Foot', title: 'The foot of the chosen side' },
];

/** Where the viewer stands. Pressing the pressed one again lets the camera frame what is selected. */
export function CameraPresets() {
  const current = useAtlas((state) => state.view.camera);
  return (
    <fieldset className={styles.presets}>
      <legend className="visually-hidden">View from</legend>
      {PRESETS.map(({ camera, label, title }) => (
        <button
          key={camera}
          type="button"
          className={styles.preset}
          title={title}
          aria-pressed={camera === current}
          onClick={() => changeView({ camera: camera === current ? 'auto' : camera })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  );
}
