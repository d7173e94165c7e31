import { create } from 'zustand';
import { subscribeWithSelector } from 'zustand/middleware';
import type { SkinMap } from '../../domain/lookup';
import type { Answer, Answers } from '../../domain/pain/asked';
import {
  bothSides,
  emptyDrawing,
  isEmptyArea,
  isEmptyDrawing,
  MOST_AREAS,
  mirrorArea,
  newArea,
  type PainArea,
  type PainDrawing,
  withArea,
} from '../../domain/pain/drawing';

/** What a finger or the mouse does to the body on the page where pain is painted. */
export const TOOLS = ['paint', 'erase', 'fill', 'turn'] as const;
export type Tool = (typeof TOOLS)[number];

/** Radius of the brush, in centimetres. */
export const BRUSH = { least: 0.5, most: 6, usual: 2 };

/** Steps that can be undone. */
const MOST_STEPS = 100;

export interface PainState {
  /** Null until the map of the skin has arrived. */
  drawing: PainDrawing | null;
  /** Number of the area that is painted. */
  active: number;
  /** The drawing before the stroke that is being painted; null between strokes. */
  stroke: PainDrawing | null;
  past: readonly PainDrawing[];
  future: readonly PainDrawing[];
  tool: Tool;
  /** Centimetres. */
  brush: number;
  /** Not kept beyond the visit. */
  answers: Answers;
  /** Whether the list is shown in spite of an alarm. */
  shownAnyway: boolean;
  /** Counts how often the list was asked for: on narrow screens the sheet rises. */
  listAsked: number;
}

const STARTING: PainState = {
  drawing: null,
  active: 1,
  stroke: null,
  past: [],
  future: [],
  tool: 'paint',
  brush: BRUSH.usual,
  answers: {},
  shownAnyway: false,
  listAsked: 0,
};

/** The drawing that is being made, and the tools for it. */
export const usePain = create<PainState>()(subscribeWithSelector(() => STARTING));

const { setState: set, getState: get } = usePain;

/** The skin is known: a drawing can begin, unless one has been restored already. */
export function beginDrawing({ vertexCount }: Pick<SkinMap, 'vertexCount'>): void {
  if (!get().drawing) set({ drawing: emptyDrawing(vertexCount) });
}

/** The drawing as one more step, which can be undone. */
function step(drawing: PainDrawing, more: Partial<PainState> = {}): void {
  endStroke(true);
  const { drawing: before, past } = get();
  if (!before || drawing === before) return;
  set({ drawing, past: [...past, before].slice(-MOST_STEPS), future: [], ...more });
}

/** Shows another drawing: one that was kept, imported or sent. Undo brings back the one before. */
export function replaceDrawing(drawing: PainDrawing): void {
  step(drawing, { active: drawing.areas[0].id, answers: {}, shownAnyway: false });
}

/** Puts back the drawing of the last visit; no step, for there is nothing before it. */
export function restoreDrawing(drawing: PainDrawing): void {
  set({ drawing, stroke: null, active: drawing.areas[0].id, past: [], future: [] });
}

export const activeArea = ({ drawing, active }: Pick<PainState, 'drawing' | 'active'>): PainArea | null =>
  drawing?.areas.find(({ id }) => id === active) ?? null;

/** The drawing as it was when the last stroke ended: what lists are made of, for a stroke has no time for them. */
export const settledDrawing = ({ drawing, stroke }: Pick<PainState, 'drawing' | 'stroke'>) =>
  stroke ?? drawing;

/** Begins a stroke: what is painted until its end is one step. */
export const beginStroke = () => set({ stroke: get().drawing });

/** Shows more of the stroke: a new cover for the active area. A stroke that another step has ended paints no more. */
export function paintStroke(cover: Uint8Array): void {
  const { drawing, stroke } = get();
  const area = activeArea(get());
  if (!drawing || !stroke || !area || cover === area.cover) return;
  set({ drawing: withArea(drawing, { ...area, cover }) });
}

