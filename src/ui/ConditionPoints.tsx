import type { ConditionRecord } from '../domain/atlas';
import { useAtlas } from '../state/store';
import styles from './ConditionPoints.module.css';
import { comingMuscles } from './coming-muscles';
import { PointRow } from './PointRow';
import { Section } from './Section';
import { useRecords } from './use-records';

const ROLES = [
  { role: 'main', title: 'Points often involved' },
  { role: 'contributing', title: 'Points that may contribute' },
] as const;

/** The trigger points that may play a part; muscles without a record yet are named as coming. */
export function ConditionPoints({ condition }: { condition: ConditionRecord }) {
  const atlas = useRecords();
  const side = useAtlas((state) => state.view.side);
  const coming = comingMuscles(atlas, condition);
  return (
    <>
      {ROLES.map(({ role, title }) => {
        const known = condition.points.flatMap((p) =>
          p.role === role ? (atlas.pointByRef.get(p.point) ?? []) : [],
        );
        if (!known.length) return null;
        return (
          <Section key={role} title={title} count={known.length}>
            <ul>
              {known.map((point) => (
                <li key={point.ref}>
                  <PointRow point={point} side={side} />
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
      {coming.length > 0 && (
        <Section title="Coming to the atlas">
          <p className={styles.coming}>
            These may play a part too, but their records are not written yet: {coming.join('; ')}.
          </p>
        </Section>
      )}
    </>
  );
}
