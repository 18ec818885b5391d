import { power } from '../../kernel/math.ts';
import type { ParameterValues } from '../parameters.ts';

/** One demand as the bargaining sees it. */
export interface Issue {
  readonly value: number; // to the state applying pressure, utils, ≥ 0
  readonly cost: number; // of granting it whole, utils, ≥ 0
  readonly divisible: boolean;
  readonly symbolic: boolean;
  readonly money: boolean; // paid over time: granting it is a deal that can break down
}

/** A bundle of issues. */
export interface Offer {
  readonly share: number; // of the value of the whole demand, 0..1
  readonly cost: number; // utils, without audience cost and without what it teaches others
  readonly parts: readonly number[]; // [issue] 0..1
}

/**
 * The offers there are: for each step of the grid the bundle that reaches this share of the demand's value, built from the issues that
 * are worth most to the one side per unit of cost to the other (issue linkage, A.2). An indivisible issue goes in whole or not
 * at all, so a single indivisible demand leaves one offer: everything. Costs are convex in each issue's part.
 */
export function offersFor(issues: readonly Issue[], p: ParameterValues): readonly Offer[] {
  const value = issues.reduce((sum, issue) => sum + issue.value, 0);
  if (value <= 0) return [];
  const steps = Math.round(1 / p.offerStepShare);
  const offers: Offer[] = [];
  for (let step = 1; step <= steps; step++) {
    const parts = step === steps ? issues.map(() => 1) : bundle(issues, value, step * p.offerStepShare);
    const share = issues.reduce((sum, issue, i) => sum + (issue.value * parts[i]!) / value, 0);
    const isNew = share > (offers.at(-1)?.share ?? 0);
    if (isNew) offers.push({ share, cost: costOf(issues, parts, p), parts });
  }
  return offers;
}

function bundle(issues: readonly Issue[], value: number, target: number): readonly number[] {
  const parts = issues.map(() => 0);
  let missing = target;
  for (const i of byCheapness(issues)) {
    const issue = issues[i]!;
    const whole = issue.value / value;
    if (whole === 0 || missing <= 0) continue;
    const part = Math.min(1, missing / whole);
    if (!issue.divisible && part < 1) continue;
    parts[i] = part;
    missing -= part * whole;
  }
  return parts;
}

/** Indices of the issues, most value per cost first; ties in the order of the scenario. */
function byCheapness(issues: readonly Issue[]): readonly number[] {
  return issues
    .map((_, i) => i)
    .sort((a, b) => issues[b]!.value * issues[a]!.cost - issues[a]!.value * issues[b]!.cost || a - b);
}

function costOf(issues: readonly Issue[], parts: readonly number[], p: ParameterValues): number {
  return issues.reduce((sum, issue, i) => sum + issue.cost * power(parts[i]!, p.concessionCostConvexity), 0);
}
