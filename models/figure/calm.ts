import { edgeNeighbours, type QuadMesh } from './quad-mesh';

/**
 * Relaxes the given vertices towards a smooth membrane spanned by their surroundings, in place.
 * Used to take away detail that a clinical figure does not need.
 */
export function flatten(mesh: QuadMesh, vertices: Set<number>, steps = 200): void {
  const neighbours = edgeNeighbours(mesh);
  const p = mesh.positions;
  const ids = [...vertices];
  for (let step = 0; step < steps; step++) {
    for (const v of ids) {
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (const u of neighbours[v]) sum += p[3 * u + c];
        p[3 * v + c] = sum / neighbours[v].length;
      }
    }
  }
}

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
