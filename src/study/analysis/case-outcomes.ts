import { type Difference, pairing } from '../../run/difference.ts';
import type { Outcome } from '../../run/result.ts';
import { mean } from '../../run/statistics.ts';
import type { CaseTier } from '../../scenario/case.ts';
import type { ObservedOutcome } from '../../scenario/scenario.ts';
import {
  codedShares,
  HISTORICAL_SHARES,
  type KindShares,
  leaveOneOut,
  rankedProbabilityScore,
  sharesOf,
  topIsRight,
} from './outcome-scores.ts';

/** Outcomes of cases in free mode, held against what was coded, with forecasts that know less beside them. */

/** The runs of one case. */
export interface CaseRuns {
  readonly scenario: string;
  readonly tier: CaseTier;
  readonly coded: ObservedOutcome;
  readonly kinds: readonly Outcome['kind'][]; // one a run with its own rubric values
  readonly borrowedKinds: readonly Outcome['kind'][]; // one a run with the rubric values of another case; empty without a rubric
}

export interface CaseOutcome {
  readonly scenario: string;
  readonly tier: CaseTier;
  readonly coded: KindShares;
  readonly model: KindShares; // none, partial, full
  readonly rps: number;
  readonly topRight: boolean;
}

export interface OutcomeSummary {
  readonly outcomeRps: number;
  readonly outcomeRpsBaseRate: number; // the harder of the two base rates
  readonly outcomeRpsHistorical: number; // the record before these cases
  readonly outcomeRpsLeaveOneOut: number; // the other cases
  readonly outcomeRpsInRubric: number | null; // the model, over the cases that are in the rubric
  readonly outcomeRpsPermuted: number | null; // rubric values of other cases, over the same
  readonly outcomeTopShare: number;
  readonly betterThanBaseRate: Difference; // base rate − model over cases: above 0 = the model is better
  readonly betterThanPermuted: Difference | null; // the same against borrowed rubric values; null without a case that has them
}

/** Scores of every case; a case of which every run failed is left out by the caller. */
export function scoreCases(runs: readonly CaseRuns[]): {
  readonly cases: readonly CaseOutcome[];
  readonly summary: OutcomeSummary | null; // null with fewer than two cases
} {
  const cases = runs.map(({ scenario, tier, coded, kinds }): CaseOutcome => {
    const target = codedShares(coded);
    const model = sharesOf(kinds)!;
    const rps = rankedProbabilityScore(model, target);
    return { scenario, tier, coded: target, model, rps, topRight: topIsRight(model, target) };
  });
  if (cases.length < 2) return { cases, summary: null };
  const coded = cases.map((one) => one.coded);
  const own = cases.map(({ rps }) => rps);
  const historical = coded.map((target) => rankedProbabilityScore(HISTORICAL_SHARES, target));
  const others = leaveOneOut(coded).map((shares, c) => rankedProbabilityScore(shares, coded[c]!));
  const baseRate = mean(historical) < mean(others) ? historical : others;
  // A case that nobody scored in the rubric has nothing to lend or borrow: it counts everywhere but here.
  const twins = runs.flatMap(({ borrowedKinds }, c) => {
    const shares = sharesOf(borrowedKinds);
    return shares === null ? [] : [{ own: own[c]!, borrowed: rankedProbabilityScore(shares, coded[c]!) }];
  });
  const compare = pairing(cases.length);
  return {
    cases,
    summary: {
      outcomeRps: mean(own),
      outcomeRpsBaseRate: mean(baseRate),
      outcomeRpsHistorical: mean(historical),
      outcomeRpsLeaveOneOut: mean(others),
      outcomeRpsInRubric: twins.length === 0 ? null : mean(twins.map((twin) => twin.own)),
      outcomeRpsPermuted: twins.length === 0 ? null : mean(twins.map((twin) => twin.borrowed)),
      outcomeTopShare: cases.filter(({ topRight }) => topRight).length / cases.length,
      betterThanBaseRate: compare('base rate', own, baseRate).difference,
      betterThanPermuted: twinsDifference(twins),
    },
  };
}

/** How much better cases do with their own rubric values than with those of others; null with fewer than two. */
function twinsDifference(twins: readonly { readonly own: number; readonly borrowed: number }[]): Difference | null {
  if (twins.length < 2) return null;
  const [own, borrowed] = [twins.map((twin) => twin.own), twins.map((twin) => twin.borrowed)];
  return pairing(twins.length)('permuted', own, borrowed).difference;
}
