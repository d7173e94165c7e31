import group from './GroupDetails.module.css';
import { ItemLink } from './ItemLink';
import { useRecords } from './use-records';

/** All conditions by name. */
export function ConditionContents() {
  const { conditions } = useRecords();
  const sorted = conditions.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  return (
    <details className={group.group}>
      <summary>
        <span className={group.name}>All conditions by name</span>
      </summary>
      <ul>
        {sorted.map(({ id, name }) => (
          <li key={id}>
            <ItemLink kind="condition" id={id} name={name} />
          </li>
        ))}
      </ul>
    </details>
  );
}
