import { Vector3 } from 'three';
import { beforeAll, describe, expect, it } from 'vitest';
import { head } from '../../../models/figure/joints';
import { FIGURES, type FigureId } from '../../../src/domain/view';
import { mirrorVertex } from '../../../src/geometry/halves';
import { mirrorSkinPoint, positionOf } from '../../../src/geometry/skin';
import { buildFigures, type Figures } from '../../fixtures/figures';
import { readLandmarks } from '../../fixtures/repository';

const landmarks = readLandmarks();
const ids = Object.keys(landmarks);
let figures: Figures;
beforeAll(async () => {
  figures = await buildFigures();
});

const on = (figure: FigureId, id: string): Vector3 =>
  positionOf(figures.resolver.landmark(id).point, figures.positions[figure]);

/** From above to below on a person who stands. */
const FALLING = [
  'vertex forehead-centre glabella nasion nose-tip upper-lip lower-lip chin suprasternal-notch sternal-angle xiphoid navel pubic-symphysis patella lateral-malleolus heel-under',
  'vertex occiput inion c2-spinous c3-spinous c4-spinous c5-spinous c6-spinous c7-spinous t1-spinous t2-spinous t3-spinous t4-spinous t5-spinous t6-spinous t7-spinous t8-spinous t9-spinous t10-spinous t11-spinous t12-spinous l1-spinous l2-spinous l3-spinous l4-spinous l5-spinous s2-spinous coccyx gluteal-fold knee-crease calf-middle achilles heel-back',
  'temple zygomatic-arch jaw-angle scm-middle clavicle-middle coracoid axillary-fold-front costal-margin asis groin-middle thigh-front-middle patella-top patella patella-bottom tibial-tuberosity shin-middle ankle-front',
  'ear-top tragus ear-lobe jaw-angle',
  'acromion greater-tubercle deltoid-insertion lateral-epicondyle radial-head radial-styloid knuckle-2 fingertip-2',
  'olecranon ulnar-styloid hypothenar knuckle-5 fingertip-5',
  'scapula-superior-angle scapula-spine-root scapula-medial-border scapula-inferior-angle rib-12-tip iliac-crest-top psis sacrum-edge ischial-tuberosity gluteal-fold',
  'asis greater-trochanter knee-outer fibular-head lateral-malleolus fifth-metatarsal-base',
];

/** From the midline outwards. */
const OUTWARDS = [
  'eye-inner-corner eye-outer-corner tragus',
  'clavicle-medial clavicle-middle clavicle-lateral acromion greater-tubercle',
  'scapula-spine-root scapula-spine-middle acromion-angle',
  'medial-epicondyle olecranon lateral-epicondyle',
  'ulnar-styloid radial-styloid',
  'knuckle-5 knuckle-4 knuckle-3 knuckle-2',
  'knee-inner patella knee-outer',
  'medial-malleolus achilles lateral-malleolus',
  'toe-joint-1 toe-joint-2 toe-joint-3 toe-joint-4 toe-joint-5',
];

/** From the back to the front. */
const FORWARDS = [
  'inion mastoid tragus cheekbone nose-tip',
  't8-spinous armpit xiphoid',
  'olecranon elbow-crease',
  'wrist-back wrist-front',
  'buttock-centre greater-trochanter asis',
  'knee-crease knee-outer patella',
  'achilles lateral-malleolus ankle-front',
  'heel-back navicular toe-joint-1 toe-tip-1',
];

/** Joints of the rig and what lies within a hand's breadth of them, metres. */
const NEAR: [bone: string, within: number, names: string][] = [
  [
    'lowerleg01.L',
    0.115,
    'patella patella-top patella-bottom tibial-tuberosity fibular-head knee-crease knee-inner knee-outer',
  ],
  ['foot.L', 0.1, 'lateral-malleolus medial-malleolus ankle-front achilles'],
  ['lowerarm01.L', 0.09, 'lateral-epicondyle medial-epicondyle olecranon elbow-crease radial-head'],
  ['wrist.L', 0.06, 'radial-styloid ulnar-styloid wrist-front wrist-back'],
  ['upperarm01.L', 0.13, 'acromion greater-tubercle coracoid clavicle-lateral acromion-angle'],
  ['finger3-1.L', 0.04, 'knuckle-3'],
  ['toe1-1.L', 0.05, 'toe-joint-1'],
  ['eye.L', 0.04, 'eye-inner-corner eye-outer-corner below-eye eyebrow-middle'],
];

it('every landmark is found', () => {
  expect(ids.length).toBeGreaterThan(100);
  for (const id of ids) expect(() => figures.resolver.landmark(id), id).not.toThrow();
});

describe.each(FIGURES)('landmarks on the %s figure', (figure) => {
  it('lie on the left or on the midline, as their records say', () => {
    for (const id of ids) {
      const { x } = on(figure, id);
      if (landmarks[id].midline) expect(Math.abs(x), `${id} off the midline (m)`).toBeLessThan(0.003);
      else expect(x, `${id} beside the midline (m)`).toBeGreaterThan(0.005);
    }
  });

  const ordered = (chain: string, measure: (p: Vector3) => number) => {
    const names = chain.split(' ');
    const values = names.map((id) => measure(on(figure, id)));
    for (let i = 1; i < names.length; i++)
      expect(values[i], `${names[i - 1]} before ${names[i]}`).toBeGreaterThan(values[i - 1]);
  };
  it.each(FALLING)('fall from head to foot: %s', (chain) => ordered(chain, (p) => -p.y));
  it.each(OUTWARDS)('lie further out: %s', (chain) => ordered(chain, (p) => p.x));
  it.each(FORWARDS)('lie further forward: %s', (chain) => ordered(chain, (p) => p.z));

  it.each(NEAR)('lie by the joint %s, within %d m', (bone, within, names) => {
    const joint = head(figures.shapes[figure].joints, bone);
    for (const id of names.split(' '))
      expect(on(figure, id).distanceTo(joint), `${id} to ${bone}`).toBeLessThan(within);
  });

  it('are mirrored exactly', () => {
    const { halves } = figures.template;
    for (const id of ids) {
      const { point } = figures.resolver.landmark(id);
      const here = positionOf(point, figures.positions[figure]);
      const there = positionOf(
        mirrorSkinPoint(point, (v) => mirrorVertex(halves, v)),
        figures.positions[figure],
      );
      expect(there.distanceTo(new Vector3(-here.x, here.y, here.z)), id).toBeLessThan(1e-7);
    }
  });
});
