import { LETTERS } from '../../domain/compare';
import { clearComparison } from '../../state/compare';
import { useAtlas } from '../../state/store';
import { BackLink } from '../BackLink';
import { Button } from '../Button';
import styles from '../CardActions.module.css';
import { CopyLink } from '../CopyLink';
import { PanelHeading } from '../PanelHeading';
import { PrintButton } from '../PrintButton';
import { ComparedPoint } from './ComparedPoint';
import own from './ComparePanel.module.css';
import { Stories } from './Stories';
import { TellApart } from './TellApart';

/** Two or three trigger points side by side: their zones on the body by pattern, and what tells them apart. */
export function ComparePanel() {
  const compare = useAtlas((state) => state.view.compare);
  return (
    <article>
      <BackLink />
      <PanelHeading title="Compare trigger points">
        {compare.length > 0 && (
          <div className={styles.actions}>
            <Button onClick={clearComparison}>Clear</Button>
            <PrintButton />
            <CopyLink />
          </div>
        )}
      </PanelHeading>
      {compare.length < 2 && (
        <p>
          {compare.length === 0 ? 'Nothing is compared yet.' : 'One point is here; two or three are needed.'}{' '}
          Find a trigger point by region or search, open its card and choose <strong>Compare</strong>.
        </p>
      )}
      <ul className={own.points} aria-label="Compared points">
        {compare.map((ref, i) => (
          <li key={ref} aria-label={LETTERS[i]}>
            <ComparedPoint point={ref} number={i} />
          </li>
        ))}
      </ul>
      {compare.length > 1 && (
        <>
          <TellApart points={compare} />
          <Stories points={compare} />
        </>
      )}
    </article>
  );
}
