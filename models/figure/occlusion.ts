import { DoubleSide, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { geometryOf } from './cull';
import { edgeNeighbours, type QuadMesh, vertexCount, vertexNormals } from './quad-mesh';

export interface OcclusionOptions {
  /** Rays over the hemisphere of each vertex. */
  rays: number;
  /** A surface further away than this (metres) hardly darkens. */
  reach: number;
  /** How much creases darken and ridges brighten. */
  cavity: number;
}
export const OCCLUSION_DEFAULTS: OcclusionOptions = { rays: 64, reach: 0.5, cavity: 0.28 };

/** Curvature (1/m) at which the cavity term saturates. */
const CAVITY_SCALE = 18;

/**
 * Light that reaches each vertex from all around, 0 (dark) to 1, with a curvature term.
 * Baked because it is what makes the figure look solid; one side is computed and mirrored.
 */
export function bakeOcclusion(
  mesh: QuadMesh,
  partner: Uint32Array,
  options: Partial<OcclusionOptions> = {},
): Float32Array {
  const { rays, reach, cavity } = { ...OCCLUSION_DEFAULTS, ...options };
  const normals = vertexNormals(mesh);
  const bvh = new MeshBVH(geometryOf(mesh));
  const curvature = smoothCurvature(mesh, normals);
  const directions = cosineDirections(rays);
  const light = new Float32Array(vertexCount(mesh));
  const ray = new Ray();
  const [normal, tangent, bitangent] = [new Vector3(), new Vector3(), new Vector3()];
  for (let v = 0; v < light.length; v++) {
    if (partner[v] < v) {
      light[v] = light[partner[v]];
      continue;
    }
    normal.fromArray(normals, 3 * v);
    tangent
      .set(Math.abs(normal.x) > 0.9 ? 0 : 1, Math.abs(normal.x) > 0.9 ? 1 : 0, 0)
      .cross(normal)
      .normalize();
    bitangent.crossVectors(normal, tangent);
    ray.origin.fromArray(mesh.positions, 3 * v).addScaledVector(normal, 8e-4);
    let open = 0;
    for (const [x, y, z] of directions) {
      ray.direction
        .set(0, 0, 0)
        .addScaledVector(tangent, x)
        .addScaledVector(bitangent, y)
        .addScaledVector(normal, z);
      const hit = bvh.raycastFirst(ray, DoubleSide);
      open += hit ? 0.9 * Math.min(1, hit.distance / reach) : 1;
    }
    const crease = Math.max(-1, Math.min(1, curvature[v] / CAVITY_SCALE));
    light[v] = Math.max(0, Math.min(1, (open / rays) * (1 - cavity * crease) - 0.06));
  }
  return light;
}

/** Directions around +Z, denser towards it (cosine-weighted). */
function cosineDirections(count: number): [number, number, number][] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, i) => {
    const u = (i + 0.5) / count;
    return [Math.cos(i * golden) * Math.sqrt(u), Math.sin(i * golden) * Math.sqrt(u), Math.sqrt(1 - u)];
  });
}

/** Mean curvature in 1/m, positive in hollows, smoothed over three rings. */
function smoothCurvature(mesh: QuadMesh, normals: Float32Array): Float32Array {
  const neighbours = edgeNeighbours(mesh);
  const p = mesh.positions;
  let values = Float32Array.from(neighbours, (around, v) => {
    let towards = 0;
    let squared = 0;
    for (const u of around) {
      for (let c = 0; c < 3; c++) {
        const d = p[3 * u + c] - p[3 * v + c];
        towards += d * normals[3 * v + c];
        squared += d * d;
      }
    }
    return towards / Math.max(squared, 4e-6 * around.length);
  });
  for (let ring = 0; ring < 3; ring++) {
    const before = values;
    values = Float32Array.from(neighbours, (around, v) => {
      let sum = 2 * before[v];
      for (const u of around) sum += before[u];
      return sum / (around.length + 2);
    });
  }
  return values;
}
