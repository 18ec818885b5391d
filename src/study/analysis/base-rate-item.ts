/** One line of base rates: the half of the ensemble that was not tuned on, against the band of the historical record. */
export interface BaseRateItem {
  readonly id: string;
  readonly what: string;
  readonly model: number | null; // half B: odd numbers
  readonly band: { readonly from: number | null; readonly to: number | null }; // bounds included
  readonly pass: boolean;
  readonly why: string | null; // by how much it misses
  readonly halfA: number | null; // even numbers, on which defaults were tuned
  readonly nulls: { readonly randomConcession: number | null; readonly permutedValues: number | null };
  readonly source: string;
}

/** By how much a value misses its band; null where it does not. */
export function missedBy(model: number | null, from: number | null, to: number | null): string | null {
  if (model === null) return 'no dyad gave a value';
  if (from !== null && model < from) return `it is ${model}, below ${from}`;
  return to !== null && model > to ? `it is ${model}, above ${to}` : null;
}
