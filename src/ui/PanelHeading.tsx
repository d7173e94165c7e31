import type { ReactNode } from 'react';
import { useAtlas } from '../state/store';
import styles from './PanelHeading.module.css';
import { patientSide } from './side-words';

interface Props {
  title: string;
  /** Between title and side, on the second line: "Point 1, front border". */
  detail?: string;
  /** Latin name; first-class for practitioners, faint for others. */
  latin?: string;
  /** For what lies across the midline, where a side would be wrong; null for what has none. */
  side?: string | null;
  children?: ReactNode;
}

/** Heading of a panel; the side is part of it wherever there is one. Takes the focus when its panel opens. */
export function PanelHeading({ title, detail, latin, side, children }: Props) {
  const view = useAtlas((state) => state.view);
  const sideText = side === undefined ? patientSide(view.side) : side;
  const second = [detail, sideText].filter(Boolean).join(', ');
  return (
    <div className={styles.heading}>
      <h2 tabIndex={-1}>
        {title}
        {detail ? (
          <>
            <span className="visually-hidden">, </span>
            <span className={styles.detail}>{second}</span>
          </>
        ) : (
          sideText && <span className={styles.side}>, {sideText}</span>
        )}
      </h2>
      {latin && (
        <p className={styles.latin} lang="la" data-reader={view.reader}>
          {latin}
        </p>
      )}
      {children}
    </div>
  );
}
