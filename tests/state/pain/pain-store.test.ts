import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  COVER_STEPS,
  emptyDrawing,
  isEmptyArea,
  isEmptyDrawing,
  type PainDrawing,
} from '../../../src/domain/pain/drawing';
import {
  addArea,
  answer,
  beginDrawing,
  beginStroke,
  changeArea,
  chooseArea,
  clearDrawing,
  endStroke,
  mirrorPaint,
  paintStroke,
  redo,
  removeArea,
  replaceDrawing,
  restoreDrawing,
  settledDrawing,
  undo,
  usePain,
} from '../../../src/state/pain/pain-store';

const SEED = 2020;
/** The skin of this body: six vertices a side. */
const HALF = 6;
const skin = { vertexCount: 2 * HALF, mirror: (v: number) => (v + HALF) % (2 * HALF) };
/** What the store promises to keep. */
const MOST_STEPS = 100;

const fresh = usePain.getInitialState();
const state = () => usePain.getState();
const drawing = () => state().drawing!;
const active = () => drawing().areas.find(({ id }) => id === state().active)!;
/** Adds paint at some vertices to the active area, as the brush does. */
const dab = (...vertices: number[]) =>
  paintStroke(active().cover.map((depth, v) => (vertices.includes(v) ? COVER_STEPS : depth)));
const stroke = (...vertices: number[]) => {
  beginStroke();
  for (const v of vertices) dab(v);
  endStroke(true);
};

beforeEach(() => {
  usePain.setState(fresh, true);
  beginDrawing(skin);
});

/** What is painted, as words: all that a drawing is but the numbers of its areas. */
const written = ({ areas }: PainDrawing) =>
  areas.map(({ cover, intensity }) => ({ cover: [...cover].join(), intensity }));
type Written = ReturnType<typeof written>;

/** The slow and simple store: every state that has been, and where in them one is. */
interface Model {
  states: Written[];
  at: number;
  /** The state to which a slider was pulled last, and whose slider. */
  pulled?: { id: number; state: Written };
}

type Real = typeof usePain;
const command = (name: string, act: () => void, undoable = true): fc.Command<Model, Real> => ({
  check: () => true,
  run: (model) => {
    const before = written(settledDrawing(state())!);
    expect(before).toEqual(model.states[model.at]);
    act();
    const after = written(drawing());
    if (undoable && JSON.stringify(after) !== JSON.stringify(before)) {
      model.states = [...model.states.slice(0, model.at + 1), after];
      model.at++;
    } else expect(after).toEqual(before);
    invariants();
  },
  toString: () => name,
});
const travel = (name: string, act: () => void, by: number): fc.Command<Model, Real> => ({
  check: () => true,
  run: (model) => {
    act();
    model.at = Math.max(0, Math.min(model.states.length - 1, model.at + by));
    expect(written(drawing())).toEqual(model.states[model.at]);
    invariants();
  },
  toString: () => name,
});

/** One move of a slider: the next one of the same slider takes its place, if nothing comes between. */
const pull = (name: string, n: number, intensity: number): fc.Command<Model, Real> => ({
  check: () => true,
  run: (model) => {
    const { id, intensity: before } = nthArea(n);
    changeArea(id, { intensity });
    if (before === intensity) return expect(written(drawing())).toEqual(model.states[model.at]);
    const goesOn = model.pulled?.id === id && model.pulled.state === model.states[model.at];
    if (!goesOn) model.at++;
    model.states = [...model.states.slice(0, model.at), written(drawing())];
    model.pulled = { id, state: model.states[model.at] };
    invariants();
  },
  toString: () => name,
});

function invariants(): void {
  const { areas } = drawing();
  expect(areas.length).toBeGreaterThan(0);
  expect(new Set(areas.map(({ id }) => id)).size).toBe(areas.length);
  expect(areas.some(({ id }) => id === state().active)).toBe(true);
  expect(state().stroke).toBeNull();
}

const nthArea = (n: number) => drawing().areas[n % drawing().areas.length];
const vertices = fc.array(fc.nat(2 * HALF - 1), { maxLength: 4 });
const commands = [
  vertices.map((all) => command(`stroke(${all})`, () => stroke(...all))),
  vertices.map((all) =>
    command(
      `givenUp(${all})`,
      () => {
        beginStroke();
        dab(...all);
        endStroke(false);
      },
      false,
    ),
  ),
  fc.constant(command('addArea', addArea)),
  fc.nat(9).map((n) => command(`chooseArea(${n})`, () => chooseArea(nthArea(n).id), false)),
  fc.nat(9).map((n) =>
    command(`removeArea(${n})`, () => {
      // The last one of several empty areas may go without a change that can be seen.
      if (drawing().areas.length > 1 || !isEmptyArea(drawing().areas[0])) removeArea(nthArea(n).id);
    }),
  ),
  fc
    .tuple(fc.nat(9), fc.integer({ min: 0, max: 10 }))
    .map(([n, intensity]) => pull(`intensity(${n}, ${intensity})`, n, intensity)),
  fc.tuple(fc.nat(9), fc.boolean()).map(([n, keep]) =>
    command(`mirror(${n}, ${keep})`, () => {
      // A mirrored area that looks the same is a step all the same.
      const { cover, id } = nthArea(n);
      const changes = cover.some((depth, v) =>
        keep ? cover[skin.mirror(v)] > depth : cover[skin.mirror(v)] !== depth,
      );
      if (changes) mirrorPaint(skin, id, keep);
    }),
  ),
  fc.constant(
    command('clear', () => {
      if (!isEmptyDrawing(drawing()) || drawing().areas.length > 1) clearDrawing();
    }),
  ),
  fc.constant(travel('undo', undo, -1)),
  fc.constant(travel('redo', redo, 1)),
];

