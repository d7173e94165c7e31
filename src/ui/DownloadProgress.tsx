import { useAtlas } from '../state/store';
import styles from './DownloadProgress.module.css';
import { downloadSum } from './download-sum';

/** How far the files are, in bytes, until all have come. */
export function DownloadProgress() {
  const downloads = useAtlas((state) => state.downloads);
  const { loaded, total, busy, what, waiting } = downloadSum(downloads);
  if (!busy) return null;
  return (
    <div className={styles.progress}>
      <label htmlFor="download-progress">
        {waiting ? `Preparing ${what}: ${waiting.step}` : progressText(what, loaded, total)}
      </label>
      <progress
        id="download-progress"
        value={waiting ? waiting.share : total ? loaded : undefined}
        max={waiting ? 1 : total || 1}
      />
    </div>
  );
}

function progressText(what: string, loaded: number, total: number): string {
  const kilobytes = (bytes: number) => Math.round(bytes / 1000);
  return total
    ? `Loading ${what} ${kilobytes(loaded)} of ${kilobytes(total)} KB`
    : `Loading ${what} ${kilobytes(loaded)} KB`;
}
