import type { RefObject } from 'react';
import styles from './JumpLinks.module.css';

interface Props {
  links: { label: string; count: number; target: RefObject<HTMLElement | null> }[];
}

/** Leads to the parts of a long panel without leaving a trace in the address. */
export function JumpLinks({ links }: Props) {
  const jump = (element: HTMLElement | null) => {
    element?.scrollIntoView({ block: 'start' });
    element?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.links}>
      {links.map(({ label, count, target }) => (
        <button key={label} type="button" onClick={() => jump(target.current)}>
          {label} <span className={styles.count}>{count}</span>
        </button>
      ))}
    </div>
  );
}
