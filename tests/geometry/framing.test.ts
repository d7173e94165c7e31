import { Box3, Ray, Vector3 } from 'three';
import { describe, expect, it } from 'vitest';
import { CAMERAS, type Camera, SIDES } from '../../src/domain/view';
import { type FramedSpot, frameSpots, presetShot, type Shot, type Visible } from '../../src/geometry/framing';
import { seeded } from '../fixtures/random';

const DEGREE = Math.PI / 180;
const UP = new Vector3(0, 1, 0);

describe('a named view', () => {
  const marks = { hand: new Vector3(0.4, 0.8, 0.05), foot: new Vector3(0.15, 0.05, 0.1) };
  const HEIGHT = 1.7;
  const shot = (camera: Exclude<Camera, 'auto'>, side: (typeof SIDES)[number] = 'left') =>
    presetShot(camera, side, HEIGHT, marks);

  it.each<[Exclude<Camera, 'auto'>, 'x' | 'y' | 'z', number]>([
    ['front', 'z', 1],
    ['back', 'z', -1],
    // The body's own left lies on +X.
    ['left', 'x', 1],
    ['right', 'x', -1],
    ['top', 'y', 1],
    ['hand', 'z', 1],
    ['foot', 'z', 1],
  ])('%s looks from %s times %i', (camera, axis, sign) => {
    const { direction } = shot(camera);
    const along = sign * direction[axis];
    for (const other of ['x', 'y', 'z'] as const) {
      if (other !== axis) expect(along).toBeGreaterThan(Math.abs(direction[other]));
    }
  });

  it.each(CAMERAS.filter((camera) => camera !== 'auto'))('%s has a direction of length 1', (camera) => {
    for (const side of SIDES) expect(shot(camera, side).direction.length()).toBeCloseTo(1, 6);
  });

  it.each(['front', 'back', 'left', 'right'] as const)('%s shows the whole body', (camera) => {
    const { target, halfHeight } = shot(camera);
    expect(target.y + halfHeight).toBeGreaterThan(HEIGHT);
    expect(target.y - halfHeight).toBeLessThan(0);
    expect(shot(camera, 'right')).toEqual(shot(camera, 'left'));
  });

  it.each(['hand', 'foot'] as const)(
    '%s is that of the side, one the mirror image of the other',
    (camera) => {
      const [left, right] = [shot(camera, 'left'), shot(camera, 'right')];
      expect(left.target.distanceTo(marks[camera])).toBeLessThan(left.halfWidth);
      for (const part of ['target', 'direction'] as const) {
        expect(right[part].x).toBeCloseTo(-left[part].x, 9);
        expect(right[part].y).toBeCloseTo(left[part].y, 9);
        expect(right[part].z).toBeCloseTo(left[part].z, 9);
      }
      // From outside: the left from the left.
      expect(left.direction.x).toBeGreaterThan(0);
    },
  );

  it('leaves the marks as they were', () => {
    shot('hand', 'right').target.set(9, 9, 9);
    shot('hand', 'left').target.set(9, 9, 9);
    expect(marks.hand.toArray()).toEqual([0.4, 0.8, 0.05]);
  });
});

const spot = (position: Vector3, normal: Vector3, weight = 1): FramedSpot => ({
  position,
  normal: normal.clone().normalize(),
  weight,
});

/** Spots of a bent patch of skin that faces about `facing`. */
function patch(random: () => number, facing: Vector3, count = 30): FramedSpot[] {
  const middle = new Vector3(random() - 0.5, 1.7 * random(), 0.2 * random());
  const reach = 0.02 + 0.25 * random();
  const scatter = () => new Vector3(random() - 0.5, random() - 0.5, random() - 0.5).multiplyScalar(2);
  return Array.from({ length: count }, () =>
    spot(
      scatter().multiplyScalar(reach).add(middle),
      facing.clone().addScaledVector(scatter(), 0.4),
      0.1 + random(),
    ),
  );
}

