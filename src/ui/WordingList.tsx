import { closed } from '../domain/reader';
import type { Wording } from '../domain/wording';
import { useWords } from './use-words';
import styles from './WordingList.module.css';

/** Statements as a list, in the reader's words. */
export function WordingList({ wordings }: { wordings: readonly Wording[] }) {
  const say = useWords();
  return (
    <ul className={styles.list}>
      {wordings.map((wording) => (
        <li key={JSON.stringify(wording)}>{closed(say(wording))}</li>
      ))}
    </ul>
  );
}
