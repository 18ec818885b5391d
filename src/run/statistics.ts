/** The mean of at least one number, summed in the given order. */
export function mean(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total / values.length;
}

/**
 * The quantile of type 7 (Hyndman & Fan 1996; the default of R and NumPy): linear between the order statistics x[0] … x[n−1]
 * at position (n − 1)·share. `sorted` is ascending and holds at least one number; `share` is 0..1, both included.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const position = (sorted.length - 1) * share;
  const below = Math.floor(position);
  const low = sorted[below]!;
  const fraction = position - below;
  return fraction === 0 ? low : low + fraction * (sorted[below + 1]! - low);
}

export function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

export interface Quantiles {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  readonly mean: number;
}

/** Five quantiles and the mean of at least one number. */
export function quantiles(values: readonly number[]): Quantiles {
  const sorted = ascending(values);
  return {
    p05: quantile(sorted, 0.05),
    p25: quantile(sorted, 0.25),
    p50: quantile(sorted, 0.5),
    p75: quantile(sorted, 0.75),
    p95: quantile(sorted, 0.95),
    mean: mean(values),
  };
}

/**
 * Counts as whole numbers out of 100 that sum to 100: each share rounded down, the rest to the largest remainders, ties to the
 * earlier entry. All zero where nothing was counted.
 */
export function inHundred<K extends string>(counts: Readonly<Record<K, number>>): Record<K, number> {
  const keys = Object.keys(counts) as K[];
  let total = 0;
  for (const key of keys) total += counts[key];
  const exact = keys.map((key) => (total === 0 ? 0 : (counts[key] * 100) / total));
  const whole = exact.map((value) => Math.floor(value));
  let left = total === 0 ? 0 : 100 - whole.reduce((sum, value) => sum + value, 0);
  const byRemainder = keys
    .map((_, index) => index)
    .sort((a, b) => exact[b]! - whole[b]! - (exact[a]! - whole[a]!) || a - b);
  for (const index of byRemainder) {
    if (left === 0) break;
    whole[index]! += 1;
    left -= 1;
  }
  return Object.fromEntries(keys.map((key, index) => [key, whole[index]])) as Record<K, number>;
}