/** Ends the stroke; a stroke that is given up leaves nothing. */
export function endStroke(keep: boolean): void {
  const { drawing, stroke, past } = get();
  if (!stroke) return;
  if (stroke === drawing) set({ stroke: null });
  else if (keep) set({ stroke: null, past: [...past, stroke].slice(-MOST_STEPS), future: [] });
  else set({ stroke: null, drawing: stroke });
}

export function undo(): void {
  endStroke(true);
  const { drawing, past, future } = get();
  const before = past.at(-1);
  if (!before || !drawing) return;
  set({ drawing: before, past: past.slice(0, -1), future: [drawing, ...future], ...keepActive(before) });
}

export function redo(): void {
  endStroke(true);
  const { drawing, past, future } = get();
  const [after] = future;
  if (!after || !drawing) return;
  set({ drawing: after, past: [...past, drawing], future: future.slice(1), ...keepActive(after) });
}

/** The active area, or the last one where it is gone. */
function keepActive({ areas }: PainDrawing): Pick<PainState, 'active'> {
  const { active } = get();
  return { active: areas.some(({ id }) => id === active) ? active : areas.at(-1)!.id };
}

/** Empties the drawing: one step, so that it can be undone. */
export function clearDrawing(): void {
  const { drawing } = get();
  if (!drawing || (isEmptyDrawing(drawing) && drawing.areas.length === 1)) return;
  step(emptyDrawing(drawing.areas[0].cover.length), { active: 1, answers: {}, shownAnyway: false });
}

/** A further place that hurts; painted from now on. An empty one is used first. */
export function addArea(): void {
  const { drawing } = get();
  if (!drawing) return;
  const unused = drawing.areas.find(isEmptyArea);
  if (unused) set({ active: unused.id });
  if (unused || drawing.areas.length >= MOST_AREAS) return;
  const id = Math.max(...drawing.areas.map((area) => area.id)) + 1;
  step({ areas: [...drawing.areas, newArea(id, drawing.areas[0].cover.length)] }, { active: id });
}

export function removeArea(id: number): void {
  const { drawing } = get();
  if (!drawing) return;
  const left = drawing.areas.filter((area) => area.id !== id);
  if (left.length === 0) clearDrawing();
  else step({ areas: left }, keepActive({ areas: left }));
}

export const chooseArea = (active: number) => set({ active });

/** A slider that is pulled changes the strength many times: that is one step, as long as nothing else comes between. */
let pulled: { id: number; drawing: PainDrawing } | null = null;

/** Changes how strong or of what kind an area's pain is, or what it covers. */
export function changeArea(id: number, change: Partial<Omit<PainArea, 'id'>>): void {
  const { drawing } = get();
  const area = drawing?.areas.find((other) => other.id === id);
  if (!drawing || !area) return;
  const fields = Object.keys(change) as (keyof typeof change)[];
  if (fields.every((field) => change[field] === area[field])) return;
  const next = withArea(drawing, { ...area, ...change });
  if (pulled?.id === id && pulled.drawing === drawing && fields.join() === 'intensity')
    set({ drawing: next, future: [] });
  else step(next);
  pulled = fields.join() === 'intensity' ? { id, drawing: next } : null;
}

/** Moves an area to the other side, or adds its mirror image. */
export function mirrorPaint(skin: Pick<SkinMap, 'mirror'>, id: number, keep: boolean): void {
  const area = get().drawing?.areas.find((other) => other.id === id);
  if (area) changeArea(id, { cover: (keep ? bothSides : mirrorArea)(skin, area).cover });
}

export const setTool = (tool: Tool) => set({ tool });
export const setBrush = (brush: number) => set({ brush });
export const answer = (question: string, given: Answer) =>
  set({ answers: { ...get().answers, [question]: given }, shownAnyway: false });
export const answerNo = (questions: readonly string[]) =>
  set({ answers: { ...get().answers, ...Object.fromEntries(questions.map((id) => [id, 'no' as const])) } });
export const showAnyway = () => set({ shownAnyway: true });
export const askForList = () => set({ listAsked: get().listAsked + 1 });
