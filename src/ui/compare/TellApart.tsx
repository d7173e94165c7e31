import { useMemo } from 'react';
import { areaName } from '../../domain/atlas';
import { type ComparedRegion, comparedRegions, differences, LETTERS } from '../../domain/compare';
import { useAtlas } from '../../state/store';
import { upperFirst } from '../letter-case';
import { Section } from '../Section';
import { useRecords } from '../use-records';
import { ZONE_WORDS } from '../zone-words';
import { PatternSwatch } from './PatternSwatch';
import styles from './TellApart.module.css';

/** What only one of the points reaches, and what they share, from their zones. */
export function TellApart({ points }: { points: readonly string[] }) {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin);
  const { alone, some, all } = useMemo(
    () => differences(skin ? comparedRegions(atlas, skin, points) : [], points.length),
    [atlas, skin, points],
  );
  const groups = [
    ...alone.map((regions, i) => ({ title: `Only ${LETTERS[i]} reaches`, regions })),
    { title: 'Several reach, not all', regions: some },
    { title: points.length === 2 ? 'Both reach' : 'All reach', regions: all },
  ].filter(({ regions }) => regions.length > 0);
  return (
    <Section title="What tells them apart">
      {alone.every((regions) => regions.length === 0) && (
        <p>
          None of them reaches a place that the others leave out. What sets them off has to tell them apart.
        </p>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Pain in</th>
            {points.map((ref, i) => (
              <th key={ref} scope="col">
                {LETTERS[i]}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ title, regions }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={points.length + 1} className={styles.group}>
                {title}
              </th>
            </tr>
            {regions.map((region) => (
              <Row key={region.region} region={region} name={areaName(atlas, region.region)} />
            ))}
          </tbody>
        ))}
      </table>
      <p className={styles.note}>
        A filled square is a main zone, felt by nearly everyone in whom the point is active; loose marks are
        spillover, felt by some. Typical, not exact.
      </p>
    </Section>
  );
}

function Row({ region, name }: { region: ComparedRegion; name: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {region.by.map((kind, i) => (
        <td key={LETTERS[i]}>
          {kind && <PatternSwatch number={i} kind={kind} />}
          <span className="visually-hidden">{kind ? upperFirst(ZONE_WORDS[kind]) : 'Not reached'}</span>
        </td>
      ))}
    </tr>
  );
}
