import { type ReactNode, useId } from 'react';
import styles from './Caution.module.css';

interface Props {
  title: string;
  children: ReactNode;
}

/** A warning that comes before everything else: prominent, calm, never red. */
export function Caution({ title, children }: Props) {
  const id = useId();
  return (
    <section className={styles.caution} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
