import { useId } from 'react';
import styles from './Segmented.module.css';

interface Props<T extends string> {
  /** Said to screen readers before the options. */
  legend: string;
  options: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
  /** One below the other. */
  vertical?: boolean;
}

/** A choice of a few, all in sight: native radio buttons under a segmented look. */
export function Segmented<T extends string>({ legend, options, value, onChange, vertical }: Props<T>) {
  const name = useId();
  return (
    <fieldset className={styles.segmented} data-vertical={vertical || undefined}>
      <legend className="visually-hidden">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
