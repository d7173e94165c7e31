import type { Address } from '../../../src/domain/address';
import type { AddressResolver } from '../../../src/geometry/address/resolve';
import { bristlesOf } from '../../../src/geometry/stroke';
import type { Plate } from './plate';

const NAVY = '#1a2340';
const RED = '#b01522';
const GREY = '#7a8496';

type Dots = Plate['dots'];

/** The pictures of docs/authoring.md, by file name. */
export function plates(resolver: AddressResolver): Record<string, Plate> {
  const dot = (address: Address, label?: string, colour = NAVY, radius = 0.005): Dots[number] => ({
    at: resolver.resolve(address).position.toArray(),
    radius,
    colour,
    label,
  });
  /** A dotted line over the skin from one place to another. */
  const line = (from: Address, to: Address, colour = GREY): Dots =>
    bristlesOf(resolver, { path: [from, to], radius: 1 }).map(({ spot }) => ({
      at: spot.position.toArray(),
      radius: 0.0014,
      colour,
    }));
  const aim = (address: Address) => resolver.resolve(address).position.toArray();
  const limb = (along: number, around: number): Address => ({ on: 'forearm', along, around });
  const head = (elevation: number, around: number): Address => ({ on: 'head', elevation, around });
  const level = (along: 'C7' | 'T4' | 'T8' | 'L4' | 'S2', around: number): Address => ({
    on: along === 'C7' ? 'neck' : 'trunk',
    along,
    around,
  });
  const offset: Address = { from: 'acromion', medial: 3, posterior: 1 };
  const stroke: { path: Address[]; radius: number[] } = {
    path: [
      { on: 'leg', along: 0.25, around: 185 },
      { on: 'leg', along: 0.55, around: 182 },
      { on: 'leg', along: 0.9, around: 180 },
    ],
    radius: [3, 2, 1.2],
  };

  return {
    'address-offset': {
      target: aim({ between: ['c7-spinous', 'acromion'], at: 0.5 }),
      azimuth: 165,
      elevation: 30,
      half: 0.14,
      dots: [
        dot('acromion', 'acromion'),
        dot('c7-spinous', 'c7-spinous'),
        dot(offset, 'medial 3, posterior 1', RED),
        ...line('acromion', offset),
        dot({ between: ['c7-spinous', 'acromion'], at: 0.5 }, 'between, at 0.5', RED),
      ],
    },
    'address-limb': {
      target: aim(limb(0.5, 45)),
      azimuth: 40,
      elevation: 4,
      half: 0.2,
      dots: [
        ...[0, 0.25, 0.5, 0.75, 1].map((along) =>
          dot(limb(along, 0), along === 0.25 ? undefined : `along ${along}`),
        ),
        dot(limb(0.25, 45), 'around 45', RED),
        ...Array.from({ length: 37 }, (_, i) => dot(limb(0.25, 10 * i), undefined, GREY, 0.0015)),
      ],
    },
    'address-trunk': {
      target: aim('t8-spinous'),
      azimuth: 180,
      elevation: 3,
      half: 0.34,
      dots: (['C7', 'T4', 'T8', 'L4', 'S2'] as const).flatMap((name) => [
        dot(level(name, 180), name, NAVY, 0.006),
        ...Array.from({ length: 21 }, (_, i) => dot(level(name, 130 + 5 * i), undefined, GREY, 0.002)),
        dot(level(name, 150), name === 'T8' ? 'around 150' : undefined, RED, 0.005),
      ]),
    },
    'address-head': {
      target: aim('temple'),
      azimuth: 55,
      elevation: 8,
      half: 0.17,
      dots: [
        ...[0, 16, 42].flatMap((elevation) => [
          ...Array.from({ length: 19 }, (_, i) => dot(head(elevation, 10 * i), undefined, GREY, 0.0015)),
          dot(head(elevation, 20), `elevation ${elevation}`),
        ]),
        dot(head(42, 90), 'around 90'),
        dot('temple', 'temple', RED),
      ],
    },
    'address-rays': {
      target: aim({ on: 'hand', ray: 3, along: 1, side: 'palmar' }),
      azimuth: 10,
      elevation: 2,
      half: 0.16,
      dots: [1, 2, 3, 4, 5].flatMap((ray) => [
        dot({ on: 'hand', ray, along: 0.55, side: 'palmar' }, undefined, NAVY, 0.003),
        dot({ on: 'hand', ray, along: 0.98, side: 'palmar' }, undefined, NAVY, 0.003),
        dot({ on: 'finger', ray, along: 0.5, side: 'palmar' }, undefined, RED, 0.003),
        dot({ on: 'finger', ray, along: 1, side: 'palmar' }, `ray ${ray}`, RED, 0.003),
      ]),
    },
    'address-stroke': {
      target: aim({ on: 'leg', along: 0.55, around: 180 }),
      azimuth: 180,
      elevation: 2,
      half: 0.26,
      dots: [
        ...stroke.path.map((address, i) => dot(address, `radius ${stroke.radius[i]}`)),
        ...rims(resolver, stroke),
      ],
    },
  };
}

/** Dots around the rim of the brush at each address of a stroke. */
function rims(resolver: AddressResolver, { path, radius }: { path: Address[]; radius: number[] }): Dots {
  return path.flatMap((address, i) => {
    const { position, normal } = resolver.resolve(address);
    const side = normal
      .clone()
      .cross({ x: 0, y: 1, z: 0 } as typeof normal)
      .normalize();
    const up = side.clone().cross(normal);
    return Array.from({ length: 40 }, (_, k) => {
      const angle = (k / 40) * 2 * Math.PI;
      const at = position
        .clone()
        .addScaledVector(side, Math.cos(angle) * radius[i] * 0.01)
        .addScaledVector(up, Math.sin(angle) * radius[i] * 0.01);
      return { at: at.addScaledVector(normal, 0.002).toArray(), radius: 0.0013, colour: RED };
    });
  });
}
