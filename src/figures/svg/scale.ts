/** Ticks at round numbers from 0 (or below, where values are negative) to the first that holds the largest value. */
export interface ValueScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly digits: number; // after the decimal sign, enough to tell ticks apart
}

const ROUND_STEPS = [1, 2, 2.5, 5, 10];

export function valueScale(values: Iterable<number | null>, fixedMax?: number): ValueScale {
  let least = 0;
  let most = 0;
  for (const value of values) {
    if (value === null) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  if (fixedMax !== undefined) most = fixedMax;
  if (least === 0 && most === 0) most = 1;
  const { step, digits } = roundStep((most - least) / 4);
  const first = Math.floor(least / step + 1e-9);
  const last = Math.ceil(most / step - 1e-9);
  const ticks: number[] = [];
  for (let n = first; n <= last; n++) ticks.push(n * step);
  return { low: first * step, high: last * step, ticks, digits };
}

/** The smallest of 1, 2, 2.5, 5 × 10ⁿ that is at least `wanted`. */
function roundStep(wanted: number): { step: number; digits: number } {
  let unit = 1;
  let digits = 0;
  while (unit * 10 <= wanted) unit *= 10;
  while (unit > wanted && digits < 6) {
    unit /= 10;
    digits += 1;
  }
  const factor = ROUND_STEPS.find((candidate) => candidate * unit >= wanted) ?? 10;
  return { step: factor * unit, digits: factor === 2.5 && unit <= 1 ? digits + 1 : digits };
}
