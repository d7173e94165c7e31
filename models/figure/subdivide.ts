import { type QuadMesh, quadCount, vertexCount } from './quad-mesh';

interface Edge {
  a: number;
  b: number;
  faces: number[];
}

/**
 * One Catmull-Clark step. New vertices come in the order: old vertices, face points, edge points;
 * the order depends on the quads alone, so figures that share quads share the result's topology.
 */
export function subdivide(mesh: QuadMesh): QuadMesh {
  const { positions: p, quads } = mesh;
  const nV = vertexCount(mesh);
  const nF = quadCount(mesh);
  const facePoints = new Float64Array(3 * nF);
  const edges: Edge[] = [];
  const edgeIds = new Map<number, number>();
  const idOfEdge = (a: number, b: number) => {
    const key = Math.min(a, b) * nV + Math.max(a, b);
    let id = edgeIds.get(key);
    if (id === undefined) {
      id = edges.push({ a, b, faces: [] }) - 1;
      edgeIds.set(key, id);
    }
    return id;
  };
  const quadEdges = new Uint32Array(4 * nF);
  for (let f = 0; f < nF; f++) {
    for (let k = 0; k < 4; k++) {
      const v = quads[4 * f + k];
      const id = idOfEdge(v, quads[4 * f + ((k + 1) % 4)]);
      edges[id].faces.push(f);
      quadEdges[4 * f + k] = id;
      for (let c = 0; c < 3; c++) facePoints[3 * f + c] += p[3 * v + c] / 4;
    }
  }

  const out = new Float64Array(3 * (nV + nF + edges.length));
  out.set(facePoints, 3 * nV);

  // Sums over the surroundings of each old vertex; border vertices use the border alone.
  const faceSum = new Float64Array(3 * nV);
  const midSum = new Float64Array(3 * nV);
  const borderSum = new Float64Array(3 * nV);
  const [faces, mids, borders] = [new Uint8Array(nV), new Uint8Array(nV), new Uint8Array(nV)];
  for (let f = 0; f < nF; f++) {
    for (let k = 0; k < 4; k++) {
      const v = quads[4 * f + k];
      faces[v]++;
      for (let c = 0; c < 3; c++) faceSum[3 * v + c] += facePoints[3 * f + c];
    }
  }
  edges.forEach(({ a, b, faces: around }, e) => {
    const onBorder = around.length === 1;
    for (const v of [a, b]) {
      mids[v]++;
      if (onBorder) borders[v]++;
    }
    for (let c = 0; c < 3; c++) {
      const mid = (p[3 * a + c] + p[3 * b + c]) / 2;
      for (const v of [a, b]) {
        midSum[3 * v + c] += mid;
        if (onBorder) borderSum[3 * v + c] += mid;
      }
      out[3 * (nV + nF + e) + c] = onBorder
        ? mid
        : (2 * mid + facePoints[3 * around[0] + c] + facePoints[3 * around[1] + c]) / 4;
    }
  });
  for (let v = 0; v < nV; v++) {
    const n = faces[v];
    for (let c = 0; c < 3; c++) {
      const i = 3 * v + c;
      out[i] = borders[v]
        ? (2 * p[i] + borderSum[i]) / (2 + borders[v])
        : (faceSum[i] / n + (2 * midSum[i]) / mids[v] + (n - 3) * p[i]) / n;
    }
  }

  const fine = new Uint32Array(16 * nF);
  for (let f = 0; f < nF; f++) {
    for (let k = 0; k < 4; k++) {
      const edgeAfter = nV + nF + quadEdges[4 * f + k];
      const edgeBefore = nV + nF + quadEdges[4 * f + ((k + 3) % 4)];
      fine.set([quads[4 * f + k], edgeAfter, nV + f, edgeBefore], 16 * f + 4 * k);
    }
  }
  return { positions: out, quads: fine };
}
