import type { ZoneField } from '../../src/domain/lookup';
import { BUILDS, type FigureName, orderedSurface, shapeFigure } from '../figure/figure';
import type { MakeHuman } from '../figure/makehuman';
import type { Build } from '../figure/morph';
import type { Template } from '../figure/template';
import { carryOver, type RiggedSkin } from './carry';
import type { Light } from './light';
import { outerTriangles } from './outer-skin';
import { type Outside, outsideSkin } from './outside-skin';
import { type PlacedAnatomy, placeAnatomy } from './placed';
import type { Figures } from './read-figures';
import type { ReferenceAnatomy } from './reference';
import { Registration, type SegmentFit } from './registration';
import { SegmentMap } from './segments';
import { type Envelope, SkinDepth } from './skin-depth';

export type Depths = ReadonlyMap<string, 'superficial' | 'middle' | 'deep'>;

/** The anatomy in one figure, with that figure's skin. */
export interface AnatomyInFigure extends PlacedAnatomy {
  skin: Envelope;
  /** The triangles from which depths are measured. */
  outer: Uint32Array;
  outside: Outside;
  /** How well the landmarks fit, by segment, and what all of them miss in the end, millimetres. */
  fits: SegmentFit[];
  miss: number;
}

/** The anatomy in all figures, before the records are laid on it. Plain data, so that it can be kept. */
export interface AnatomyInFigures {
  reference: ReferenceAnatomy;
  light: Light;
  placed: Record<FigureName, AnatomyInFigure>;
  /** The skin that turns to glass over each muscle, by id. */
  windows: Map<string, ZoneField>;
}

/** Muscles lie beneath a chest without breasts: these are skin and fat. */
const bare = (build: Build): Build => ('cup' in build ? { ...build, cup: 0 } : build);

/** Brings muscles and skeleton into a figure: into the masculine one by landmarks, and on from there. */
export function placedIn(
  mh: MakeHuman,
  {
    id,
    template,
    figures,
    reference,
  }: { id: FigureName; template: Template; figures: Figures; reference: ReferenceAnatomy },
): AnatomyInFigure {
  const rigged = (build: Build): RiggedSkin => {
    const shape = shapeFigure(mh, template, build);
    return { ...orderedSurface(shape, template), index: template.index, joints: shape.joints };
  };
  const registration = new Registration(new SegmentMap([...figures.bones.values()]), figures.landmarks);
  const masculine = rigged(bare(BUILDS.masculine));
  const isReference = id === 'masculine';
  const own = isReference ? masculine : rigged(bare(BUILDS[id]));
  const skin = isReference ? masculine : rigged(BUILDS[id]);
  const outer = outerTriangles(masculine.positions, masculine.index);
  const carry = isReference ? null : carryOver(masculine, own, template.halves.half);
  const placed = placeAnatomy(
    reference,
    (positions, course, shareOf) => {
      registration.move(positions, course, shareOf);
      carry?.move(positions);
    },
    { ...own, index: outer },
    { ...skin, index: outer },
  );
  const { positions, normals, index } = skin;
  return {
    ...placed,
    skin: { positions, normals, index },
    outer,
    outside: outsideSkin(new SkinDepth({ ...skin, index: outer }), placed.muscles),
    fits: registration.fits,
    miss: registration.rms,
  };
}
