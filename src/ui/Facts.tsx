import styles from './Card.module.css';

/** Terms and what is to be said of each. */
export function Facts({ facts }: { facts: readonly { term: string; text: string }[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, text }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
