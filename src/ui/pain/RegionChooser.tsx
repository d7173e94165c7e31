import { useMemo } from 'react';
import { midlineIn, type RegionRecord } from '../../domain/atlas';
import { paintedRegions } from '../../domain/pain/drawing';
import { SIDES } from '../../domain/view';
import { filled } from '../../state/pain/fill-regions';
import { activeArea, changeArea, settledDrawing, usePain } from '../../state/pain/pain-store';
import { setSide, useAtlas } from '../../state/store';
import group from '../GroupDetails.module.css';
import { Section } from '../Section';
import { Segmented } from '../Segmented';
import { patientSideLabel } from '../side-words';
import { useRecords } from '../use-records';
import styles from './RegionChooser.module.css';

/** A region counts as chosen if so much of it is painted. */
const CHOSEN = 0.9;

const SIDE_OPTIONS = SIDES.map((side) => ({ value: side, label: patientSideLabel(side) }));

/** The same as painting, by choosing regions from a list: for the keyboard, a screen reader, or no 3D at all. */
export function RegionChooser() {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin)!;
  const side = useAtlas((state) => state.view.side);
  const active = usePain((state) => state.active);
  const drawing = usePain(settledDrawing);
  const area = activeArea({ drawing, active });
  const chosen = useMemo(() => {
    const parts = area ? paintedRegions(skin, area, midlineIn(atlas), 0) : [];
    return new Set(
      parts
        .filter((part) => part.share >= CHOSEN && (part.side === side || part.side === 'midline'))
        .map((part) => part.region),
    );
  }, [skin, area, atlas, side]);
  if (!area) return null;
  const set = (region: RegionRecord, paint: boolean) =>
    changeArea(area.id, { cover: filled(atlas, skin, area.cover, [region.id], side, paint) });
  return (
    <Section title="Or choose from a list">
      <details className={group.group}>
        <summary>
          <span className={group.name}>Regions of the body</span>
        </summary>
        <Segmented legend="Side of the regions" options={SIDE_OPTIONS} value={side} onChange={setSide} />
        {atlas.groups.map(({ id, name }) => (
          <details key={id} className={group.group}>
            <summary>
              <span className={group.name}>{name}</span>
            </summary>
            <ul className={styles.regions}>
              {atlas.regions
                .filter((region) => region.group === id)
                .map((region) => (
                  <li key={region.id}>
                    <label className={styles.region}>
                      <input
                        type="checkbox"
                        checked={chosen.has(region.id)}
                        onChange={(event) => set(region, event.target.checked)}
                      />
                      {region.name}
                      {region.midline && <span className={styles.soft}> (both sides)</span>}
                    </label>
                  </li>
                ))}
            </ul>
          </details>
        ))}
      </details>
    </Section>
  );
}
