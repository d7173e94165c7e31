import type { Item } from '../domain/view';
import { selectItem } from '../state/store';
import { ListButton } from './ListButton';

/** A row that leads to a record. */
export function ItemLink({ name, detail, ...item }: { name: string; detail?: string } & Item) {
  return (
    <ListButton
      name={name}
      detail={detail}
      end={<span aria-hidden="true">›</span>}
      onClick={() => selectItem(item)}
    />
  );
}
