import { useMemo } from 'react';
import { midlineIn } from '../../domain/atlas';
import { MOST_INTENSE } from '../../domain/pain/drawing';
import { type LogEntry, logEntry } from '../../domain/pain/log';
import type { SavedDrawing } from '../../domain/pain/saved';
import { useAtlas } from '../../state/store';
import { Section } from '../Section';
import { useRecords } from '../use-records';
import { roundTop } from './chart-line';
import { LogChart } from './LogChart';
import { LogDrawing } from './LogDrawing';
import { changeWords, entryDay, entrySize } from './log-words';
import styles from './PainLog.module.css';

interface Props {
  /** Oldest first. */
  drawings: readonly SavedDrawing[];
  onOpen: (id: string) => void;
}

/** Saved drawings side by side, so that change can be seen. */
export function PainLog({ drawings, onOpen }: Props) {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin);
  const entries = useMemo(() => {
    return skin && drawings.map((saved) => logEntry(skin, saved, midlineIn(atlas)));
  }, [atlas, skin, drawings]);
  if (!entries) return <p>The map of the body is still loading.</p>;
  if (entries.length === 0)
    return <p>No drawing is saved yet. Save one now and then, and this page shows how your pain changes.</p>;
  return (
    <>
      {entries.length === 1 ? (
        <p>One drawing is saved so far. From the second one on, this page shows how your pain changes.</p>
      ) : (
        <Change entries={entries} />
      )}
      <Section title="Drawings, oldest first" count={entries.length}>
        <p className={styles.sides}>R and L are the patient’s right and left.</p>
        <ol className={styles.drawings}>
          {entries.map((entry) => (
            <li key={entry.saved.id}>
              <LogDrawing entry={entry} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
}

/** Two small charts, and their figures as a table for those who do not see them. */
function Change({ entries }: { entries: readonly LogEntry[] }) {
  const sizes = entries.map(entrySize);
  const strengths = entries.map(({ strongest }) => strongest);
  const over = (values: readonly number[]) => values.map((value, i) => ({ time: entries[i].time, value }));
  const ends = { from: entryDay(entries[0]), to: entryDay(entries.at(-1)!) };
  return (
    <Section title="How it changes">
      <LogChart
        title="Painted area, cm²"
        words={changeWords(sizes, 'cm²')}
        values={over(sizes)}
        top={roundTop(sizes)}
        {...ends}
      />
      <LogChart
        title="Strongest pain, 0 to 10"
        words={changeWords(strengths, `of ${MOST_INTENSE}`)}
        values={over(strengths)}
        top={MOST_INTENSE}
        {...ends}
      />
      <div className="visually-hidden">
        <table>
          <caption>The figures of both charts</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Name</th>
              <th scope="col">Painted area, cm²</th>
              <th scope="col">Strongest pain, 0 to 10</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, i) => (
              <tr key={entry.saved.id}>
                <th scope="row">{entryDay(entry)}</th>
                <td dir="auto">{entry.saved.name.trim() || 'No name'}</td>
                <td>{sizes[i]}</td>
                <td>{strengths[i]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
