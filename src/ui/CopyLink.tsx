import { useState } from 'react';
import { addressOf } from '../state/history';
import { useAtlas } from '../state/store';
import { Button } from './Button';
import styles from './CopyLink.module.css';

/** Copies the address of this view. Where the clipboard is closed to pages, shows it to copy by hand. */
export function CopyLink() {
  const view = useAtlas((state) => state.view);
  const [outcome, setOutcome] = useState<'copied' | 'by hand' | null>(null);
  const address = addressOf(view);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      setOutcome('copied');
    } catch {
      setOutcome('by hand');
    }
  };
  return (
    <>
      <Button onClick={copy}>Copy link</Button>
      <span role="status" className={outcome ? styles.status : 'visually-hidden'}>
        {outcome === 'copied' && 'Link copied.'}
        {outcome === 'by hand' && 'Copy this address:'}
      </span>
      {outcome === 'by hand' && (
        <input
          className={styles.address}
          aria-label="Address of this view"
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
      )}
    </>
  );
}
