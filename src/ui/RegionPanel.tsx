import { useMemo, useRef } from 'react';
import { areaName, regionsOf } from '../domain/atlas';
import { musclesBeneath, pointsIn, pointsReferringTo } from '../domain/lookup';
import { selectRegion, useAtlas } from '../state/store';
import { BackLink } from './BackLink';
import { Caution } from './Caution';
import { HitList } from './HitList';
import { JumpLinks } from './JumpLinks';
import { MuscleRow } from './MuscleRow';
import { PanelHeading } from './PanelHeading';
import styles from './RegionPanel.module.css';
import { RegionRow } from './RegionRow';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { useRecords } from './use-records';
import { useWords } from './use-words';

/** Both questions of the atlas, asked of one region or a group of regions. */
export function RegionPanel({ id }: { id: string }) {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin);
  const side = useAtlas((state) => state.view.side);
  const regions = useMemo(() => regionsOf(atlas, id), [atlas, id]);
  const here = useMemo(
    () => (skin ? pointsIn(atlas, skin, regions, side) : []),
    [atlas, skin, regions, side],
  );
  const referring = useMemo(
    () => (skin ? pointsReferringTo(atlas, skin, regions, side) : []),
    [atlas, skin, regions, side],
  );
  const muscles = useAtlas((state) => state.muscles);
  const beneath = useMemo(
    () => (skin && muscles ? musclesBeneath(atlas, skin, muscles.windows, regions, side) : []),
    [atlas, skin, muscles, regions, side],
  );
  const referringRef = useRef<HTMLElement>(null);
  const hereRef = useRef<HTMLElement>(null);

  const region = atlas.regionById.get(id);
  const isGroup = atlas.groupById.has(id);
  const group = isGroup ? id : region?.group;
  const caution = group && atlas.groupById.get(group)?.caution;
  const words = useWords();
  return (
    <article>
      <BackLink />
      <PanelHeading
        title={areaName(atlas, id)}
        latin={isGroup ? undefined : region?.latin}
        side={region?.midline ? `midline; patient's ${side} first` : undefined}
      >
        {region && group && regions.length === 1 && !isGroup && (
          <p className={styles.partOf}>
            Part of{' '}
            <button type="button" onClick={() => selectRegion(group)}>
              {areaName(atlas, group)}
            </button>
          </p>
        )}
      </PanelHeading>
      {caution && (
        <Caution title="Before you think of muscles">
          {words(caution.words)}
          <SourceList ids={caution.sources} />
        </Caution>
      )}
      <JumpLinks
        links={[
          { label: 'Pain from', count: referring.length, target: referringRef },
          { label: 'Points here', count: here.length, target: hereRef },
        ]}
      />
      <Section ref={referringRef} title="Pain here may come from" count={referring.length}>
        <p className={styles.order}>
          Main zones before spillover, more frequent first; this is not a probability.
        </p>
        <HitList hits={referring} side={region?.midline ? null : side} />
      </Section>
      <Section ref={hereRef} title="Trigger points here" count={here.length}>
        <HitList hits={here} side={side} />
      </Section>
      {beneath.length > 0 && (
        <Section title="Muscles beneath" count={beneath.length}>
          <ul>
            {beneath.map((muscle) => (
              <li key={muscle.id}>
                <MuscleRow muscle={muscle} side={side} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {isGroup && regions.length > 1 && (
        <Section title="Narrow it down">
          <ul>
            {regions.map((r) => (
              <li key={r}>
                <RegionRow region={atlas.regionById.get(r)!} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </article>
  );
}
