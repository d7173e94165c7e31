import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SkinMap } from '../../src/domain/lookup';
import { brushed, type Touch } from '../../src/geometry/brush';
import type { FigureGeometry } from '../../src/scene/figure-geometry';
import { castRay } from '../../src/scene/pick';
import {
  activeArea,
  beginDrawing,
  beginStroke,
  clearDrawing,
  endStroke,
  paintStroke,
  usePain,
} from '../../src/state/pain/pain-store';
import { seeded } from '../fixtures/random';
import { cpuTime } from './cpu-time';
import { CANVAS, cameraAround } from './picking';
import { megabytes, milliseconds, quantile, type Row } from './table';

const SEED = 20261125;
/** Radii in centimetres. */
const BRUSHES = [0.5, 2, 6];
const STROKES = 150;
/** Events of a stroke, and pixels between two of them: a finger that is in no hurry. */
const EVENTS = 12;
const PACE = 20;
/** Rays between two events, as many as `PaintInput` casts for that pace. */
const RAYS = 3;
const MANY = 500;

/** From a pointer event to the bytes that the graphics card gets; what many strokes leave in memory. */
export function painting(skin: SkinMap, figure: FigureGeometry): Row[] {
  usePain.setState(usePain.getInitialState(), true);
  beginDrawing(skin);
  // As PaintedPain does it.
  const stop = usePain.subscribe(
    (state) => state.drawing,
    (drawing) => figure.pain.show(drawing!.areas),
  );
  const random = seeded(SEED);
  /** A stroke somewhere on the body, as PaintInput makes it; milliseconds of the processor for each event. */
  const stroke = (radius: number): number[] => {
    const camera = cameraAround(random, figure.height);
    const at = { x: CANVAS.width * (0.35 + 0.3 * random()), y: CANVAS.height * random() };
    const heading = 2 * Math.PI * random();
    const times: number[] = [];
    beginStroke();
    for (let event = 0; event < EVENTS; event++) {
      const since = process.cpuUsage();
      const touches: Touch[] = [];
      for (let i = 0; i < RAYS; i++) {
        at.x += (PACE / RAYS) * Math.cos(heading);
        at.y += (PACE / RAYS) * Math.sin(heading);
        const hit = castRay(figure, camera, at, CANVAS);
        if (hit) touches.push(hit);
      }
      const area = activeArea(usePain.getState())!;
      if (touches.length === 0) continue;
      paintStroke(brushed(figure, area.cover, touches, radius / 100, 'paint'));
      times.push(cpuTime(since));
    }
    endStroke(true);
    return times;
  };
  // The first strokes are the engine's, to compile what it runs.
  for (let i = 0; i < STROKES / 2; i++) stroke(BRUSHES[i % BRUSHES.length]);
  const rows = BRUSHES.flatMap((radius): Row[] => {
    const times: number[] = [];
    for (let i = 0; i < STROKES; i++) {
      if (i % 10 === 0) clearDrawing();
      times.push(...stroke(radius));
    }
    const slowest = Math.max(...times);
    return [
      {
        what: `painting: an event with a brush of ${radius} cm, median of ${times.length}`,
        figure: milliseconds(quantile(times, 0.5)),
        target: '8 ms',
      },
      {
        what: `painting: an event with a brush of ${radius} cm, 95th percentile; slowest`,
        figure: `${milliseconds(quantile(times, 0.95))}; ${milliseconds(slowest)}`,
        target: '8 ms',
      },
    ];
  });

  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  clearDrawing();
  const beyond: string[] = [];
  const before = inUse(collect) - held();
  for (let round = 0; round < 2; round++) {
    for (let i = 0; i < MANY; i++) stroke(BRUSHES[i % BRUSHES.length]);
    const own = held();
    beyond.push(`${megabytes(inUse(collect) - own - before)} beside ${megabytes(own)}`);
  }
  stop();
  usePain.setState(usePain.getInitialState(), true);
  figure.pain.show([]);
  return [
    ...rows,
    {
      what: `painting: memory after ${MANY}, ${2 * MANY} strokes, beside what the drawing and the steps hold`,
      figure: beyond.join(', '),
      target: '0 MB',
    },
  ];
}

/** Bytes in use once nothing is left to collect. */
function inUse(collect: () => void): number {
  for (let i = 0; i < 3; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes of the covers that the drawing and the steps to be undone hold. */
function held(): number {
  const { drawing, past, future } = usePain.getState();
  const covers = new Set(
    [drawing!, ...past, ...future].flatMap(({ areas }) => areas.map(({ cover }) => cover)),
  );
  return [...covers].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
