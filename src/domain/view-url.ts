import {
  CAMERAS,
  DEFAULT_VIEW,
  type Dropped,
  FIGURES,
  type Item,
  LAYERS,
  MOST_COMPARED,
  OTHERS,
  PAGES,
  SIDES,
  type View,
} from './view';

/**
 * The view as a query string and back: a documented contract (docs/url.md). Defaults are left
 * out; what cannot be read is dropped and reported, never thrown.
 */

const ITEM_KINDS = ['point', 'muscle', 'condition', 'guide'] as const;
const READERS = ['patient', 'practitioner'] as const;

/** Ids are short slugs; anything longer or stranger is not one of ours. */
const ID = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
const MAX_ID = 80;
const MAX_QUOTED = 40;

/** Query string without "?", empty for the default view. */
export function viewToQuery(view: View): string {
  const query = new URLSearchParams();
  if (view.page !== DEFAULT_VIEW.page) query.set('page', view.page);
  if (view.region) query.set('region', view.region);
  if (view.item) query.set(view.item.kind, view.item.id);
  if (view.compare.length > 0) query.set('compare', view.compare.join(','));
  if (view.side !== DEFAULT_VIEW.side) query.set('side', view.side);
  if (view.figure !== DEFAULT_VIEW.figure) query.set('figure', view.figure);
  if (view.camera !== DEFAULT_VIEW.camera) query.set('view', view.camera);
  if (view.layer !== DEFAULT_VIEW.layer) query.set('layer', view.layer);
  if (view.others !== DEFAULT_VIEW.others) query.set('others', view.others);
  if (view.reader !== DEFAULT_VIEW.reader) query.set('words', view.reader);
  // A comma need not be escaped in a query, and stands nowhere but between ids.
  return query.toString().replaceAll('%2C', ',');
}

/** The view that a query string asks for, and what of it could not be read. */
export function queryToView(search: string): { view: View; dropped: Dropped[] } {
  const query = new URLSearchParams(search);
  const dropped: Dropped[] = [];
  const drop = (key: string, value: string) => {
    dropped.push({ key: quote(key), value: quote(value) });
  };
  const oneOf = <T extends string>(key: string, allowed: readonly T[], fallback: T): T => {
    const value = query.get(key);
    if (value === null) return fallback;
    const known = allowed.find((a) => a === value);
    if (known === undefined) drop(key, value);
    return known ?? fallback;
  };
  const id = (key: string): string | null => {
    const value = query.get(key);
    if (value === null) return null;
    if (value.length <= MAX_ID && ID.test(value)) return value;
    drop(key, value);
    return null;
  };

  const ids = (key: string, most: number): string[] => {
    const value = query.get(key);
    if (value === null) return [];
    // Longer than any list of ids: not worth taking apart.
    const parts = value.length < most * (MAX_ID + 1) ? value.split(',') : [];
    const good = [...new Set(parts.filter((part) => part.length <= MAX_ID && ID.test(part)))].slice(0, most);
    if (good.length < Math.max(1, parts.length)) drop(key, leftOver(parts, good) ?? value);
    return good;
  };

  let item: Item | null = null;
  for (const kind of ITEM_KINDS) {
    const value = id(kind);
    if (value === null) continue;
    if (item) drop(kind, value);
    else item = { kind, id: value };
  }
  const view: View = {
    page: oneOf('page', PAGES, DEFAULT_VIEW.page),
    region: id('region'),
    item,
    compare: ids('compare', MOST_COMPARED),
    side: oneOf('side', SIDES, DEFAULT_VIEW.side),
    figure: oneOf('figure', FIGURES, DEFAULT_VIEW.figure),
    camera: oneOf('view', CAMERAS, DEFAULT_VIEW.camera),
    layer: oneOf('layer', LAYERS, DEFAULT_VIEW.layer),
    others: oneOf('others', OTHERS, DEFAULT_VIEW.others),
    reader: oneOf('words', READERS, DEFAULT_VIEW.reader),
  };
  return { view, dropped };
}

/** What of a list was not taken: unreadable, too many, or given twice. */
function leftOver(parts: readonly string[], taken: readonly string[]): string | null {
  const rest = parts.filter((part, i) => !taken.includes(part) || parts.indexOf(part) < i);
  return rest.length > 0 ? rest.join(',') : null;
}

/** Short and printable, for a message. */
function quote(text: string): string {
  const printable = text.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?');
  if (printable.length <= MAX_QUOTED) return printable;
  // The cut may go through an emoji: half of one is not printable.
  return `${printable.slice(0, MAX_QUOTED).replace(/\p{Cs}$/u, '')}...`;
}
