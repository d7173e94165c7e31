import { createPortal } from 'react-dom';
import { midlineIn } from '../../domain/atlas';
import { dayWords } from '../../domain/pain/day-words';
import { isEmptyArea, MOST_INTENSE, type PainDrawing, paintedRegions } from '../../domain/pain/drawing';
import type { ScreeningQuestion } from '../../domain/pain/screening';
import { PICTURE_VIEWS } from '../../state/pain/body-pictures';
import { useAtlas } from '../../state/store';
import { patientSide } from '../side-words';
import { useRecords } from '../use-records';
import { useWords } from '../use-words';
import styles from './PrintSheet.module.css';
import { placeWords, QUALITY, reasonWords, sizeWords } from './pain-words';
import { EDUCATION, edgeWords, HATCHING, VIEW_NAME } from './picture-words';
import { URGENCY } from './Screening';
import { useExplanation } from './use-pain';

/** So many trigger points leave room for the rest on one page. */
const MOST_POINTS = 10;
/** Regions named of each area; of many areas only the largest, or they would fill the page. */
const MOST_PLACES = { few: 2, many: 1 };
const MANY_AREAS = 6;
/** Questions named of those answered with yes: they also would fill it. */
const MOST_ALARMS = 4;

interface Props {
  drawing: PainDrawing;
  /** Data URLs in the order of PICTURE_VIEWS; null where there are none: then the words stand alone. */
  pictures: readonly string[] | null;
  /** Whether the muscles may be shown: the questions have been answered. */
  listed: boolean;
  /** Questions answered with yes. */
  alarms: readonly ScreeningQuestion[];
}

/** One page for the appointment. It stands beside the app, which is not printed where there is a sheet. */
export function PrintSheet({ drawing, pictures, listed, alarms }: Props) {
  return createPortal(
    <article className={styles.sheet} data-print aria-label="Page to print">
      <header className={styles.head}>
        <h1>Where it hurts</h1>
        <p>{dayWords(new Date())}</p>
        <p className={styles.name}>Name:</p>
      </header>
      {pictures && <Bodies pictures={pictures} />}
      <Alarms alarms={alarms} />
      <Areas drawing={drawing} />
      {listed && <Points drawing={drawing} />}
      <footer className={styles.foot}>
        <p>
          <strong>{EDUCATION}</strong> Zones are typical, not exact. Joints, nerves, vessels and organs can
          hurt in the same places; this page cannot tell them apart. It does not replace an examination.
        </p>
      </footer>
    </article>,
    document.body,
  );
}

function Bodies({ pictures }: { pictures: readonly string[] }) {
  return (
    <section className={styles.bodies}>
      {PICTURE_VIEWS.map((view, i) => {
        const edges = edgeWords(view);
        return (
          <figure key={view}>
            {edges && (
              <p className={styles.edges}>
                <span>{edges.left}</span>
                <span>{edges.right}</span>
              </p>
            )}
            <img src={pictures[i]} alt="" />
            <figcaption>{VIEW_NAME[view]}</figcaption>
          </figure>
        );
      })}
      <p className={styles.hatching}>{HATCHING}</p>
    </section>
  );
}

/** Where the answers point to something dangerous, that comes first here too. */
function Alarms({ alarms }: Pick<Props, 'alarms'>) {
  const words = useWords();
  if (alarms.length === 0) return null;
  return (
    <section className={styles.alarms}>
      <h2>{URGENCY[alarms[0].urgency]}</h2>
      <ul>
        {alarms.slice(0, MOST_ALARMS).map(({ id, ask }) => (
          <li key={id}>{words(ask)} Yes.</li>
        ))}
        {alarms.length > MOST_ALARMS && <li>And {alarms.length - MOST_ALARMS} more answered with yes.</li>}
      </ul>
    </section>
  );
}

function Areas({ drawing }: Pick<Props, 'drawing'>) {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin)!;
  const places = drawing.areas.length > MANY_AREAS ? MOST_PLACES.many : MOST_PLACES.few;
  return (
    <section>
      <h2>Pains</h2>
      <ul>
        {drawing.areas.map((area, i) =>
          isEmptyArea(area) ? null : (
            <li key={area.id}>
              <strong>Pain {i + 1}:</strong>{' '}
              {[
                placeWords(atlas, paintedRegions(skin, area, midlineIn(atlas)), places),
                sizeWords(skin, area),
                `strength ${area.intensity} of ${MOST_INTENSE}`,
                area.quality && QUALITY[area.quality].toLowerCase(),
              ]
                .filter(Boolean)
                .join(' · ')}
            </li>
          ),
        )}
      </ul>
    </section>
  );
}

function Points({ drawing }: Pick<Props, 'drawing'>) {
  const atlas = useRecords();
  const explanation = useExplanation(drawing);
  const areas = drawing.areas.filter((area) => !isEmptyArea(area)).length;
  if (!explanation || explanation.ranked.length === 0) return null;
  const { ranked } = explanation;
  return (
    <section>
      <h2>
        Trigger points that could send pain there
        {ranked.length > MOST_POINTS && ` (the first ${MOST_POINTS} of ${ranked.length})`}
      </h2>
      <ol className={styles.points}>
        {ranked.slice(0, MOST_POINTS).map((hit) => (
          <li key={`${hit.point.ref} ${hit.side}`}>
            <strong>
              {hit.point.muscle.name}, {patientSide(hit.side)}
            </strong>
            , {hit.point.point.name}: {reasonWords(atlas, hit, areas)}
          </li>
        ))}
      </ol>
    </section>
  );
}
