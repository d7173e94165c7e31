import { useMemo } from 'react';
import { useAtlas } from '../state/store';
import { GroupDetails } from './GroupDetails';
import { GroupStart } from './GroupStart';
import { groupCounts } from './group-counts';
import { PanelHeading } from './PanelHeading';
import { Section } from './Section';
import styles from './StartPanel.module.css';
import { useRecords } from './use-records';

/** Where most people's pain is, and what the atlas covers best. */
const START_HERE = ['neck', 'shoulder', 'jaw', 'buttock', 'calf'];

/** Nothing is selected: a call to click, and every region as a list. */
export function StartPanel() {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin);
  const counts = useMemo(() => groupCounts(atlas, skin), [atlas, skin]);
  const first = START_HERE.flatMap((id) => atlas.groupById.get(id) ?? []);
  return (
    <>
      <PanelHeading title="Click where it hurts, or pick a region" detail="Whole body" />
      <p className={styles.lead}>
        See which muscles’ trigger points lie there, and which ones may send pain there.
      </p>
      <nav aria-label="Body regions">
        <Section title="Start here">
          <ul>
            {first.map((group) => (
              <li key={group.id}>
                <GroupStart group={group} count={counts.get(group.id)} />
              </li>
            ))}
          </ul>
        </Section>
        <Section title="All regions">
          <ul className={styles.groups}>
            {atlas.groups.map((group) => (
              <li key={group.id}>
                <GroupDetails group={group} count={counts.get(group.id)} />
              </li>
            ))}
          </ul>
        </Section>
      </nav>
    </>
  );
}
