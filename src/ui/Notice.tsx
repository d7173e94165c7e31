import { setNotice, useAtlas } from '../state/store';
import { Button } from './Button';
import { Message } from './Message';

/** What of a link was dropped, or what failed; stays until it is dismissed. */
export function Notice() {
  const notice = useAtlas((state) => state.notice);
  if (!notice) return null;
  return <Message action={<Button onClick={() => setNotice(null)}>Dismiss</Button>}>{notice}</Message>;
}
