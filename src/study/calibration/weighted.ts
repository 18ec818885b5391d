/** Points with weights that sum to 1. */

export function normalised(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** How many points of equal weight would say as much (Kish): (Σw)² / Σw². */
export function effectiveSize(weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (total * total) / weights.reduce((sum, weight) => sum + weight * weight, 0);
}

export function weightedMean(points: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const mean = points[0]!.map(() => 0);
  points.forEach((point, i) => {
    point.forEach((x, d) => {
      mean[d]! += weights[i]! * x;
    });
  });
  return mean;
}

/** Covariance of weighted points, without small-sample correction. */
export function weightedCovariance(points: readonly (readonly number[])[], weights: readonly number[]): number[][] {
  const mean = weightedMean(points, weights);
  return mean.map((_, a) =>
    mean.map((__, b) =>
      points.reduce((sum, point, i) => sum + weights[i]! * (point[a]! - mean[a]!) * (point[b]! - mean[b]!), 0),
    ),
  );
}

/** A multivariate normal, ready to be drawn from and to be evaluated. */
export interface Kernel {
  /** `centre` + L·z for standard normal z. */
  readonly moved: (centre: readonly number[], z: readonly number[]) => number[];
  /** exp(−½ (a−b)ᵀ Σ⁻¹ (a−b)): the density up to a factor that is the same everywhere. */
  readonly density: (a: readonly number[], b: readonly number[]) => number;
}

/** Added to the diagonal, as a share of its mean, so that points on a line still have a kernel. */
const RIDGE_SHARE = 1e-6;
const RIDGE_LEAST = 1e-12;

export function kernelOf(covariance: readonly (readonly number[])[]): Kernel {
  const lower = cholesky(covariance);
  return {
    moved: (centre, z) => centre.map((x, a) => lower[a]!.reduce((sum, l, b) => (b <= a ? sum + l * z[b]! : sum), x)),
    density: (a, b) => {
      // Solves L·y = a − b; then the exponent is −½ |y|².
      const y: number[] = [];
      lower.forEach((row, i) => {
        const known = y.reduce((sum, value, j) => sum + row[j]! * value, 0);
        y.push((a[i]! - b[i]! - known) / row[i]!);
      });
      return Math.exp(-0.5 * y.reduce((sum, value) => sum + value * value, 0));
    },
  };
}

/** The lower triangle L with L·Lᵀ = the matrix (and a ridge on its diagonal). */
function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const trace = matrix.reduce((sum, row, i) => sum + row[i]!, 0);
  const ridge = Math.max(RIDGE_LEAST, (RIDGE_SHARE * trace) / size);
  const lower = matrix.map(() => new Array<number>(size).fill(0));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]! + (i === j ? ridge : 0);
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, RIDGE_LEAST)) : sum / lower[j]![j]!;
    }
  }
  return lower;
}
