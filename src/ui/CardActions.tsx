import type { ReactNode } from 'react';
import { otherSide } from '../domain/view';
import { setSide, useAtlas } from '../state/store';
import { Button } from './Button';
import styles from './CardActions.module.css';
import { CopyLink } from './CopyLink';
import { PrintButton } from './PrintButton';
import { patientSide } from './side-words';

/** What can be done with a card. */
export function CardActions({ children }: { children?: ReactNode }) {
  const side = useAtlas((state) => state.view.side);
  const other = otherSide(side);
  return (
    <div className={styles.actions}>
      <Button onClick={() => setSide(other)}>Mirror to {patientSide(other)}</Button>
      {children}
      <PrintButton />
      <CopyLink />
    </div>
  );
}