const anyDirection = (random: () => number) => {
  const y = 2 * random() - 1;
  const turn = 2 * Math.PI * random();
  return new Vector3(Math.sin(turn) * Math.sqrt(1 - y * y), y, Math.cos(turn) * Math.sqrt(1 - y * y));
};
const elevation = ({ direction }: Shot) => Math.asin(direction.y);
const meanNormal = (spots: FramedSpot[]) =>
  spots.reduce((sum, { normal, weight }) => sum.addScaledVector(normal, weight), new Vector3()).normalize();
/** Angle seen from above between two directions, radians. */
const turnBetween = (a: Vector3, b: Vector3) => {
  const [p, q] = [a.clone().setY(0).normalize(), b.clone().setY(0).normalize()];
  return Math.acos(Math.max(-1, Math.min(1, p.dot(q))));
};

const FRONT = new Vector3(0, 0, 1);

it('lets each spot count for what it weighs, however many there are', () => {
  const at = (z: number, weight: number) => ({
    position: new Vector3(0, 1, 0.1 * z),
    normal: new Vector3(0, 0, z),
    weight,
  });
  // One heavy spot in front, first in the list; many light ones behind, together twice as heavy.
  const spots = [at(1, 6), ...Array.from({ length: 600 }, () => at(-1, 12 / 600))];
  expect(turnBetween(frameSpots(spots)!.direction, FRONT)).toBeCloseTo(Math.PI, 6);
  const other = [at(1, 24), ...spots.slice(1)];
  expect(turnBetween(frameSpots(other)!.direction, FRONT)).toBeCloseTo(0, 6);
});

describe.each([1, 2, 3])('framing random spots (seed %i)', (seed) => {
  const random = seeded(seed);
  const patches = Array.from({ length: 60 }, () => patch(random, anyDirection(random)));

  it('shows all of them with room around', () => {
    for (const spots of patches) {
      const { target, direction, halfHeight, halfWidth, halfDepth } = frameSpots(spots)!;
      expect(direction.length()).toBeCloseTo(1, 6);
      const across = UP.clone().cross(direction).normalize();
      const upwards = direction.clone().cross(across);
      for (const { position } of spots) {
        const from = position.clone().sub(target);
        expect(Math.abs(from.dot(across)) * 1.2).toBeLessThan(halfWidth);
        expect(Math.abs(from.dot(upwards)) * 1.2).toBeLessThan(halfHeight);
        expect(Math.abs(from.dot(direction))).toBeLessThan(halfDepth + 1e-9);
      }
      expect(Math.min(halfHeight, halfWidth)).toBeGreaterThanOrEqual(0.11);
    }
  });

  it('looks along their mean normal, as far as that is not too steep', () => {
    for (const spots of patches) {
      const shot = frameSpots(spots)!;
      const mean = meanNormal(spots);
      const steep = Math.asin(mean.y);
      // Straight up and down no turn is better than another; from below one is drawn to the front.
      const atSole = Math.abs(elevation(shot) + 0.9) < 1e-6;
      if (Math.abs(steep) < 1.2 && !atSole) expect(turnBetween(shot.direction, mean)).toBeLessThan(1e-6);
      if (atSole)
        expect(turnBetween(shot.direction, FRONT)).toBeCloseTo(turnBetween(mean, FRONT) * Math.cos(steep), 4);
      if (steep > -0.25 && steep < 0.6) expect(elevation(shot)).toBeCloseTo(steep, 6);
    }
  });

  it('never looks steeper than 0.6 rad from above or 0.25 rad from below, but 0.9 at the sole', () => {
    for (const spots of patches) {
      for (const from of [null, anyDirection(random)]) {
        const angle = elevation(frameSpots(spots, () => true, from)!);
        const atSole = Math.abs(angle + 0.9) < 1e-6;
        if (atSole)
          expect(Math.min(Math.asin(meanNormal(spots).y), from ? Math.asin(from.y) : 0)).toBeLessThan(-0.85);
        else {
          expect(angle).toBeLessThan(0.6 + 1e-6);
          expect(angle).toBeGreaterThan(-0.25 - 1e-6);
        }
      }
    }
  });

  it('shows at least as much as the view along the mean normal, past a limb that hangs before it', () => {
    let turned = 0;
    for (let run = 0; run < 60; run++) {
      const facing = anyDirection(random).setY(0).normalize();
      const spots = patch(random, facing);
      const middle = new Box3().setFromPoints(spots.map(({ position }) => position)).getCenter(new Vector3());
      const limb = middle
        .clone()
        .addScaledVector(facing, 0.5)
        .addScaledVector(UP.clone().cross(facing), 0.2 * (random() - 0.5));
      const box = new Box3().setFromCenterAndSize(limb, new Vector3(0.12, 3, 0.12));
      const visible: Visible = (position, direction) => !new Ray(position, direction).intersectsBox(box);
      const seen = (direction: Vector3) =>
        spots.reduce((sum, { position, normal, weight }) => {
          const cosine = normal.dot(direction);
          return cosine > 0.1 && visible(position, direction) ? sum + weight * Math.min(1, 2 * cosine) : sum;
        }, 0);
      const straight = frameSpots(spots)!.direction;
      const chosen = frameSpots(spots, visible)!.direction;
      expect(seen(chosen)).toBeGreaterThanOrEqual(seen(straight));
      if (turnBetween(chosen, straight) > 1e-6) turned++;
    }
    expect(turned).toBeGreaterThan(10);
  });
});

