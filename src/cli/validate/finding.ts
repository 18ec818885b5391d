import type { Piscina } from 'piscina';
import type { CaseTier } from '../../scenario/case.ts';
import type { ValidationItem } from '../../study/analysis/bands.ts';
import type { OutcomeSummary } from '../../study/analysis/case-outcomes.ts';
import type { Chain } from '../../study/analysis/chain.ts';

export interface ValidateOptions {
  readonly seed: string;
  readonly seeds?: number;
  readonly dyads?: number; // of the base rates
  readonly pairs?: number; // of the sign tests
  readonly threads?: number;
  readonly json?: true;
  /** Threads kept for all parts, so that they start and warm up once. */
  readonly pool?: Piscina;
}

/** An item as it is printed: of which tier its case is (null: no case), and why it misses (null: it does not). */
export interface FoundItem extends ValidationItem {
  readonly tier: CaseTier | null;
  readonly why: string | null;
}

/** What one part of a validation found. */
export interface Finding {
  readonly items: readonly FoundItem[];
  readonly text: string;
  readonly nulls?: Readonly<Record<string, unknown>>; // forecasts that know less, by part
  readonly chains?: Readonly<Record<string, Chain>>; // by world
  readonly outcomes?: OutcomeSummary;
}

export const shortNumber = (x: number | null): string => (x === null ? '–' : String(Number(x.toPrecision(4))));

export const bandText = ({ from, to }: ValidationItem['band']): string =>
  `${from === null ? '…' : shortNumber(from)} to ${to === null ? '…' : shortNumber(to)}`;

/** By how much a miss misses, in words. */
export function missedBy({ model, band: { from, to } }: ValidationItem): string {
  if (model === null) return 'no run gave a value';
  if (from !== null && model < from) return `it is ${shortNumber(model)}, below ${from}`;
  return `it is ${shortNumber(model)}, above ${to}`;
}
