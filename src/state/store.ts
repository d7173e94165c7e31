import { create } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import type { BoneName, MuscleMap } from '../domain/anatomy';
import type { Atlas, AtlasDetails, Sources } from '../domain/atlas';
import type { SkinMap } from '../domain/lookup';
import {
  DEFAULT_VIEW,
  type Dropped,
  type FigureId,
  type Item,
  knownView,
  type Layer,
  type Others,
  type Page,
  type Side,
  type View,
} from '../domain/view';
import type { Waiting } from './fetch-bytes';
import type { Step } from './step-deeper';

/** What the pointer or the keyboard rests on, in the scene or in a list; never in the URL. */
export type Hover =
  | { kind: 'region'; id: string; side: Side }
  | { kind: 'point'; id: string; side: Side }
  /** `part` is the number of the part under the pointer, where it is one. */
  | { kind: 'muscle'; id: string; side: Side; part?: number }
  | { kind: 'bone'; id: string; side: Side };

/** A file on its way. */
export interface Download {
  loaded: number;
  total: number;
  error: string | null;
  /** What it waits for on a server that is still making it. */
  waiting?: Waiting | null;
}

/** Pixels at the edges of the scene that panels lie over. */
export interface Covered {
  left: number;
  top: number;
  /** Only at the upper right: labels keep off, and the body where there is little room. */
  right: number;
  bottom: number;
}

export interface AtlasState {
  view: View;
  hover: Hover | null;
  /** Null until the records have arrived. */
  atlas: Atlas | null;
  /** Null until the texts of the cards have arrived. */
  details: AtlasDetails | null;
  /** Null until the bibliography has arrived. */
  sources: Sources | null;
  skin: SkinMap | null;
  /** Null until muscles are first wanted and have arrived. */
  muscles: MuscleMap | null;
  /** Null until the skeleton has arrived. */
  bones: readonly BoneName[] | null;
  /** Progress by file name, for the loading bar and the retry message. */
  downloads: Record<string, Download>;
  /** Where the last click on muscles led among those that lie there. */
  step: Step | null;
  /** A view that was chosen on the body itself: the camera stays as it is. */
  held: View | null;
  /** A quiet message: what of a link was dropped, what failed. */
  notice: string | null;
  /** So that the camera frames beside the panels. */
  covered: Covered;
  /** Counts requests to frame the same thing once more. */
  frames: number;
  /** Whether the browser can draw the scene. */
  scene: 'starting' | 'ready' | 'unavailable' | 'lost';
}

export const useAtlas = create<AtlasState>()(
  subscribeWithSelector(
    (): AtlasState => ({
      view: DEFAULT_VIEW,
      hover: null,
      atlas: null,
      details: null,
      sources: null,
      skin: null,
      muscles: null,
      bones: null,
      downloads: {},
      step: null,
      held: null,
      notice: null,
      covered: { left: 0, top: 0, right: 0, bottom: 0 },
      frames: 0,
      scene: 'starting',
    }),
  ),
);

const { setState: set, getState: get } = useAtlas;

/** What of a link could not be read, kept until the records arrive and the rest can be checked too. */
let unread: Dropped[] = [];

/**
 * Changes the view. Ids that the atlas does not know are dropped with a notice.
 * @param dropped what had to be left out already on the way here
 * @param hold whether the camera stays where it is
 */
export function changeView(change: Partial<View>, dropped: Dropped[] = [], hold = false): void {
  const { atlas, view } = get();
  const wanted = { ...view, ...change };
  if (!atlas) {
    unread = dropped;
    set({ view: wanted, notice: droppedNotice(dropped) });
    return;
  }
  const known = knownView(atlas, wanted);
  set({
    view: known.view,
    held: hold ? known.view : null,
    hover: null,
    step: null,
    notice: droppedNotice([...dropped, ...known.dropped]),
  });
}

/** Shows a record; the region through which it was reached stays. */
export const selectItem = (item: Item | null) => changeView({ item, camera: 'auto' });

/** Shows a trigger point on one side of the body. */
export const selectPoint = (id: string, side: Side) =>
  changeView({ item: { kind: 'point', id }, side, camera: 'auto' });

/** Shows a region or a group of regions; null goes back to the whole body. */
export const selectRegion = (region: string | null, side: Side = get().view.side) =>
  changeView({ page: 'atlas', region, item: null, side, camera: 'auto' });

/** Opens a page; what was selected is let go. */
export const openPage = (page: Page) =>
  changeView({ page, region: null, item: null, layer: 'skin', camera: 'auto' });

/** Shows the muscle to which a click on the body led; the camera stays, so that one can click on. */
export function selectBeneath(step: Step): void {
  const { muscle, side } = step.chosen;
  // The camera learns that it stays in the same moment as of the new view.
  changeView({ item: { kind: 'muscle', id: muscle }, side, camera: 'auto' }, [], true);
  set({ step });
}

/** Brings the camera back to what is chosen. */
export const frameAgain = () => set({ frames: get().frames + 1 });

export const setSide = (side: Side) => changeView({ side });
export const setLayer = (layer: Layer) => changeView({ layer });
export const setOthers = (others: Others) => changeView({ others });
export const setFigure = (figure: FigureId) => changeView({ figure });
export const setHover = (hover: Hover | null) => {
  if (!sameHover(get().hover, hover)) set({ hover });
};
export const setNotice = (notice: string | null) => set({ notice });
export const setScene = (scene: AtlasState['scene']) => set({ scene });

/** The records have arrived: a link opened before then is checked against them. */
export function setAtlas(atlas: Atlas, skin: SkinMap): void {
  const { view, dropped } = knownView(atlas, get().view);
  set({ atlas, skin, view, notice: droppedNotice([...unread, ...dropped]) });
  unread = [];
}

export const setDetails = (details: AtlasDetails) => set({ details });
export const setSources = (sources: Sources) => set({ sources });
export const setBones = (bones: readonly BoneName[]) => set({ bones });
export const setMuscles = (muscles: MuscleMap) => set({ muscles });

export function setCovered(next: Covered): void {
  const { covered } = get();
  if (EDGES.some((edge) => covered[edge] !== next[edge])) set({ covered: next });
}

const EDGES = ['left', 'top', 'right', 'bottom'] as const;

export function setDownload(name: string, download: Partial<Download>): void {
  const downloads = get().downloads;
  const before = downloads[name] ?? { loaded: 0, total: 0, error: null };
  set({ downloads: { ...downloads, [name]: { ...before, ...download } } });
}

/** What a link asked for in vain, in words; null if nothing. */
function droppedNotice(dropped: Dropped[]): string | null {
  if (dropped.length === 0) return null;
  const list = dropped.map(({ key, value }) => `${key} "${value}"`).join(', ');
  return `This link names something the atlas does not know, so it was left out: ${list}.`;
}

const partOf = (hover: Hover) => (hover.kind === 'muscle' ? hover.part : undefined);

function sameHover(a: Hover | null, b: Hover | null): boolean {
  return (
    a === b ||
    (!!a && !!b && a.kind === b.kind && a.id === b.id && a.side === b.side && partOf(a) === partOf(b))
  );
}