describe('framing', () => {
  const chest = [0, 0.1, 0.2].map((x) => spot(new Vector3(x, 1.3, 0.1), new Vector3(0, 0, 1)));
  const at = (azimuth: number, above = 0) =>
    new Vector3(
      Math.sin(azimuth * DEGREE) * Math.cos(above),
      Math.sin(above),
      Math.cos(azimuth * DEGREE) * Math.cos(above),
    );
  const azimuth = ({ direction }: Shot) => Math.atan2(direction.x, direction.z) / DEGREE;

  it('nothing gives no shot', () => {
    expect(frameSpots([])).toBeNull();
  });

  it('spots that face the front is done from the front', () => {
    expect(frameSpots(chest)!.direction.distanceTo(new Vector3(0, 0, 1))).toBeLessThan(1e-6);
  });

  it('spots that face away from one another is done from where one can be seen', () => {
    const both = [
      spot(new Vector3(0, 1, 0.1), new Vector3(0, 0, 1)),
      spot(new Vector3(0, 1, -0.1), new Vector3(0, 0, -1)),
    ];
    expect(Math.abs(frameSpots(both)!.direction.z)).toBeGreaterThan(0.5);
  });

  it('turns just far enough past what stands before the spots', () => {
    const narrow: Visible = (_, direction) => turnBetween(direction, at(0)) > 30 * DEGREE;
    expect(Math.abs(azimuth(frameSpots(chest, narrow)!))).toBeCloseTo(40, 4);
    const oneSided: Visible = (_, direction) => Math.atan2(direction.x, direction.z) < -10 * DEGREE;
    expect(azimuth(frameSpots(chest, oneSided)!)).toBeCloseTo(-20, 4);
  });

  it('stays where it is when nothing can be seen from anywhere', () => {
    expect(azimuth(frameSpots(chest, () => false)!)).toBeCloseTo(0, 6);
  });

  it('keeps the viewer where the spots can be seen nearly as well', () => {
    for (const from of [at(15), at(-30, 0.3), at(50, -0.1)])
      expect(frameSpots(chest, () => true, from)!.direction.distanceTo(from)).toBeLessThan(1e-6);
  });

  it('brings the viewer round from where they cannot be seen', () => {
    for (const from of [at(180), at(95), at(-120)])
      expect(azimuth(frameSpots(chest, () => true, from)!)).toBeCloseTo(0, 6);
    const hidden: Visible = (_, direction) => turnBetween(direction, at(30)) > 5 * DEGREE;
    expect(azimuth(frameSpots(chest, hidden, at(30))!)).toBeCloseTo(0, 6);
  });

  it('lowers a viewer who stands too steep but sees the spots', () => {
    const { direction } = frameSpots(chest, () => true, at(20, 1.2))!;
    expect(Math.asin(direction.y)).toBeCloseTo(0.6, 6);
    expect(direction.x / direction.z).toBeCloseTo(Math.tan(20 * DEGREE), 6);
  });
});
