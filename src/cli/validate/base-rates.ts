import type { BaseRateItem } from '../../study/analysis/base-rate-item.ts';
import { BASE_RATE_DYADS, baseRates } from '../../study/analysis/base-rates.ts';
import { note } from '../output.ts';
import { table } from '../table.ts';
import { bandText, type Finding, type FoundItem, missedBy, type ValidateOptions } from './finding.ts';

/** What may be named beside scenarios that have bands: an ensemble of drawn dyads against the historical record. */
export const BASE_RATES = 'base-rates';

export function baseRateFinding({ dyads = BASE_RATE_DYADS, seed }: ValidateOptions): Finding {
  note(`limen: ${dyads} drawn pairs of states, and the two null models beside them`);
  const rates = baseRates(dyads, seed);
  return {
    items: rates.map(itemOf),
    text: ratesText(rates, dyads),
    nulls: { baseRates: Object.fromEntries(rates.map(({ id, halfA, nulls }) => [id, { halfA, ...nulls }])) },
  };
}

/** Base rates in the form of the other facts. */
function itemOf({ id, what, model, band, pass, source }: BaseRateItem): FoundItem {
  const none = { observed: null, p05: null, p95: null, insideShare: null, tier: null };
  const item = { id, scenario: BASE_RATES, kind: 'fact', what, model, band, pass, source, use: 'validate' } as const;
  return { ...item, ...none, why: pass ? null : missedBy({ ...item, ...none }) };
}

function ratesText(rates: readonly BaseRateItem[], dyads: number): string {
  const number = (x: number | null): string => (x === null ? '–' : x.toFixed(3));
  const rows = rates.map(({ pass, what, model, halfA, band, nulls }) => [
    pass ? 'inside' : 'MISS',
    what,
    number(model),
    bandText(band),
    number(halfA),
    number(nulls.randomConcession),
    number(nulls.permutedValues),
  ]);
  const heads = ['', 'what', 'model', 'band', 'half tuned on', 'random concession', 'permuted values'];
  return [
    `${BASE_RATES}: ${rates.filter(({ pass }) => pass).length} of ${rates.length} inside their bands (${dyads} drawn pairs of states; the half that was not tuned on)`,
    table([heads, ...rows], new Set([2, 4, 5, 6])).join('\n'),
  ].join('\n\n');
}
