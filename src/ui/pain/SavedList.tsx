import { useState } from 'react';
import { dateWords } from '../../domain/pain/day-words';
import type { SavedDrawing } from '../../domain/pain/saved';
import { drawingFile } from '../../state/pain/drawing-files';
import { deleteDrawing, openSaved, renameDrawing, useSaved } from '../../state/pain/saved-drawings';
import { useAtlas } from '../../state/store';
import { Button } from '../Button';
import { Section } from '../Section';
import { useRecords } from '../use-records';
import { downloadFile } from './download-file';
import styles from './TakeAlong.module.css';

/** The drawings that are kept on this device, the newest first. */
export function SavedList() {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin)!;
  const drawings = useSaved((state) => state.drawings);
  if (!drawings?.length) return null;
  const exportAll = () => {
    const text = drawingFile(atlas, skin, drawings);
    downloadFile('myoatlas-pain-log.json', new Blob([text], { type: 'application/json' }));
  };
  return (
    <Section title="Kept on this device" count={drawings.length}>
      <ul>
        {drawings.toReversed().map((saved) => (
          <SavedRow key={saved.id} saved={saved} />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button onClick={exportAll}>Export all to a file</Button>
      </div>
    </Section>
  );
}

function SavedRow({ saved: { id, name, made } }: { saved: SavedDrawing }) {
  const [asking, setAsking] = useState<'name' | 'delete' | null>(null);
  const [next, setNext] = useState(name);
  const rename = async () => {
    if (await renameDrawing(id, next)) setAsking(null);
  };
  return (
    <li className={styles.saved}>
      <p className={styles.name}>
        <bdi>{name}</bdi>
      </p>
      <p className={styles.soft}>{dateWords(made)}</p>
      {asking === 'name' && (
        <form
          className={styles.rename}
          onSubmit={(event) => {
            event.preventDefault();
            void rename();
          }}
        >
          <input
            aria-label={`New name of ${name}`}
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
          <Button type="submit">Rename</Button>
        </form>
      )}
      <div className={styles.actions}>
        {asking === 'delete' ? (
          <>
            <Button onClick={() => void deleteDrawing(id)}>Delete for good</Button>
            <Button onClick={() => setAsking(null)}>Keep it</Button>
          </>
        ) : (
          <>
            <Button onClick={() => openSaved(id)} aria-label={`Open ${name}`}>
              Open
            </Button>
            <Button
              onClick={() => setAsking(asking === 'name' ? null : 'name')}
              aria-label={`Rename ${name}`}
            >
              Rename
            </Button>
            <Button onClick={() => setAsking('delete')} aria-label={`Delete ${name}`}>
              Delete
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
