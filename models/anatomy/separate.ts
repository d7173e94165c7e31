import { DoubleSide, Ray, Vector3 } from 'three';
import type { MeshBVH } from 'three-mesh-bvh';
import type { RingGrid } from '../../src/geometry/ring-grid';
import { searchTree } from '../../src/geometry/skin';
import { smoothedOverGrid } from './smooth-grid';

/** A soft body among others: a grid of rings, as `loft` makes it. */
export interface SoftBody extends RingGrid {
  /** Bodies of one group may lie in each other where one of them is a tendon: it begins inside its belly. */
  group: string;
  positions: Float32Array;
  index: Uint32Array;
  /** Unit vectors towards the skin, per vertex. */
  outward: Float32Array;
  /** Typical thickness, metres: of two that meet the thinner one gives way more. */
  thickness: number;
}

/** What lies on what: `over` is nearer to the skin wherever the two meet. */
interface Order {
  over: number;
  under: number;
}

/** Neighbours are looked for this far above and below a vertex, metres. */
const REACH = 0.025;
/** Deeper than this two surfaces are not in each other by accident, metres. */
const DEEPEST = 0.014;
/** Every so-and-so-many-th vertex is asked what it sees; odd, so that all sides of a ring have their turn. */
const ASKED = 3;
/** One lies on the other if so many times more vertices say so than say the opposite. */
const CLEAR = 4;
/** With fewer votes nothing is said of their order. */
const FEWEST = 8;
/** Share of the length at both ends that may dig into bones: there the muscle is attached. */
const ATTACHED = 0.1;
/** Room left between two that were pushed apart, metres. */
const GAP = 0.0002;

/**
 * Moves bodies out of each other and out of the bones, in place. Where one lies on the other all along, it
 * ends up wholly above it; neighbours side by side give way to each other until they meet in a crease.
 * @param bones a search tree of closed surfaces that do not move
 * @returns vertices found on the wrong side or inside another body, before each round
 */
export function separate(bodies: SoftBody[], bones: MeshBVH, rounds = 4): number[] {
  const wrong: number[] = [];
  let orders: Map<string, Order> | null = null;
  // At first all vertices, later those that were wrong and those around them.
  let busy: Float32Array[] = bodies.map(({ rings, around }) => new Float32Array(rings * around).fill(1));
  for (let round = 0; round < rounds; round++) {
    const crowd = new Crowd(bodies);
    orders ??= crowd.orders();
    const moves = bodies.map(({ positions }) => new Float32Array(positions.length));
    const found = bodies.map((body, i) => {
      const faults = new Float32Array(busy[i].length);
      for (let v = 0; v < faults.length; v++) {
        if (busy[i][v] === 0) continue;
        const settled = crowd.settle(i, 3 * v, orders!, moves[i]);
        const free = leaveBone(body, 3 * v, bones, moves[i]);
        faults[v] = Number(!settled || !free);
      }
      return faults;
    });
    bodies.forEach((body, i) => {
      const move = smoothedOverGrid(body, moves[i], 3, 2);
      for (let v = 0; v < move.length; v++) body.positions[v] += move[v];
    });
    wrong.push(found.reduce((sum, faults) => sum + faults.reduce((a, b) => a + b, 0), 0));
    busy = found.map((faults, i) => smoothedOverGrid(bodies[i], faults, 1, 2));
  }
  return wrong;
}

const ray = new Ray();
const point = new Vector3();
const nearestHit = { point: new Vector3(), distance: 0, faceIndex: 0 };

/** A body that a ray from a vertex meets. */
interface Meeting {
  body: number;
  /** Outwards (1) or inwards (-1) of the vertex. */
  sign: number;
  /** Whether the vertex lies inside. */
  inside: boolean;
  /** How far it is to where the ray comes out of it, metres. */
  leave: number;
}

/** All bodies in one search tree. */
class Crowd {
  private all: { bvh: MeshBVH; index: Uint32Array };
  private bodyOfVertex: Uint16Array;
  private own = new Map<number, { bvh: MeshBVH; index: Uint32Array }>();

  constructor(private bodies: SoftBody[]) {
    const positions = new Float32Array(bodies.reduce((sum, b) => sum + b.positions.length, 0));
    const index = new Uint32Array(bodies.reduce((sum, b) => sum + b.index.length, 0));
    this.bodyOfVertex = new Uint16Array(positions.length / 3);
    let vertex = 0;
    let corner = 0;
    bodies.forEach((body, i) => {
      positions.set(body.positions, 3 * vertex);
      for (let k = 0; k < body.index.length; k++) index[corner++] = body.index[k] + vertex;
      const next = vertex + body.positions.length / 3;
      this.bodyOfVertex.fill(i, vertex, next);
      vertex = next;
    });
    this.all = searchTree(positions, index);
  }

