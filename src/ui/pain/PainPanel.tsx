import { useMemo } from 'react';
import { midlineIn } from '../../domain/atlas';
import { askedRegions, screensFor, verdictOf } from '../../domain/pain/asked';
import { isEmptyDrawing, type PainDrawing } from '../../domain/pain/drawing';
import { usePain } from '../../state/pain/pain-store';
import { openPage, useAtlas } from '../../state/store';
import { BackLink } from '../BackLink';
import { Button } from '../Button';
import { DetailsPending } from '../DetailsPending';
import { PanelHeading } from '../PanelHeading';
import { useDetails } from '../use-details';
import { useRecords } from '../use-records';
import { PainAreas } from './PainAreas';
import styles from './PainPanel.module.css';
import { PainResults } from './PainResults';
import { PictureActions } from './PictureActions';
import { RegionChooser } from './RegionChooser';
import { SavedList } from './SavedList';
import { Screening } from './Screening';
import { TakeAlong } from './TakeAlong';
import { useDrawing } from './use-pain';

/** Where does it hurt? Paint it, answer a few questions, and see what could send pain there. */
export function PainPanel() {
  const drawing = useDrawing();
  const scene = useAtlas((state) => state.scene);
  return (
    <article>
      <BackLink />
      <PanelHeading title="Where does it hurt?" side={null}>
        <p className={styles.lead}>
          {scene === 'unavailable'
            ? 'Choose the places that hurt from the list below.'
            : 'Paint on the body, or choose from the list. One finger or the mouse paints; two fingers, or a drag beside the body, turn it.'}
        </p>
        <p className={styles.private}>What you paint stays on this device.</p>
        <Button onClick={() => openPage('log')}>Pain log</Button>
      </PanelHeading>
      {drawing ? <Drawn drawing={drawing} /> : <p>The map of the body is still loading.</p>}
    </article>
  );
}

function Drawn({ drawing }: { drawing: PainDrawing }) {
  return (
    <>
      <PainAreas drawing={drawing} />
      <RegionChooser />
      {!isEmptyDrawing(drawing) && <Explained drawing={drawing} />}
      <TakeAlong drawing={drawing} />
      <SavedList />
    </>
  );
}

/** Questions first, then muscles. */
function Explained({ drawing }: { drawing: PainDrawing }) {
  const atlas = useRecords();
  const skin = useAtlas((state) => state.skin)!;
  const details = useDetails();
  const answers = usePain((state) => state.answers);
  const shownAnyway = usePain((state) => state.shownAnyway);
  const screens = useMemo(() => {
    return screensFor(atlas, details?.screens ?? [], askedRegions(skin, drawing, midlineIn(atlas)));
  }, [atlas, skin, details, drawing]);
  if (!details) return <DetailsPending />;
  const verdict = verdictOf(screens, answers);
  const clear = verdict.open.length === 0 && (verdict.alarms.length === 0 || shownAnyway);
  return (
    <>
      <Screening screens={screens} verdict={verdict} />
      {clear && <PainResults drawing={drawing} />}
      <PictureActions drawing={drawing} listed={clear} alarms={verdict.alarms} />
    </>
  );
}
