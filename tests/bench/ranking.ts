import { Vector3 } from 'three';
import { type Atlas, type AtlasPoint, pointRef } from '../../src/domain/atlas';
import type { PointGeometry, SkinMap, ZoneField } from '../../src/domain/lookup';
import { COVER_STEPS, newArea, type PainDrawing } from '../../src/domain/pain/drawing';
import { rankPoints } from '../../src/domain/pain/ranking';
import { smallestSet } from '../../src/domain/pain/smallest-set';
import { zoneIndex } from '../../src/domain/pain/zone-index';
import { brushed } from '../../src/geometry/brush';
import type { FigureGeometry } from '../../src/scene/figure-geometry';
import { filled } from '../../src/state/pain/fill-regions';
import { seeded } from '../fixtures/random';
import { cpuTime } from './cpu-time';
import { milliseconds, quantile, type Row } from './table';

const SEED = 20261126;
const BLOBS = 200;
/** How many times as many points as the atlas has. */
const GROWTH = [1, 10, 100];
/** Drawings that the larger atlases are asked. */
const FEW = 25;
/** Rounds before the one that counts. */
const WARM_UP = 3;

interface Named {
  name: string;
  drawing: PainDrawing;
}

/** All points for one drawing, beside the fewest muscles for it; and what becomes of it as the atlas grows. */
export function ranking(atlas: Atlas, skin: SkinMap, figure: FigureGeometry): Row[] {
  const index = zoneIndex(atlas, skin);
  const usual = [...ofRegions(atlas, skin), ...blobs(skin, figure)];
  const whole: Named = {
    name: 'the whole body',
    drawing: drawingOf([new Uint8Array(skin.vertexCount).fill(COVER_STEPS)], skin),
  };
  const times = (drawings: Named[]) => {
    const measured = drawings.map(({ name, drawing }) => {
      const since = process.cpuUsage();
      const ranked = rankPoints(atlas, skin, index, drawing);
      const rank = cpuTime(since);
      const between = process.cpuUsage();
      smallestSet(atlas, skin, index, drawing, ranked);
      return { name, rank, set: cpuTime(between) };
    });
    return measured;
  };
  // The first round is the engine's, to compile what it runs.
  times(usual);
  const measured = times(usual);
  const wholes = times(Array.from({ length: 15 }, () => whole));
  const rows = (
    [
      ['rank', 'ranking: all points', '5 ms'],
      ['set', 'smallest set', undefined],
    ] as const
  ).flatMap(([key, what, target]): Row[] => {
    const values = measured.map((one) => one[key]);
    const slowest = measured.reduce((a, b) => (b[key] > a[key] ? b : a));
    return [
      {
        what: `${what}, median of ${values.length} drawings`,
        figure: milliseconds(quantile(values, 0.5)),
        target,
      },
      { what: `${what}, 95th percentile`, figure: milliseconds(quantile(values, 0.95)), target },
      { what: `${what}, slowest (${slowest.name})`, figure: milliseconds(slowest[key]), target },
      {
        what: `${what}, the whole body painted, median of ${wholes.length}`,
        figure: milliseconds(
          quantile(
            wholes.map((one) => one[key]),
            0.5,
          ),
        ),
        target,
      },
    ];
  });
  return [...rows, ...growth(atlas, skin, usual)];
}

/** Each region and each group on one side. */
function ofRegions(atlas: Atlas, skin: SkinMap): Named[] {
  const paint = (name: string, ids: string[]): Named => ({
    name,
    drawing: drawingOf([filled(atlas, skin, new Uint8Array(skin.vertexCount), ids, 'left', true)], skin),
  });
  return [
    ...atlas.regions.map(({ id }) => paint(id, [id])),
    ...atlas.groups.map((group) =>
      paint(
        group.id,
        atlas.regions.filter((region) => region.group === group.id).map(({ id }) => id),
      ),
    ),
  ];
}

/** One to three areas of some touches of the brush each, anywhere. */
function blobs(skin: SkinMap, figure: FigureGeometry): Named[] {
  const random = seeded(SEED);
  const touch = () => {
    const vertex = Math.floor(random() * skin.vertexCount);
    return { point: new Vector3().fromArray(figure.positions, 3 * vertex), corners: [vertex] };
  };
  const blob = () =>
    brushed(figure, new Uint8Array(skin.vertexCount), [touch(), touch()], 0.01 + 0.09 * random(), 'paint');
  return Array.from({ length: BLOBS }, (_, i) => ({
    name: `blob ${i} of seed ${SEED}`,
    drawing: drawingOf(Array.from({ length: 1 + (i % 3) }, blob), skin),
  }));
}

const drawingOf = (covers: Uint8Array[], { vertexCount }: SkinMap): PainDrawing => ({
  areas: covers.map((cover, i) => ({ ...newArea(i + 1, vertexCount), cover })),
});

/** The points again and again under other names, each with its zones a few vertices on. */
function enlarged(atlas: Atlas, skin: SkinMap, times: number): { points: AtlasPoint[]; skin: SkinMap } {
  const moved = ({ vertices, values }: ZoneField, by: number): ZoneField => ({
    vertices: vertices.map((v) => (v + by) % skin.vertexCount),
    values,
  });
  const points: AtlasPoint[] = [];
  const geometries = new Map<string, PointGeometry>();
  for (let copy = 0; copy < times; copy++)
    for (const { muscle, point, ref } of atlas.points) {
      const { places, zones } = skin.points.get(ref)!;
      const id = `${muscle.id}-${copy}`;
      points.push({ ref: pointRef(id, point.id), muscle: { ...muscle, id }, point });
      geometries.set(pointRef(id, point.id), {
        places,
        zones: { essential: moved(zones.essential, 3 * copy), spillover: moved(zones.spillover, 3 * copy) },
      });
    }
  return { points, skin: { ...skin, points: geometries } };
}

function growth(atlas: Atlas, skin: SkinMap, drawings: Named[]): Row[] {
  const step = Math.floor(drawings.length / FEW);
  const few = drawings.filter((_, i) => i % step === 0);
  return GROWTH.map((times) => {
    const larger = enlarged(atlas, skin, times);
    const since = process.cpuUsage();
    const index = zoneIndex(larger, larger.skin);
    const built = cpuTime(since);
    const round = () =>
      few.map(({ drawing }) => {
        const start = process.cpuUsage();
        rankPoints(larger, larger.skin, index, drawing);
        return cpuTime(start);
      });
    // Another skin and index: the engine compiles anew what it runs.
    for (let i = 0; i < WARM_UP; i++) round();
    const asked = round();
    const mean = asked.reduce((a, b) => a + b, 0) / asked.length;
    return {
      what: `ranking, ${times} x the atlas (${larger.points.length} points): index; median drawing; mean`,
      figure: `${milliseconds(built)}; ${milliseconds(quantile(asked, 0.5))}; ${milliseconds(mean)}`,
      target: 'linear',
    };
  });
}