  /** Which bodies lie on which, by what the vertices of both see above and below themselves. */
  orders(): Map<string, Order> {
    const votes = new Map<string, [number, number]>();
    this.bodies.forEach((body, i) => {
      for (let v = 0; v < body.positions.length; v += 3 * ASKED) {
        for (const { body: j, sign, inside } of this.meetings(i, v, REACH)) {
          if (inside) continue;
          const [a, b] = i < j ? [i, j] : [j, i];
          const vote = votes.get(`${a},${b}`) ?? [0, 0];
          // Something above me: it lies on me.
          const over = sign > 0 ? j : i;
          vote[over === a ? 0 : 1]++;
          votes.set(`${a},${b}`, vote);
        }
      }
    });
    const orders = new Map<string, Order>();
    for (const [key, [first, second]] of votes) {
      const [a, b] = key.split(',').map(Number);
      if (first + second < FEWEST) continue;
      if (first > CLEAR * second) orders.set(key, { over: a, under: b });
      else if (second > CLEAR * first) orders.set(key, { over: b, under: a });
    }
    return orders;
  }

  /** Adds to `move` what brings one vertex to its right side of all others. @returns whether it was right */
  settle(i: number, v: number, orders: Map<string, Order>, move: Float32Array): boolean {
    const body = this.bodies[i];
    let right = true;
    for (const { body: j, sign, inside, leave } of this.meetings(i, v, DEEPEST)) {
      const other = this.bodies[j];
      if (other.group === body.group && (body.around <= 8 || other.around <= 8)) continue;
      const order = orders.get(i < j ? `${i},${j}` : `${j},${i}`);
      const share = other.thickness / (body.thickness + other.thickness);
      if (!order) {
        if (!inside || sign < 0) continue;
        right = false;
        this.leaveAnywhere(j, body, v, share, move);
        continue;
      }
      // Up if I belong above, down if I belong below; only what lies that way is in the way.
      if ((order.over === i ? 1 : -1) !== sign) continue;
      right = false;
      const way = share * (leave + GAP);
      add(move, v, body.outward, sign * way);
    }
    return right;
  }

  /** Out of a neighbour by the shortest way. */
  private leaveAnywhere(
    j: number,
    { positions }: SoftBody,
    v: number,
    share: number,
    move: Float32Array,
  ): void {
    let tree = this.own.get(j);
    if (!tree) {
      tree = searchTree(this.bodies[j].positions, this.bodies[j].index);
      this.own.set(j, tree);
    }
    point.fromArray(positions, v);
    if (!tree.bvh.closestPointToPoint(point, nearestHit, 0, DEEPEST)) return;
    const way = share * nearestHit.distance + GAP;
    if (way <= Math.hypot(move[v], move[v + 1], move[v + 2])) return;
    nearestHit.point.sub(point).setLength(way).toArray(move, v);
  }

  /** The other bodies that a vertex sees outwards and inwards. */
  private meetings(i: number, v: number, reach: number): Meeting[] {
    const { positions, outward } = this.bodies[i];
    // One ray through the vertex finds both.
    ray.direction.fromArray(outward, v);
    ray.origin.fromArray(positions, v).addScaledVector(ray.direction, -reach);
    const hits = this.all.bvh.raycast(ray, DoubleSide, 0, 2 * reach);
    if (hits.length > 1) hits.sort((a, b) => Math.abs(a.distance - reach) - Math.abs(b.distance - reach));
    const found: Meeting[] = [];
    for (const { faceIndex, distance, face } of hits) {
      const j = this.bodyOfVertex[this.all.index[3 * faceIndex!]];
      if (j === i) continue;
      const sign = distance < reach ? -1 : 1;
      const out = sign * face!.normal.dot(ray.direction) > 0;
      const known = found.find((m) => m.body === j && m.sign === sign);
      const leave = Math.abs(distance - reach);
      if (!known) found.push({ body: j, sign, inside: out, leave });
      else if (out) known.leave = leave;
    }
    return found;
  }
}

/**
 * Out of a bone towards the muscle's other face, or, if that lies in the bone too, towards the skin; except where
 * the muscle is attached. So what lies on the inner face of a thin bone stays there. @returns whether it was out
 */
function leaveBone(
  { positions, outward, rings, around }: SoftBody,
  v: number,
  bones: MeshBVH,
  move: Float32Array,
): boolean {
  const ring = Math.floor(v / 3 / around);
  const along = ring / (rings - 1);
  if (along < ATTACHED || along > 1 - ATTACHED) return true;
  const column = v / 3 - ring * around;
  const face = (around - column) % around;
  const opposite = 3 * (ring * around + (face === column ? (column + around / 2) % around : face));
  ray.origin.fromArray(positions, v);
  ray.direction.fromArray(positions, opposite).sub(ray.origin);
  const width = ray.direction.length();
  ray.direction.normalize();
  for (const reach of [Math.min(width, DEEPEST), DEEPEST]) {
    const hit = bones.raycastFirst(ray, DoubleSide, 0, reach);
    if (hit && hit.face!.normal.dot(ray.direction) <= 0) return true;
    if (hit) {
      ray.direction.multiplyScalar(hit.distance + GAP);
      for (let c = 0; c < 3; c++) move[v + c] += ray.direction.getComponent(c);
      return false;
    }
    ray.direction.fromArray(outward, v);
  }
  return true;
}

function add(move: Float32Array, v: number, direction: Float32Array, way: number): void {
  for (let c = 0; c < 3; c++) move[v + c] += direction[v + c] * way;
}
