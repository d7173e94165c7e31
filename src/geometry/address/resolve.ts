import { Vector3 } from 'three';
import {
  type Address,
  type BetweenAddress,
  DIRECTIONS,
  type Direction,
  type ExtremityAddress,
  type Face,
  type HeadAddress,
  type LimbAddress,
  type OffsetAddress,
  type TrunkAddress,
} from '../../domain/address';
import type { Landmark } from '../../domain/region';
import { ANTERIOR, aroundAxis, LEFT, rayFrame, type SegmentFrame, SUPERIOR } from '../body-frame';
import { type Body, exitSpot, nearestSpot, type SkinSpot, skinAlong, spotOfVertex } from './body';
import { walk } from './walk';

/** An address that names no place on this body; the message says why and what to do. */
export class AddressError extends Error {}

/** An address that starts from a landmark which does not exist. */
export class UnknownLandmark extends AddressError {
  constructor(readonly id: string) {
    super(`there is no landmark "${id}"`);
  }
}

/** A place found on the reference figure's left side. */
export interface Place extends SkinSpot {
  /** Limb segment whose directions apply here; null on head, neck and trunk. */
  segment: SegmentFrame | null;
  /** Metres beneath the skin, 0 on it. */
  depth: number;
}

const CM = 0.01;
const RAD = Math.PI / 180;
/** From the centre of the head to the root of the ear, metres. */
const EAR_RADIUS = 0.07;
/** From a bone axis to the skin it is never further than this. */
const REACH = 0.3;

const FACE_ANGLE: Record<Face, number> = {
  anterior: 0,
  palmar: 0,
  lateral: 90,
  posterior: 180,
  medial: 270,
  dorsal: 180,
  plantar: 180,
};

/** Finds addresses on one body; landmarks are found once and kept. */
export class AddressResolver {
  private found = new Map<string, Place>();

  constructor(
    readonly body: Body,
    private landmarks: Record<string, Landmark>,
  ) {}

  /**
   * The place that an address names, on the left side.
   * @throws AddressError if the landmark is unknown or the address misses the skin
   */
  resolve(address: Address): Place {
    if (typeof address === 'string') return this.landmark(address);
    const depth = (address.depth ?? 0) * CM;
    return { ...this.surface(address), depth };
  }

  /** The place of a landmark, snapped if its record says so. */
  landmark(id: string): Place {
    const known = this.found.get(id);
    if (known) return known;
    const record = this.landmarks[id];
    if (!record) throw new UnknownLandmark(id);
    let place = this.resolve(record.at);
    if (record.snap) place = this.snapped(place, record.snap.to, record.snap.within * CM);
    this.found.set(id, place);
    return place;
  }

  get landmarkIds(): string[] {
    return Object.keys(this.landmarks);
  }

  private surface(address: Exclude<Address, string>): Place {
    if ('at' in address && !('between' in address)) return this.landmark(address.at);
    if ('between' in address) return this.between(address);
    if ('from' in address) return this.offset(address);
    switch (address.on) {
      case 'head':
        return this.onHead(address);
      case 'trunk':
      case 'neck':
        return this.onTrunk(address);
      case 'hand':
      case 'finger':
      case 'foot':
      case 'toe':
        return this.onExtremity(address);
      default:
        return this.onLimb(address);
    }
  }

  private onLimb(address: LimbAddress): Place {
    const segment = this.body.frame[address.on];
    return this.fromAxis(segment, address.along, address.around ?? FACE_ANGLE[address.side!], address.on);
  }

  private onExtremity(address: ExtremityAddress): Place {
    const onFoot = address.on === 'foot' || address.on === 'toe';
    const segment = rayFrame(this.body.frame[address.on], address.ray);
    let degrees = address.around ?? FACE_ANGLE[address.side!];
    // On the foot `around` 0 is dorsal.
    if (onFoot && address.side === 'dorsal') degrees = 0;
    return this.fromAxis(segment, address.along, degrees, `${address.on} ray ${address.ray}`);
  }

  private fromAxis(segment: SegmentFrame, along: number, degrees: number, name: string): Place {
    const origin = segment.proximal.clone().lerp(segment.distal, along);
    const spot = exitSpot(this.body, origin, aroundAxis(segment, degrees), REACH);
    if (!spot)
      throw new AddressError(
        `${name} at ${along}, ${degrees} degrees: no skin there; try along nearer to 0.5`,
      );
    return { ...spot, segment, depth: 0 };
  }

  private onTrunk({ on, along, around }: TrunkAddress): Place {
    const origin =
      typeof along === 'string'
        ? this.body.frame.level(along)
        : this.body.frame.level(along[0]).lerp(this.body.frame.level(along[1]), 0.5);
    const direction = horizontal(around);
    const spot = exitSpot(this.body, origin, direction, REACH);
    if (!spot) throw new AddressError(`${on} at ${along}, ${around} degrees: no skin there; use a landmark`);
    return { ...spot, segment: null, depth: 0 };
  }

