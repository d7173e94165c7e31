import { MOST_AREAS, type PainDrawing } from '../../domain/pain/drawing';
import { addArea } from '../../state/pain/pain-store';
import { Button } from '../Button';
import { Section } from '../Section';
import { PainAreaCard } from './PainAreaCard';
import styles from './PainAreas.module.css';

/** The painted places, each with how strong the pain is and of what kind. */
export function PainAreas({ drawing }: { drawing: PainDrawing }) {
  return (
    <Section title="Where it hurts" count={drawing.areas.length}>
      <ol className={styles.areas}>
        {drawing.areas.map((area, i) => (
          <li key={area.id}>
            <PainAreaCard area={area} number={i + 1} only={drawing.areas.length === 1} />
          </li>
        ))}
      </ol>
      <Button onClick={addArea} disabled={drawing.areas.length >= MOST_AREAS}>
        Add another pain
      </Button>
    </Section>
  );
}
