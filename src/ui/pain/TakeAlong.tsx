import { type ChangeEvent, useRef, useState } from 'react';
import { dateWords, dayStamp } from '../../domain/pain/day-words';
import { isEmptyDrawing, type PainDrawing } from '../../domain/pain/drawing';
import { cleanName } from '../../domain/pain/saved';
import { drawingFile, importDrawings } from '../../state/pain/drawing-files';
import { linkTo } from '../../state/pain/drawing-link';
import { saveDrawing, useSaved } from '../../state/pain/saved-drawings';
import { setNotice, useAtlas } from '../../state/store';
import { Button } from '../Button';
import { Section } from '../Section';
import { useRecords } from '../use-records';
import { downloadFile } from './download-file';
import styles from './TakeAlong.module.css';

const TOO_LARGE = 'This drawing is too large for a link. Export it to a file instead, or save a picture.';

/** Keep the drawing on this device, in a file, or in a link. */
export function TakeAlong({ drawing }: { drawing: PainDrawing }) {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin)!;
  const refused = useSaved((state) => state.storage === 'refused');
  const [name, setName] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const empty = isEmptyDrawing(drawing);

  const save = async () => {
    if (!(await saveDrawing(name, drawing))) return;
    setName('');
    setNotice('The drawing is kept on this device.');
  };
  const exportFile = () => {
    const now = new Date();
    const made = now.toISOString();
    const text = drawingFile(atlas, skin, [{ name: cleanName(name, dateWords(made)), made, drawing }]);
    downloadFile(`myoatlas-pain-${dayStamp(now)}.json`, new Blob([text], { type: 'application/json' }));
  };
  const copyLink = async () => {
    try {
      const link = await linkTo(skin, drawing);
      if (!link) return setNotice(TOO_LARGE);
      await navigator.clipboard.writeText(link);
      setNotice('The link is copied. Whoever opens it sees this drawing.');
    } catch {
      setNotice('This browser does not let the page copy. Export the drawing to a file instead.');
    }
  };
  const importFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = event.target.files ?? [];
    // So that the same file can be chosen again.
    event.target.value = '';
    if (chosen) await importDrawings(atlas, skin, chosen);
  };

  return (
    <Section title="Take it along">
      <p className={styles.soft}>
        Nothing is sent anywhere. A drawing leaves this device only in a file, a picture or a link that you
        pass on yourself.
      </p>
      {!empty && (
        <form
          className={styles.save}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <label>
            Name
            <input
              type="text"
              value={name}
              maxLength={200}
              placeholder="Before treatment"
              onChange={(event) => setName(event.target.value)}
            />
          </label>
          <Button type="submit">Save on this device</Button>
        </form>
      )}
      {refused && (
        <p className={styles.soft}>
          This browser keeps no drawings, so export this one before you close the page.
        </p>
      )}
      <div className={styles.actions}>
        {!empty && <Button onClick={exportFile}>Export to a file</Button>}
        {!empty && <Button onClick={() => void copyLink()}>Copy a link</Button>}
        <Button onClick={() => file.current?.click()}>Import a file</Button>
      </div>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        aria-label="File of drawings"
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => void importFile(event)}
      />
    </Section>
  );
}
