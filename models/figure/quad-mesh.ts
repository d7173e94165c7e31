/** Quads over shared vertices, in metres; the form in which the figure is built. */
export interface QuadMesh {
  /** xyz per vertex. */
  positions: Float64Array;
  /** Four vertex ids per quad, counter-clockwise from outside. */
  quads: Uint32Array;
}

export const vertexCount = (mesh: QuadMesh) => mesh.positions.length / 3;
export const quadCount = (mesh: QuadMesh) => mesh.quads.length / 4;

/** Drops vertices that no quad uses; `kept[i]` is the old id of new vertex i. */
export function compact(mesh: QuadMesh): { mesh: QuadMesh; kept: Uint32Array } {
  const newId = new Map<number, number>();
  const quads = mesh.quads.map((v) => {
    let id = newId.get(v);
    if (id === undefined) {
      id = newId.size;
      newId.set(v, id);
    }
    return id;
  });
  const kept = Uint32Array.from(newId.keys());
  const positions = new Float64Array(3 * kept.length);
  kept.forEach((old, i) => {
    positions.set(mesh.positions.subarray(3 * old, 3 * old + 3), 3 * i);
  });
  return { mesh: { positions, quads }, kept };
}

/** Two triangles per quad. */
export function triangulate(quads: Uint32Array): Uint32Array {
  const index = new Uint32Array((quads.length / 4) * 6);
  for (let q = 0; q < quads.length / 4; q++) {
    const [a, b, c, d] = quads.subarray(4 * q, 4 * q + 4);
    index.set([a, b, c, a, c, d], 6 * q);
  }
  return index;
}

/** Vertex ids along the edges of each vertex. */
export function edgeNeighbours(mesh: QuadMesh): number[][] {
  const sets = Array.from({ length: vertexCount(mesh) }, () => new Set<number>());
  for (let q = 0; q < mesh.quads.length; q += 4) {
    for (let k = 0; k < 4; k++) {
      const a = mesh.quads[q + k];
      const b = mesh.quads[q + ((k + 1) % 4)];
      sets[a].add(b);
      sets[b].add(a);
    }
  }
  return sets.map((s) => [...s]);
}

/** Unit normals, area-weighted over the quads around each vertex. */
export function vertexNormals(mesh: QuadMesh): Float32Array {
  const { positions: p, quads } = mesh;
  const normals = new Float32Array(p.length);
  for (let q = 0; q < quads.length; q += 4) {
    const [a, b, c, d] = [quads[q] * 3, quads[q + 1] * 3, quads[q + 2] * 3, quads[q + 3] * 3];
    const [ux, uy, uz] = [p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]];
    const [vx, vy, vz] = [p[d] - p[b], p[d + 1] - p[b + 1], p[d + 2] - p[b + 2]];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    for (const v of [a, b, c, d]) {
      normals[v] += nx;
      normals[v + 1] += ny;
      normals[v + 2] += nz;
    }
  }
  for (let i = 0; i < normals.length; i += 3) {
    const length = Math.hypot(normals[i], normals[i + 1], normals[i + 2]) || 1;
    normals[i] /= length;
    normals[i + 1] /= length;
    normals[i + 2] /= length;
  }
  return normals;
}