  private onHead({ elevation, around }: HeadAddress): Place {
    const direction = horizontal(around)
      .multiplyScalar(Math.cos(elevation * RAD))
      .addScaledVector(SUPERIOR, Math.sin(elevation * RAD));
    const { head } = this.body.frame;
    // Ears are passed over, so a ray towards one finds a gap: take the skin at its rim.
    const spot =
      exitSpot(this.body, head, direction, REACH) ??
      nearestSpot(this.body, direction.multiplyScalar(EAR_RADIUS).add(head));
    return { ...spot, segment: null, depth: 0 };
  }

  private between({ between: [first, second], at }: BetweenAddress): Place {
    const a = this.resolve(first);
    const b = this.resolve(second);
    const position = a.position.clone().lerp(b.position, at);
    const normal = a.normal.clone().lerp(b.normal, at);
    if (normal.length() < 0.3) {
      throw new AddressError(
        'the two places of "between" lie on opposite faces of the body; put a landmark between',
      );
    }
    const reach = 0.25 * a.position.distanceTo(b.position) + 0.03;
    const spot =
      skinAlong(this.body, position, normal.normalize(), reach) ?? nearestSpot(this.body, position);
    return { ...spot, segment: a.segment, depth: 0 };
  }

  private offset(address: OffsetAddress): Place {
    const start = this.landmark(address.from);
    const direction = new Vector3();
    for (const word of DIRECTIONS) {
      const length = address[word];
      if (length) direction.addScaledVector(directionAt(start, word), length * CM);
    }
    const distance = direction.length();
    const { spot, walked } = walk(this.body, start, direction.normalize(), distance);
    if (distance - walked > 0.005) {
      throw new AddressError(
        `the walk from "${address.from}" ends after ${(walked / CM).toFixed(1)} of ${(distance / CM).toFixed(1)} cm: ` +
          'the skin turns away from that direction; shorten it or start from a nearer landmark',
      );
    }
    return { ...spot, segment: start.segment, depth: 0 };
  }

  /** The vertex within reach that stands out most in a direction. */
  private snapped(place: Place, to: Direction, within: number): Place {
    const direction = directionAt(place, to);
    const { positions, normals, halves } = this.body.skin;
    let best = -1;
    let furthest = Number.NEGATIVE_INFINITY;
    const p = new Vector3();
    const n = new Vector3();
    for (let v = 0; v < positions.length / 3; v++) {
      if (v >= halves.half && v < 2 * halves.half) continue;
      p.fromArray(positions, 3 * v);
      if (p.distanceTo(place.position) > within || n.fromArray(normals, 3 * v).dot(place.normal) < 0)
        continue;
      if (p.dot(direction) > furthest) {
        furthest = p.dot(direction);
        best = v;
      }
    }
    return best < 0
      ? place
      : { ...spotOfVertex(this.body, best), segment: place.segment, depth: place.depth };
  }
}

/** Foot and toes: the only segments whose front looks up. */
export const isFoot = (segment: SegmentFrame): boolean => Math.abs(segment.front.y) > 0.7;

/** Unit vector of a direction word at a place on the left side. @throws AddressError on the trunk for limb words */
export function directionAt(place: Pick<Place, 'segment'>, word: Direction): Vector3 {
  const { segment } = place;
  const onFoot = segment !== null && isFoot(segment);
  switch (word) {
    case 'superior':
      return SUPERIOR.clone();
    case 'inferior':
      return SUPERIOR.clone().negate();
    case 'anterior':
      return segment && !onFoot ? segment.front.clone() : ANTERIOR.clone();
    case 'posterior':
      return directionAt(place, 'anterior').negate();
    case 'lateral':
      return segment ? segment.lateral.clone() : LEFT.clone();
    case 'medial':
      return directionAt(place, 'lateral').negate();
    case 'distal':
      if (!segment)
        throw new AddressError(
          '"distal" and "proximal" belong to limbs; on the trunk say "inferior" or "superior"',
        );
      return segment.axis.clone();
    case 'proximal':
      return directionAt(place, 'distal').negate();
    case 'palmar':
    case 'dorsal':
    case 'plantar': {
      if (!segment)
        throw new AddressError(
          `"${word}" belongs to hand and foot; on the trunk say "anterior" or "posterior"`,
        );
      const towardsFront = word === 'palmar' || (word === 'dorsal' && onFoot);
      return towardsFront ? segment.front.clone() : segment.front.clone().negate();
    }
  }
}

/** Horizontal unit vector: 0 anterior, 90 to the figure's left. */
function horizontal(degrees: number): Vector3 {
  return ANTERIOR.clone()
    .multiplyScalar(Math.cos(degrees * RAD))
    .addScaledVector(LEFT, Math.sin(degrees * RAD));
}
