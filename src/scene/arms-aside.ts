import type { Atlas } from '../domain/atlas';
import type { SkinMap } from '../domain/lookup';
import { SIDES, type Side } from '../domain/view';
import { frameSpots } from '../geometry/framing';
import type { AtlasState } from '../state/store';
import type { FigureGeometry } from './figure-geometry';
import { framedSpots, hasSubject, type SkinSpot } from './framed-spots';
import { before, seenOn } from './seen-on';

/** An arm is put aside if it hides this share of what is shown ... */
const HIDES = 0.08;
/** ... and carries less than this share of it. */
const CARRIES = 0.02;

/** Arms through which one looks. */
export interface ArmsAside {
  sides: readonly Side[];
  /** 1 for each vertex of the skin of these arms. */
  vertices: Uint8Array;
}

/**
 * The arms hang beside the body. Where one of them hides what a record or a comparison shows, seen from where most of
 * it could be seen without arms, the arm turns to glass: for as long as that is shown, however the body is turned. Only
 * for hips and legs, where the end of the glass at the shoulder lies outside the picture.
 * @returns null if there is none; the same object as long as it says the same
 */
export function armsAside(figure: FigureGeometry, state: AtlasState): ArmsAside | null {
  const { view, skin, atlas, muscles } = state;
  if (!atlas || !skin || !hasSubject(view) || view.layer !== 'skin' || view.others === 'ghost') return null;
  const key = JSON.stringify([view.item, view.compare, view.side, view.page]);
  if (last.key !== key || last.figure !== figure || last.skin !== skin || last.muscles !== muscles) {
    const arms = armsOf(atlas, skin);
    const [side, ...others] = hidingArms(figure, state, arms);
    last = { key, figure, skin, muscles, aside: side ? arms[others.length ? 'both' : side] : null };
  }
  return last.aside;
}

let last: {
  key: string;
  figure: FigureGeometry | null;
  skin: SkinMap | null;
  muscles: AtlasState['muscles'];
  aside: ArmsAside | null;
} = { key: '', figure: null, skin: null, muscles: null, aside: null };

function hidingArms(figure: FigureGeometry, state: AtlasState, arms: Arms): Side[] {
  const spots = framedSpots(figure, state);
  const total = weightOf(spots);
  const top = spots.reduce((most, { position }) => Math.max(most, position.y), 0);
  const arm = heights(figure, arms.both.vertices);
  // Most points lie above or below all that an arm can hide without being cut off in the picture.
  if (top < arm.lowest || top > arm.highest) return [];
  const shot = frameSpots(spots, seenOn(figure, arms.both.vertices));
  if (!shot || shot.target.y + shot.halfHeight >= arm.highest) return [];
  const hidden = spots
    .filter(({ normal }) => normal.dot(shot.direction) > 0)
    .map((spot) => ({ ...spot, by: before(figure, spot.position, shot.direction) }));
  return SIDES.filter((side) => {
    const { vertices } = arms[side];
    const hides = weightOf(hidden.filter(({ by }) => by.some((vertex) => vertices[vertex])));
    const carries = weightOf(spots.filter(({ vertex }) => vertices[vertex]));
    return hides >= HIDES * total && carries < CARRIES * total;
  });
}

/** Between which heights some vertices lie, metres. */
function heights({ positions }: FigureGeometry, flags: Uint8Array): { lowest: number; highest: number } {
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  flags.forEach((flag, v) => {
    if (!flag) return;
    lowest = Math.min(lowest, positions[3 * v + 1]);
    highest = Math.max(highest, positions[3 * v + 1]);
  });
  return { lowest, highest };
}

const weightOf = (spots: readonly SkinSpot[]) => spots.reduce((sum, { weight }) => sum + weight, 0);

type Arms = Record<Side | 'both', ArmsAside>;

function armsOf(atlas: Atlas, skin: SkinMap): Arms {
  let arms = made.get(skin);
  if (!arms) {
    const isArm = skin.regions.map((id) => {
      const region = atlas.regionById.get(id);
      return region !== undefined && atlas.groupById.get(region.group)?.limb === 'arm';
    });
    const arm = (...sides: Side[]): ArmsAside => ({
      sides,
      vertices: Uint8Array.from({ length: skin.vertexCount }, (_, v) =>
        Number(isArm[skin.regionOf[v]] && sides.some((side) => skin.sideOf(v) === side)),
      ),
    });
    arms = { left: arm('left'), right: arm('right'), both: arm('left', 'right') };
    made.set(skin, arms);
  }
  return arms;
}

const made = new WeakMap<SkinMap, Arms>();
