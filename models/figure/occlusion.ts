import { MeshBVH } from 'three-mesh-bvh';
import { openSky } from '../open-sky';
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
export const OCCLUSION_DEFAULTS: OcclusionOptions = { rays: 32, reach: 0.5, cavity: 0.28 };

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
  const neighbours = edgeNeighbours(mesh);
  const curvature = smoothCurvature(mesh, normals, neighbours);
  const open = new Float32Array(vertexCount(mesh));
  const sky = {
    rays,
    reach,
    horizon: Number.POSITIVE_INFINITY,
    lift: 8e-4,
    past: (nearness: number) => 0.9 * nearness,
  };
  for (let v = 0; v < open.length; v++)
    open[v] = partner[v] < v ? open[partner[v]] : openSky(mesh.positions, normals, v, bvh, sky);
  // Neighbours look into other directions: together they see more.
  return spread(open, neighbours).map((o, v) => {
    const crease = Math.max(-1, Math.min(1, curvature[v] / CAVITY_SCALE));
    return Math.max(0, Math.min(1, o * (1 - cavity * crease) - 0.06));
  });
}

/** Mean curvature in 1/m, positive in hollows, smoothed over three rings. */
function smoothCurvature(mesh: QuadMesh, normals: Float32Array, neighbours: number[][]): Float32Array {
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
  for (let ring = 0; ring < 3; ring++) values = spread(values, neighbours);
  return values;
}

/** Each value blended with those around it. */
const spread = (values: Float32Array, neighbours: number[][]) =>
  Float32Array.from(neighbours, (around, v) => {
    let sum = 2 * values[v];
    for (const u of around) sum += values[u];
    return sum / (around.length + 2);
  });
