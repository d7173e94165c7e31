import { useMemo } from 'react';
import { openPage, useAtlas } from '../state/store';
import { AllSources } from './AllSources';
import { Button } from './Button';
import { ConditionContents } from './ConditionContents';
import { CoverageDetails } from './CoverageDetails';
import { GroupDetails } from './GroupDetails';
import { GroupStart } from './GroupStart';
import { GuideContents } from './GuideContents';
import { groupCounts } from './group-counts';
import { LayerList } from './LayerList';
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
      <p className={styles.paint}>
        <Button onClick={() => openPage('pain')}>Paint where it hurts</Button>
      </p>
      <LayerList />
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
      {atlas.conditions.length > 0 && (
        <Section title="Conditions" count={atlas.conditions.length}>
          <ConditionContents />
        </Section>
      )}
      {atlas.guide.length > 0 && (
        <Section title="Guide to trigger points and dry needling" count={atlas.guide.length}>
          <GuideContents />
        </Section>
      )}
      <Section title="About this atlas">
        <CoverageDetails counts={counts} />
        <AllSources />
      </Section>
    </>
  );
}
