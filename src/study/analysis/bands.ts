import { ascending, quantile } from '../../run/statistics.ts';
import { type Measure, measured, type Worlds, worldsOf } from './measure.ts';

/** A file of bands: what a scenario must show. Lives under `data/bands/`, the only place where observed values stand. */
export interface Bands {
  readonly format: 'limen-bands/1';
  readonly scenario: string;
  readonly seeds: number; // seeds of the series, facts and pairs
  readonly outcomeSeeds: number; // runs over which a share of outcomes is taken
  readonly worlds: readonly string[]; // what-ifs that the items read
  readonly items: Readonly<Record<string, BandItem>>;
}

interface BandItem {
  readonly kind: 'people' | 'series' | 'outcome' | 'fact';
  readonly what: string;
  readonly value: Measure | { readonly outcomeShare: 'none' | 'partial' | 'full' };
  readonly observed?: number;
  readonly band: { readonly from?: number; readonly to?: number }; // bounds included; absent = open
  readonly source: string;
  readonly use: 'calibrate' | 'validate';
  readonly why?: string; // why the model misses it, where that is known
}

/** One line of a validation: the median over seeds against the band. */
export interface ValidationItem {
  readonly id: string;
  readonly scenario: string;
  readonly kind: BandItem['kind'];
  readonly what: string;
  readonly observed: number | null;
  readonly model: number | null; // median over seeds, or the share for outcomes
  readonly p05: number | null;
  readonly p95: number | null;
  readonly insideShare: number | null; // share of seeds inside the band
  readonly band: { readonly from: number | null; readonly to: number | null };
  readonly pass: boolean;
  readonly use: BandItem['use'];
  readonly source: string;
}

/** The worlds to run besides the scenario itself: those that are listed, to be shown, and those that items read. */
export function neededWorlds(bands: Bands): readonly string[] {
  const read = Object.values(bands.items).flatMap(({ value }) => (isOutcome(value) ? [] : worldsOf(value)));
  return [...new Set([...bands.worlds, ...read])].filter((world) => world !== '');
}

/** Holds every item against the runs: `seeds[i]` has the worlds of one seed; `outcomes` the kinds of the outcome runs. */
export function judge(bands: Bands, seeds: readonly Worlds[], outcomes: readonly string[]): ValidationItem[] {
  return Object.entries(bands.items).map(([id, item]) => {
    const { kind, what, observed, source, use, value } = item;
    const from = item.band.from ?? null;
    const to = item.band.to ?? null;
    const inside = (x: number) => (from === null || x >= from) && (to === null || x <= to);
    const values = isOutcome(value)
      ? [outcomes.filter((outcome) => outcome === value.outcomeShare).length / Math.max(1, outcomes.length)]
      : seeds.map((worlds) => measured(value, worlds)).filter((x): x is number => x !== null);
    const sorted = ascending(values);
    const model = sorted.length === 0 ? null : quantile(sorted, 0.5);
    return {
      id,
      scenario: bands.scenario,
      kind,
      what,
      observed: observed ?? null,
      model,
      p05: sorted.length === 0 ? null : quantile(sorted, 0.05),
      p95: sorted.length === 0 ? null : quantile(sorted, 0.95),
      insideShare: values.length === 0 ? null : values.filter(inside).length / values.length,
      band: { from, to },
      pass: model !== null && inside(model),
      use,
      source,
    };
  });
}

export const isOutcome = (value: BandItem['value']): value is { readonly outcomeShare: 'none' | 'partial' | 'full' } =>
  typeof value === 'object' && 'outcomeShare' in value;
