import { openSaved, useSaved } from '../../state/pain/saved-drawings';
import { openPage } from '../../state/store';
import { BackLink } from '../BackLink';
import { Button } from '../Button';
import { PanelHeading } from '../PanelHeading';
import { PainLog } from './PainLog';
import styles from './PainPanel.module.css';
import { useDrawing } from './use-pain';

/** The page of the pain log. */
export function LogPanel() {
  const { drawings, storage } = useSaved();
  // Begun here too: what is opened takes the place of a drawing.
  useDrawing();
  const open = (id: string) => {
    openSaved(id);
    openPage('pain');
  };
  return (
    <article>
      <BackLink />
      <PanelHeading title="Pain log" side={null}>
        <p className={styles.lead}>Your saved drawings side by side, so that you can see what changes.</p>
        <Button onClick={() => openPage('pain')}>Paint where it hurts</Button>
      </PanelHeading>
      {drawings && <PainLog drawings={drawings} onOpen={open} />}
      {!drawings && (
        <p>
          {storage === 'refused'
            ? 'This browser does not let the page keep drawings (a private window, or no room left), so there is no log.'
            : 'The saved drawings are being read.'}
        </p>
      )}
    </article>
  );
}
