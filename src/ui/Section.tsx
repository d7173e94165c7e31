import { type ReactNode, type Ref, useId } from 'react';
import styles from './Section.module.css';

interface Props {
  title: ReactNode;
  /** Beside the title: how many. */
  count?: number;
  children: ReactNode;
  ref?: Ref<HTMLElement>;
}

/** A part of a panel under its own heading. */
export function Section({ title, count, children, ref }: Props) {
  const id = useId();
  return (
    <section ref={ref} className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
        {count !== undefined && <span className={styles.count}> {count}</span>}
      </h3>
      {children}
    </section>
  );
}
