import { useMemo } from 'react';
import { midlineIn } from '../../domain/atlas';
import {
  MOST_INTENSE,
  type PainArea,
  paintedRegions,
  QUALITIES,
  type Quality,
} from '../../domain/pain/drawing';
import { changeArea, chooseArea, mirrorPaint, removeArea, usePain } from '../../state/pain/pain-store';
import { useAtlas } from '../../state/store';
import { Button } from '../Button';
import { useRecords } from '../use-records';
import styles from './PainAreas.module.css';
import { placeWords, QUALITY, sizeWords } from './pain-words';

interface Props {
  area: PainArea;
  /** As it is counted in the list, from 1. */
  number: number;
  only: boolean;
}

/** One painted place. */
export function PainAreaCard({ area, number, only }: Props) {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin)!;
  const active = usePain((state) => state.active === area.id);
  const painted = useMemo(() => paintedRegions(skin, area, midlineIn(atlas)), [skin, area, atlas]);
  const empty = painted.length === 0;
  return (
    <fieldset className={styles.area} data-active={active}>
      <legend className="visually-hidden">Pain {number}</legend>
      <label className={styles.choose}>
        <input type="radio" name="pain-area" checked={active} onChange={() => chooseArea(area.id)} />
        Pain {number}
        {active && !only ? ' (being painted)' : ''}
      </label>
      <p className={styles.place}>
        {placeWords(atlas, painted)}
        {!empty && `; ${sizeWords(skin, area)}`}
      </p>
      <label className={styles.field}>
        <span>
          How strong: {area.intensity} of {MOST_INTENSE}
        </span>
        <input
          type="range"
          min={0}
          max={MOST_INTENSE}
          value={area.intensity}
          onChange={(event) => changeArea(area.id, { intensity: Number(event.target.value) })}
        />
      </label>
      <label className={styles.field}>
        <span>What it is like</span>
        <select
          value={area.quality ?? ''}
          onChange={(event) =>
            changeArea(area.id, { quality: (event.target.value || null) as Quality | null })
          }
        >
          <option value="">Not said</option>
          {QUALITIES.map((quality) => (
            <option key={quality} value={quality}>
              {QUALITY[quality]}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.actions}>
        {!empty && (
          <>
            <Button onClick={() => mirrorPaint(skin, area.id, false)}>Move to the other side</Button>
            <Button onClick={() => mirrorPaint(skin, area.id, true)}>Add the other side</Button>
          </>
        )}
        {!(only && empty) && <Button onClick={() => removeArea(area.id)}>Remove pain {number}</Button>}
      </div>
    </fieldset>
  );
}
