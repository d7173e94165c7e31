import { isPainting } from '../domain/view';
import { subjectMuscle } from '../state/layers';
import { useAtlas } from '../state/store';
import { LayerSwitch } from './LayerSwitch';
import styles from './Layers.module.css';
import { OthersSwitch } from './OthersSwitch';

/** Beside the body on wide screens: layers to peel, and what becomes of the other muscles. */
export function Layers() {
  const chosen = useAtlas((state) => subjectMuscle(state.view) !== null);
  const painting = useAtlas(({ view }) => isPainting(view));
  // Pain is painted on skin.
  if (painting) return null;
  return (
    <section className={styles.layers} aria-label="Layers" data-layers="">
      <LayerSwitch vertical />
      {chosen && (
        <>
          <p className={styles.title} aria-hidden="true">
            Other muscles
          </p>
          <OthersSwitch vertical />
        </>
      )}
    </section>
  );
}
