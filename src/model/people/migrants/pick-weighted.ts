/** An index drawn by weights, `none` where all are 0. */
export function pickWeighted(weights: readonly number[], u: number, none: number): number {
  let total = 0;
  for (const weight of weights) total += weight;
  if (!(total > 0)) return none;
  let left = u * total;
  let last = none;
  for (let index = 0; index < weights.length; index++) {
    if (weights[index]! <= 0) continue;
    last = index;
    left -= weights[index]!;
    if (left < 0) return index;
  }
  return last;
}
