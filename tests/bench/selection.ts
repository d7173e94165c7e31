import type { MuscleMap } from '../../src/domain/anatomy';
import type { Atlas } from '../../src/domain/atlas';
import type { SkinMap } from '../../src/domain/lookup';
import { DEFAULT_VIEW, SIDES, type View } from '../../src/domain/view';
import { stipple } from '../../src/geometry/stipple';
import { armsAside } from '../../src/scene/arms-aside';
import type { FigureGeometry } from '../../src/scene/figure-geometry';
import { markSpots } from '../../src/scene/mark-spots';
import { PartStates } from '../../src/scene/muscle-material';
import { presenceOf, subjectMuscle } from '../../src/state/layers';
import { mirrorField, paintedZones } from '../../src/state/painted';
import { shownPoints } from '../../src/state/shown';
import { useAtlas } from '../../src/state/store';
import { milliseconds, quantile, type Row } from './table';

/** From a selected point to the attributes that the graphics card gets: zones, marks, dots, X, window, muscles. */
export function selection(atlas: Atlas, skin: SkinMap, figure: FigureGeometry, muscles: MuscleMap): Row[] {
  const { marks } = figure;
  const states = new PartStates(muscles.parts.length);
  const select = (id: string) => {
    const since = performance.now();
    const view: View = { ...DEFAULT_VIEW, item: { kind: 'point', id } };
    const shown = shownPoints(atlas, skin, view, null);
    // As FigureMesh with the arms, SpilloverDots, TriggerPointMarks and Anatomy do it, one after the other.
    armsAside(figure, { ...useAtlas.getState(), view, atlas, skin, muscles });
    const [{ essential, spillover }] = paintedZones(skin, shown);
    marks.setZone('essential', essential);
    marks.setZone('spillover', spillover);
    stipple(figure, spillover, essential);
    markSpots(figure, skin, shown);
    const window = muscles.windows.get(subjectMuscle(view)!);
    if (window) figure.window.open(view.side === 'left' ? window : mirrorField(skin, window));
    for (const side of SIDES)
      presenceOf(muscles, view, side).forEach((presence, part) => {
        states.set(part, presence, 0);
      });
    return performance.now() - since;
  };
  // The first round is the engine's, to compile what it runs.
  for (const { ref } of atlas.points) select(ref);
  const times = atlas.points.map(({ ref }) => ({ ref, time: select(ref) }));
  const values = times.map(({ time }) => time);
  const slowest = times.reduce((a, b) => (b.time > a.time ? b : a));
  return [
    {
      what: `selection to attributes: median of ${times.length} points`,
      figure: milliseconds(quantile(values, 0.5)),
      target: '8 ms',
    },
    {
      what: 'selection to attributes: 95th percentile',
      figure: milliseconds(quantile(values, 0.95)),
      target: '8 ms',
    },
    { what: `selection to attributes: slowest (${slowest.ref})`, figure: milliseconds(slowest.time) },
  ];
}
