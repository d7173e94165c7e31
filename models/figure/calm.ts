import { edgeNeighbours, type QuadMesh } from './quad-mesh';

/**
 * Relaxes the given vertices into a smooth patch that continues the curvature around it (thin-plate
 * smoothing), in place. Used to take away detail that a clinical figure does not need.
 */
export function smoothAway(mesh: QuadMesh, vertices: Set<number>, steps = 400): void {
  const neighbours = edgeNeighbours(mesh);
  const p = mesh.positions;
  const inner = [...vertices];
  const withRim = [...withRings(mesh, vertices, 1)];
  const bend = new Float64Array(p.length);
  for (let step = 0; step < steps; step++) {
    for (let c = 0; c < 3; c++) {
      for (const v of withRim) bend[3 * v + c] = mean(p, neighbours[v], c) - p[3 * v + c];
      for (const v of inner) p[3 * v + c] += 0.5 * (bend[3 * v + c] - mean(bend, neighbours[v], c));
    }
  }
}

const mean = (values: Float64Array, vertices: number[], c: number) =>
  vertices.reduce((sum, v) => sum + values[3 * v + c], 0) / vertices.length;

/** The vertices and `rings` more rings around them. */
export function withRings(mesh: QuadMesh, vertices: Set<number>, rings: number): Set<number> {
  const neighbours = edgeNeighbours(mesh);
  let grown = new Set(vertices);
  for (let ring = 0; ring < rings; ring++) {
    const next = new Set(grown);
    for (const v of grown) for (const u of neighbours[v]) next.add(u);
    grown = next;
  }
  return grown;
}
