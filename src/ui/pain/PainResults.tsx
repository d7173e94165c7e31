import { useEffect, useRef, useState } from 'react';
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
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Who came by a button that is gone now goes on here.
    if (document.activeElement === document.body) list.current?.focus({ preventScroll: true });
  }, []);
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
    <div ref={list} tabIndex={-1} className={styles.results}>
      <Together smallest={smallest} />
      <Section title="What could send pain there" count={ranked.length}>
        <p className={styles.order}>
          The better a point’s zones fit what is painted, the higher it stands: of several pains, points that
          reach more of them first, then main zones before spillover, common points before rare ones. This is
          not a probability and not a diagnosis.
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
    </div>
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

/** The fewest muscles that reach what any reaches. Where none covers most of a place, that is said first. */
function Together({ smallest: { muscles, open } }: { smallest: SmallestSet }) {
  const atlas = useRecords();
  if (muscles.length === 0) return null;
  const rest = open.map((id) => areaName(atlas, id));
  const one = muscles.length === 1;
  const title = one ? 'One muscle reaches it all' : 'Together these reach it all';
  return (
    <Section title={rest.length > 0 ? 'The fewest muscles' : title}>
      {rest.length > 0 && (
        <p className={styles.order}>
          No muscle’s zones cover most of what is painted at: {listed(rest)}.{' '}
          {one ? 'This one reaches all the other places:' : 'Together these reach all the other places:'}
        </p>
      )}
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
    </Section>
  );
}
