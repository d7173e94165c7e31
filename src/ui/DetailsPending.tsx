import styles from './Card.module.css';

/** Stands where a card's text will be. */
export const DetailsPending = () => (
  <p className={styles.soft} role="status">
    The text is on its way.
  </p>
);
