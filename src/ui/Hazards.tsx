import type { MuscleDetails } from '../domain/atlas';
import { closed } from '../domain/reader';
import { useAtlas } from '../state/store';
import styles from './Hazards.module.css';
import { Section } from './Section';
import { SourceList } from './SourceList';
import { useWords } from './use-words';

type Hazard = MuscleDetails['hazards'][number];

const KIND: Record<Hazard['kind'], string> = {
  pleura: 'Lung and pleura',
  vessel: 'Vessel',
  nerve: 'Nerve',
  organ: 'Organ',
  eye: 'Eye',
  other: 'Other',
};
const SEVERITY: Record<Hazard['severity'], string> = {
  high: 'high risk',
  medium: 'medium risk',
  low: 'low risk',
};
const RANK: Record<Hazard['severity'], number> = { high: 0, medium: 1, low: 2 };

/** What lies near and could be harmed by a needle, the gravest first. */
export function Hazards({ hazards }: { hazards: readonly Hazard[] }) {
  const say = useWords();
  const reader = useAtlas((state) => state.view.reader);
  if (!hazards.length) return null;
  const ordered = hazards.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]);
  return (
    <Section title={reader === 'practitioner' ? 'Needling hazards' : 'What your therapist looks out for'}>
      <ul className={styles.hazards}>
        {ordered.map((hazard) => (
          <li key={JSON.stringify(hazard.structure)} data-severity={hazard.severity}>
            <p className={styles.kind}>
              {KIND[hazard.kind]}, {SEVERITY[hazard.severity]}
            </p>
            <p>{closed(say(hazard.structure))}</p>
          </li>
        ))}
      </ul>
      <SourceList ids={hazards.flatMap((hazard) => hazard.sources)} />
    </Section>
  );
}
