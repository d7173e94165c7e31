import { Matrix, SVD } from 'ml-matrix';

/** x -> scale * turn * x + shift, in metres. */
export interface Similarity {
  scale: number;
  /** Rotation, three rows of three. */
  turn: number[];
  shift: [number, number, number];
}

/**
 * The similarity that brings points closest to their places in the sense of least squares.
 * @param from xyz of at least three points that do not lie on a line
 * @param to their places
 *
 * Source: Umeyama 1991.
 */
export function fitSimilarity(from: Float64Array, to: Float64Array): Similarity {
  const n = from.length / 3;
  const a = mean(from);
  const b = mean(to);
  const covariance = Matrix.zeros(3, 3);
  let spread = 0;
  for (let i = 0; i < 3 * n; i += 3) {
    for (let r = 0; r < 3; r++) {
      spread += (from[i + r] - a[r]) ** 2;
      for (let c = 0; c < 3; c++) {
        covariance.set(r, c, covariance.get(r, c) + (to[i + r] - b[r]) * (from[i + c] - a[c]));
      }
    }
  }
  const { leftSingularVectors: u, rightSingularVectors: v, diagonal } = new SVD(covariance);
  // A rotation, never a mirror image.
  const flip = determinant(u) * determinant(v) < 0 ? -1 : 1;
  const turn = u.mmul(Matrix.diag([1, 1, flip])).mmul(v.transpose());
  const scale = (diagonal[0] + diagonal[1] + flip * diagonal[2]) / spread;
  const moved = [0, 1, 2].map(
    (r) => b[r] - scale * (turn.get(r, 0) * a[0] + turn.get(r, 1) * a[1] + turn.get(r, 2) * a[2]),
  );
  return { scale, turn: turn.to1DArray(), shift: moved as [number, number, number] };
}

/** One coordinate of a point under a similarity. */
export function similar(
  { scale, turn, shift }: Similarity,
  c: number,
  x: number,
  y: number,
  z: number,
): number {
  return scale * (turn[3 * c] * x + turn[3 * c + 1] * y + turn[3 * c + 2] * z) + shift[c];
}

function mean(points: Float64Array): number[] {
  const sum = [0, 0, 0];
  for (let i = 0; i < points.length; i++) sum[i % 3] += points[i];
  return sum.map((s) => (3 * s) / points.length);
}

const determinant = (m: Matrix) => {
  const [a, b, c, d, e, f, g, h, i] = m.to1DArray();
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
};
