import { useRef } from 'react';
import type { LogEntry } from '../../domain/pain/log';
import type { PictureSize, PictureView } from '../../state/pain/body-pictures';
import { useRecords } from '../use-records';
import styles from './LogDrawing.module.css';
import { entryDay, entryFigures } from './log-words';
import { placeWords } from './pain-words';
import { edgeInitials, VIEW_NAME } from './picture-words';
import { useBodyPicturesOf } from './use-body-pictures';
import { useSeen } from './use-seen';

const VIEWS: readonly PictureView[] = ['front', 'back'];
/** Twice as large as shown, for screens with small pixels. */
const SIZE: PictureSize = { width: 220, height: 420 };

/** Regions named of each drawing: the pictures stand beside the words. */
const MOST_PLACES = 3;

/** One saved drawing of the log. */
export function LogDrawing({ entry, onOpen }: { entry: LogEntry; onOpen: (id: string) => void }) {
  const atlas = useRecords();
  const frame = useRef<HTMLSpanElement>(null);
  const pictures = useBodyPicturesOf(entry.saved.drawing, VIEWS, SIZE, useSeen(frame));
  const { id, name } = entry.saved;
  return (
    <button type="button" className={styles.drawing} onClick={() => onOpen(id)}>
      <span className={styles.words}>
        <span className={styles.day}>{entryDay(entry)}</span>
        <span className={styles.name} dir="auto">
          {name.trim() || 'No name'}
        </span>
        <span>{entryFigures(entry)}</span>
        {entry.places.length > 0 && (
          <span className={styles.places}>{placeWords(atlas, entry.places, MOST_PLACES)}</span>
        )}
      </span>
      <span ref={frame} className={styles.bodies} aria-hidden="true">
        {VIEWS.map((view, i) => (
          <span key={view} className={styles.body}>
            {pictures && <img src={pictures[i]} alt="" />}
            <span className={styles.caption}>
              <span>{edgeInitials(view)?.left}</span> {VIEW_NAME[view]}{' '}
              <span>{edgeInitials(view)?.right}</span>
            </span>
          </span>
        ))}
      </span>
    </button>
  );
}
