import { BackLink } from './BackLink';
import styles from './Card.module.css';
import { DetailsPending } from './DetailsPending';
import { GuideContents } from './GuideContents';
import { CONFIDENCE } from './grade-words';
import { PanelHeading } from './PanelHeading';
import { SourceList } from './SourceList';
import { useDetails } from './use-details';
import { useRecords } from './use-records';
import { useWords } from './use-words';
import { WordingList } from './WordingList';

/** One question of the guide and its answer, and the way to the others. */
export function GuideCard({ id }: { id: string }) {
  const page = useRecords().guideById.get(id);
  const details = useDetails()?.guide[id];
  const say = useWords();
  if (!page) return null;
  return (
    <article className={styles.card}>
      <BackLink />
      <PanelHeading title={page.title} detail={page.chapter} side={null} />
      {!details && <DetailsPending />}
      {details && (
        <div className={styles.prose}>
          {details.body.map((block) =>
            typeof block === 'object' && 'list' in block ? (
              <WordingList key={JSON.stringify(block)} wordings={block.list} />
            ) : (
              <p key={JSON.stringify(block)}>{say(block)}</p>
            ),
          )}
          <div className={styles.about}>
            <p className={styles.soft}>{CONFIDENCE[details.confidence]}</p>
            <SourceList ids={details.sources} />
          </div>
        </div>
      )}
      <GuideContents here={id} />
    </article>
  );
}
