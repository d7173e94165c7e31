import type { ComponentProps, ReactNode } from 'react';
import styles from './ListButton.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'name'> {
  name: ReactNode;
  /** A second, fainter line. */
  detail?: ReactNode;
  /** At the far end: a count, a badge. */
  end?: ReactNode;
  /** Pointer or focus has come to the row, or left it. */
  onPreview?: (on: boolean) => void;
}

/** A row of a list that leads somewhere. */
export function ListButton({ name, detail, end, onPreview, ...button }: Props) {
  return (
    <button
      type="button"
      {...button}
      className={styles.row}
      // A finger that scrolls the list rests on nothing.
      onPointerEnter={(event) => event.pointerType !== 'touch' && onPreview?.(true)}
      onPointerLeave={() => onPreview?.(false)}
      onFocus={() => onPreview?.(true)}
      onBlur={() => onPreview?.(false)}
    >
      <span className={styles.text}>
        <span className={styles.name}>{name}</span>
        {detail && (
          <>
            <span className="visually-hidden">, </span>
            <span className={styles.detail}>{detail}</span>
          </>
        )}
      </span>
      {end && (
        <>
          <span className="visually-hidden">, </span>
          <span className={styles.end}>{end}</span>
        </>
      )}
    </button>
  );
}
