import { coverageOf } from '../domain/coverage';
import { Facts } from './Facts';
import group from './GroupDetails.module.css';
import { countWords } from './group-counts';
import { useRecords } from './use-records';

/** What the atlas holds, how sure it is, and what is missing: nothing hidden. @param counts points by group of regions */
export function CoverageDetails({ counts }: { counts: ReadonlyMap<string, number> }) {
  const atlas = useRecords();
  const { written, of, gaps, muscles, points, byConfidence, conditions, reviewed } = coverageOf(atlas);
  const facts = [
    {
      term: 'Muscles with their trigger points',
      text: `${written} of the ${of} that charts describe; ${muscles} are drawn`,
    },
    {
      term: 'Trigger points',
      text: `${points}: ${byConfidence.high} of high, ${byConfidence.medium} of medium and ${byConfidence.low} of low confidence`,
    },
    {
      term: 'Records checked again against sources',
      text: reviewed.last
        ? `${reviewed.muscles} of ${written}, the last on ${reviewed.last}`
        : `none of ${written}`,
    },
    { term: 'Conditions', text: String(conditions) },
    {
      term: 'Trigger points by region, on one side; one that lies in two counts in both',
      text: atlas.groups.map(({ id, name }) => `${name} ${countWords(counts.get(id))}`).join('; '),
    },
    { term: 'Without trigger points here', text: gaps.length ? gaps.join('; ') : 'none' },
  ];
  return (
    <details className={group.group}>
      <summary>
        <span className={group.name}>What the atlas holds, and what it lacks</span>
      </summary>
      <Facts facts={facts} />
    </details>
  );
}
