import { useState } from 'react';
import { areaName } from '../../domain/atlas';
import { isEmptyArea, type PainDrawing } from '../../domain/pain/drawing';
import type { RankedPoint } from '../../domain/pain/ranking';
import type { SmallestSet } from '../../domain/pain/smallest-set';
import { changeView, selectPoint } from '../../state/store';
import { Button } from '../Button';
import { ListButton } from '../ListButton';
import { Section } from '../Section';
import { patientSide } from '../side-words';
import { usePreview } from '../use-preview';
import { useRecords } from '../use-records';
import styles from './PainResults.module.css';
import { listed, reasonWords } from './pain-words';
import { useExplanation } from './use-pain';

/** So many are listed at first; who wants to see more asks for it. */
const FIRST = 10;

/** The trigger points that could send pain to where it was painted, the best explanation first. */
export function PainResults({ drawing }: { drawing: PainDrawing }) {
  const [all, setAll] = useState(false);
  const explanation = useExplanation(drawing);
  if (!explanation) return null;
  const { ranked, smallest } = explanation;
  const areas = drawing.areas.filter((area) => !isEmptyArea(area)).length;
  if (ranked.length === 0)
    return (
      <Section title="What could send pain there" count={0}>
        <p>
          No trigger point of this atlas refers there. Pain there is more likely to come from something else.
        </p>
      </Section>
    );
  return (
    <>
      <Together smallest={smallest} />
      <Section title="What could send pain there" count={ranked.length}>
        <p className={styles.order}>
          The better a point’s zones fit what is painted, the higher it stands: points that reach more of the
          painted pains first, main zones before spillover, common points before rare ones. This is not a
          probability and not a diagnosis.
        </p>
        <ol>
          {(all ? ranked : ranked.slice(0, FIRST)).map((hit) => (
            <li key={`${hit.point.ref} ${hit.side}`}>
              <RankedRow hit={hit} areas={areas} />
            </li>
          ))}
        </ol>
        {!all && ranked.length > FIRST && (
          <Button onClick={() => setAll(true)}>Show all {ranked.length}</Button>
        )}
      </Section>
    </>
  );
}

function RankedRow({ hit, areas }: { hit: RankedPoint; areas: number }) {
  const atlas = useRecords();
  const { point, side } = hit;
  const preview = usePreview('point', point.ref, side);
  return (
    <ListButton
      name={`${point.muscle.name}, ${patientSide(side)}`}
      detail={`${point.point.name} · ${reasonWords(atlas, hit, areas)}`}
      onPreview={preview}
      onClick={() => selectPoint(point.ref, side)}
    />
  );
}

/** The fewest muscles that reach what is painted. Where none covers most of a place, not all of it is claimed. */
function Together({ smallest: { muscles, open } }: { smallest: SmallestSet }) {
  const atlas = useRecords();
  if (muscles.length === 0) return null;
  const extent = open.length > 0 ? 'part of it' : 'it all';
  const rest = open.map((id) => areaName(atlas, id));
  return (
    <Section title={`${muscles.length === 1 ? 'One muscle reaches' : 'Together these reach'} ${extent}`}>
      <ul>
        {muscles.map(({ muscle, side }) => (
          <li key={`${muscle} ${side}`}>
            <ListButton
              name={`${atlas.muscleById.get(muscle)!.name}, ${patientSide(side)}`}
              end={<span aria-hidden="true">›</span>}
              onClick={() => changeView({ item: { kind: 'muscle', id: muscle }, side, camera: 'auto' })}
            />
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p className={styles.order}>No muscle’s zones cover most of what is painted at: {listed(rest)}.</p>
      )}
    </Section>
  );
}
