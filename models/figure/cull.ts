import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { type QuadMesh, quadCount, triangulate, vertexCount } from './quad-mesh';

export interface CullOptions {
  /** Directions tried from each quad. */
  rays: number;
  /** Rings of hidden quads kept behind the visible ones, so that no hole shows at lids and nostrils. */
  rings: number;
  /** Vertices where more rings are kept: one looks into the mouth from many sides. */
  deep: Set<number>;
  deepRings: number;
}
export const CULL_DEFAULTS: CullOptions = { rays: 96, rings: 2, deep: new Set(), deepRings: 6 };

/** For each quad 1 if it can be seen from outside or lies next to one that can; the mouth's inside and the like get 0. */
export function visibleQuads(mesh: QuadMesh, options: Partial<CullOptions> = {}): Uint8Array {
  const { rays, rings, deep, deepRings } = { ...CULL_DEFAULTS, ...options };
  const bvh = new MeshBVH(geometryOf(mesh));
  const directions = sphereDirections(rays);
  const count = quadCount(mesh);
  const ray = new Ray();
  const corners = [new Vector3(), new Vector3(), new Vector3(), new Vector3()];
  const seen = new Uint8Array(vertexCount(mesh));
  for (let q = 0; q < count; q++) {
    corners.forEach((corner, k) => {
      corner.fromArray(mesh.positions, 3 * mesh.quads[4 * q + k]);
    });
    const [a, b, c, d] = corners;
    const diagonal = c.clone().sub(a);
    const normal = diagonal.clone().cross(d.clone().sub(b)).normalize();
    const centre = a.clone().add(b).add(c).add(d).divideScalar(4);
    // Far enough from the surface not to hit the neighbours of a curved patch: 0.1 mm punched holes.
    ray.origin.copy(centre).addScaledVector(normal, 0.0005 + 0.1 * diagonal.length());
    const escapes = directions.some((direction) => {
      if (direction.dot(normal) <= 0.02) return false;
      ray.direction.copy(direction);
      return !bvh.raycastFirst(ray, DoubleSide);
    });
    if (escapes) for (let k = 0; k < 4; k++) seen[mesh.quads[4 * q + k]] = 1;
  }
  for (let ring = 0; ring < rings; ring++) grow(mesh, seen);
  for (let ring = rings; ring < deepRings; ring++) grow(mesh, seen, deep);
  return Uint8Array.from({ length: count }, (_, q) =>
    Number(mesh.quads.subarray(4 * q, 4 * q + 4).some((v) => seen[v])),
  );
}

/** The mesh without the quads whose flag is 0; vertices stay. */
export function keepQuads(mesh: QuadMesh, keep: Uint8Array): QuadMesh {
  return { positions: mesh.positions, quads: mesh.quads.filter((_, i) => keep[i >> 2] === 1) };
}

function grow(mesh: QuadMesh, flags: Uint8Array, within?: Set<number>) {
  const before = flags.slice();
  for (let q = 0; q < mesh.quads.length; q += 4) {
    const quad = mesh.quads.subarray(q, q + 4);
    if (quad.some((v) => before[v])) for (const v of quad) if (!within || within.has(v)) flags[v] = 1;
  }
}

/** Evenly spread unit vectors (golden-angle spiral). */
export function sphereDirections(count: number): Vector3[] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, i) => {
    const z = 1 - (2 * (i + 0.5)) / count;
    const r = Math.sqrt(1 - z * z);
    return new Vector3(Math.cos(i * golden) * r, Math.sin(i * golden) * r, z);
  });
}

/** A three geometry over a quad mesh, for ray casting. */
export function geometryOf(mesh: QuadMesh): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(mesh.positions), 3));
  geometry.setIndex(new BufferAttribute(triangulate(mesh.quads), 1));
  return geometry;
}
