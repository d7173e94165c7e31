import type { ReactNode } from 'react';
import styles from './Message.module.css';

interface Props {
  children: ReactNode;
  /** A button that belongs to the message. */
  action?: ReactNode;
}

/** A quiet line over the scene; the place it appears in reads it out (see App). */
export function Message({ children, action }: Props) {
  return (
    <div className={styles.message}>
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
