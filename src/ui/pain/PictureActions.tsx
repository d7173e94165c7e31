import { useState } from 'react';
import { flushSync } from 'react-dom';
import { dayStamp } from '../../domain/pain/day-words';
import type { PainDrawing } from '../../domain/pain/drawing';
import type { ScreeningQuestion } from '../../domain/pain/screening';
import { bodyPictures, PICTURE_VIEWS, useBodyPictures } from '../../state/pain/body-pictures';
import { Button } from '../Button';
import { Section } from '../Section';
import { BODY, composePicture } from './compose-picture';
import { downloadFile } from './download-file';
import styles from './PictureActions.module.css';
import { PrintSheet } from './PrintSheet';

interface Props {
  drawing: PainDrawing;
  /** Whether the muscles may be shown: the questions have been answered. */
  listed: boolean;
  /** Questions answered with yes. */
  alarms: readonly ScreeningQuestion[];
}

/** The drawing as a picture and as a page, to take to an appointment. */
export function PictureActions({ drawing, listed, alarms }: Props) {
  const drawable = useBodyPictures(({ draw }) => draw !== null);
  const [printed, setPrinted] = useState<{ drawing: PainDrawing; pictures: string[] } | null>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailed(false);
    try {
      await work();
    } catch {
      setFailed(true);
    }
    setBusy(false);
  };
  const picture = () =>
    run(async () => {
      const bodies = await bodyPictures(drawing, PICTURE_VIEWS, BODY);
      if (!bodies) throw new Error('There is nothing to draw with.');
      const now = new Date();
      downloadFile(`myoatlas-pain-${dayStamp(now)}.png`, await composePicture(bodies, 'Where it hurts', now));
    });
  const print = () =>
    run(async () => {
      // Words alone are better than no page.
      const pictures = await bodyPictures(drawing, PICTURE_VIEWS, BODY)?.catch(() => null);
      flushSync(() => setPrinted(pictures ? { drawing, pictures } : null));
      await Promise.all(
        Array.from(document.querySelectorAll<HTMLImageElement>('[data-print] img'), (image) =>
          image.decode(),
        ),
      );
      window.print();
    });
  return (
    <Section title="Picture and print">
      <p className={styles.what}>
        The body from four sides as a picture, or one page to print. Both are made on this device.
      </p>
      <div className={styles.actions}>
        {drawable && (
          <Button onClick={picture} disabled={busy}>
            Picture
          </Button>
        )}
        <Button onClick={print} disabled={busy}>
          Print
        </Button>
      </div>
      <p role="status" className={styles.what}>
        {failed && 'The picture could not be made. Please try again.'}
      </p>
      <PrintSheet
        drawing={drawing}
        // A picture of what has been painted over since would be wrong.
        pictures={printed?.drawing === drawing ? printed.pictures : null}
        listed={listed}
        alarms={alarms}
      />
    </Section>
  );
}
