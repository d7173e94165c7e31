import { retryDownload } from '../state/load-atlas';
import { useAtlas } from '../state/store';
import { Button } from './Button';
import { downloadSum } from './download-sum';
import { Message } from './Message';

/** What could not be loaded, with a way to try again. */
export function DownloadErrors() {
  const downloads = useAtlas((state) => state.downloads);
  return downloadSum(downloads).failed.map((name) => (
    <Message key={name} action={<Button onClick={() => void retryDownload(name)}>Retry</Button>}>
      A part of the atlas could not be loaded ({downloads[name].error}).
    </Message>
  ));
}
