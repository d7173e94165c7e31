import type { AtlasPoint, PointDetails } from '../domain/atlas';
import styles from './Card.module.css';
import { BASIS, CONFIDENCE } from './grade-words';
import { RegionChips } from './RegionChips';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { useWords } from './use-words';

/** Place, referral, and how well both are known. */
export function PointFacts({ found, facts }: { found: AtlasPoint; facts: PointDetails }) {
  const say = useWords();
  const { point } = found;
  return (
    <>
      <Section title="Where it is">
        <p>{say(facts.where)}</p>
      </Section>
      <Section title="Where it refers">
        <p>{say(facts.refers)}</p>
        <RegionChips found={found} />
        <p className={styles.soft}>
          The main zone is felt by nearly everyone in whom the point is active, spillover by some. Typical,
          not exact: experts say that no specific referral area should be expected (Delphi, 2018).
        </p>
      </Section>
      <Section title="How well this is known">
        <p>{BASIS[facts.basis]}</p>
        <p>{CONFIDENCE[point.confidence]}</p>
        <p>How often it is met, by the charts: {point.frequency}.</p>
        <SourceList ids={facts.sources} />
      </Section>
    </>
  );
}