describe(`the drawing and its steps (seed ${SEED})`, () => {
  it('go back and forth as through a list of all that has been', () => {
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 60 }), (all) => {
        usePain.setState(fresh, true);
        beginDrawing(skin);
        fc.modelRun(() => ({ model: { states: [written(drawing())], at: 0 } as Model, real: usePain }), all);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('go back to the beginning, one stroke after the other, and forth again', () => {
    const been = [written(drawing())];
    for (let v = 0; v < HALF; v++) {
      stroke(v);
      been.push(written(drawing()));
    }
    for (const before of been.slice(0, -1).toReversed()) {
      undo();
      expect(written(drawing())).toEqual(before);
    }
    undo();
    expect(written(drawing())).toEqual(been[0]);
    for (const after of been.slice(1)) {
      redo();
      expect(written(drawing())).toEqual(after);
    }
  });

  it('are bounded: after 500 strokes no more is kept than the drawing and the last hundred', () => {
    for (let i = 0; i < 500; i++) {
      beginStroke();
      paintStroke(active().cover.map((_, v) => (v === i % 12 ? (i % 2 ? COVER_STEPS : 1) : 0)));
      endStroke(true);
    }
    expect(state().past).toHaveLength(MOST_STEPS);
    const kept = new Set(
      [drawing(), ...state().past].flatMap(({ areas }) => areas.map(({ cover }) => cover)),
    );
    expect(kept.size).toBe(MOST_STEPS + 1);
    // Undone steps are kept instead of the steps, not beside them.
    for (let i = 0; i < 500; i++) undo();
    expect(state().past).toHaveLength(0);
    expect(state().future).toHaveLength(MOST_STEPS);
    for (let i = 0; i < 500; i++) redo();
    expect(state().past).toHaveLength(MOST_STEPS);
    expect(state().future).toHaveLength(0);
  });
});

describe('a stroke', () => {
  it('is one step, however often it touched the skin', () => {
    stroke(0, 1, 2, 3);
    expect(state().past).toHaveLength(1);
    undo();
    expect(isEmptyDrawing(drawing())).toBe(true);
  });

  it('that is given up leaves nothing, not even a step', () => {
    stroke(0);
    undo();
    const before = state();
    beginStroke();
    dab(1, 2);
    expect(isEmptyDrawing(drawing())).toBe(false);
    endStroke(false);
    expect(state()).toEqual(before);
    expect(state().drawing).toBe(before.drawing);
    // What was undone can still be redone.
    redo();
    expect(isEmptyDrawing(drawing())).toBe(false);
  });

  it('that paints nothing is no step', () => {
    beginStroke();
    paintStroke(active().cover);
    endStroke(true);
    expect(state().past).toHaveLength(0);
  });

  it('shows at once, while lists wait for its end', () => {
    const before = drawing();
    beginStroke();
    dab(3);
    expect(settledDrawing(state())).toBe(before);
    expect(drawing().areas[0].cover[3]).toBe(COVER_STEPS);
    endStroke(true);
    expect(settledDrawing(state())).toBe(drawing());
  });

  it('ends with any other step; what the finger does from then on paints nothing', () => {
    stroke(0);
    for (const interrupt of [undo, clearDrawing, () => changeArea(1, { intensity: 9 })]) {
      beginStroke();
      dab(4);
      interrupt();
      const after = drawing();
      dab(5);
      endStroke(true);
      expect(drawing()).toBe(after);
      undo();
      redo();
      expect(written(drawing())).toEqual(written(after));
    }
  });

  it('undone in its midst is what is undone', () => {
    stroke(0);
    const before = written(drawing());
    beginStroke();
    dab(4);
    undo();
    expect(written(drawing())).toEqual(before);
    undo();
    expect(isEmptyDrawing(drawing())).toBe(true);
  });
});

describe('another drawing', () => {
  const other: PainDrawing = {
    areas: [{ id: 1, cover: new Uint8Array(2 * HALF).fill(COVER_STEPS), intensity: 8, quality: 'burning' }],
  };

  it('in the place of the one before can be undone', () => {
    stroke(0);
    const before = drawing();
    answer('sudden', 'yes');
    replaceDrawing(other);
    expect(drawing()).toBe(other);
    expect(state().answers).toEqual({});
    undo();
    expect(drawing()).toBe(before);
  });

  it('from the last visit has nothing before it, nor does a new one begin over it', () => {
    restoreDrawing(other);
    beginDrawing(skin);
    undo();
    expect(drawing()).toBe(other);
  });

  it('begins empty', () => {
    expect(drawing()).toEqual(emptyDrawing(2 * HALF));
  });
});
