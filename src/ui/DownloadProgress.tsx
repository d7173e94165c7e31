import { useAtlas } from '../state/store';
import styles from './DownloadProgress.module.css';
import { downloadSum } from './download-sum';

/** How far the files are, in bytes, until all have come. */
export function DownloadProgress() {
  const downloads = useAtlas((state) => state.downloads);
  const { loaded, total, busy } = downloadSum(downloads);
  if (!busy) return null;
  return (
    <div className={styles.progress}>
      <label htmlFor="download-progress">{progressText(loaded, total)}</label>
      <progress id="download-progress" value={total ? loaded : undefined} max={total || 1} />
    </div>
  );
}

function progressText(loaded: number, total: number): string {
  const kilobytes = (bytes: number) => Math.round(bytes / 1000);
  return total
    ? `Loading the body ${kilobytes(loaded)} of ${kilobytes(total)} KB`
    : `Loading the body ${kilobytes(loaded)} KB`;
}
