import { presenceOf } from '../state/layers';
import { useAtlas } from '../state/store';
import styles from './LayerList.module.css';
import { MuscleRow } from './MuscleRow';
import { Section } from './Section';
import { useRecords } from './use-records';

/** What the body shows without its skin, as a list: the muscles in sight, or the bones. */
export function LayerList() {
  const { layer } = useAtlas((state) => state.view);
  if (layer === 'skin') return null;
  return layer === 'bones' ? <Bones /> : <Muscles />;
}

function Muscles() {
  const atlas = useRecords();
  const view = useAtlas((state) => state.view);
  const muscles = useAtlas((state) => state.muscles);
  if (!muscles) return null;
  const shown = presenceOf(muscles, view, view.side);
  const ids = new Set(
    muscles.parts
      .filter((part, i) => shown[i] !== 'hidden' && part.layer === view.layer)
      .map(({ muscle }) => muscle),
  );
  const records = atlas.muscles
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <Section title="Muscles of this layer" count={records.length}>
      <ul>
        {records.map((muscle) => (
          <li key={muscle.id}>
            <MuscleRow muscle={muscle} side={view.side} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Bones() {
  const bones = useAtlas((state) => state.bones);
  if (!bones) return null;
  return (
    <Section title="Bones" count={bones.length}>
      <ul className={styles.bones}>
        {bones.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </Section>
  );
}
