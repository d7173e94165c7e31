import { type AtlasPoint, areaName } from '../domain/atlas';
import { regionsReached, type ZoneKind } from '../domain/lookup';
import { selectRegion, useAtlas } from '../state/store';
import styles from './RegionChips.module.css';
import { Swatch } from './Swatch';
import { useRecords } from './use-records';
import { ZONE_WORDS } from './zone-words';

/** The regions that a point's zones reach; each leads to what else refers there. */
export function RegionChips({ found }: { found: AtlasPoint }) {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin);
  const reached = (kind: ZoneKind) =>
    skin ? regionsReached(atlas, skin, found.ref, kind) : found.point.refersTo[kind];
  const essential = reached('essential');
  const chips = [
    ...essential.map((id) => ({ id, kind: 'essential' as const })),
    ...reached('spillover')
      .filter((id) => !essential.includes(id))
      .map((id) => ({ id, kind: 'spillover' as const })),
  ];
  return (
    <ul className={styles.chips} aria-label="Regions reached">
      {chips.map(({ id, kind }) => (
        <li key={id}>
          <button type="button" onClick={() => selectRegion(id)}>
            <Swatch kind={kind} />
            {areaName(atlas, id)}
            <span className="visually-hidden">, {ZONE_WORDS[kind]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
