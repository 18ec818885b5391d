import { runAll } from '../../node/pool.ts';
import { readRubric } from '../../node/read-rubric.ts';
import { readScenario, shippedScenarioIds } from '../../node/read-scenario.ts';
import type { Outcome } from '../../run/result.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import {
  type CaseOutcome,
  type CaseRuns,
  type OutcomeSummary,
  scoreCases,
} from '../../study/analysis/case-outcomes.ts';
import { outcomeRuns } from '../../study/analysis/outcome-design.ts';
import { KINDS, type KindShares } from '../../study/analysis/outcome-scores.ts';
import { scorePairs, weightedKappa } from '../../study/rubric.ts';
import { onInterrupt } from '../interrupt.ts';
import { note } from '../output.ts';
import { progress } from '../progress.ts';
import { table } from '../table.ts';
import type { Finding, FoundItem, ValidateOptions } from './finding.ts';

/** What may be named beside scenarios that have bands: how every case with a coded outcome ends when all are free to choose. */
export const OUTCOMES = 'outcomes';

interface OutcomeValidation {
  readonly coderAgreement: number; // weighted kappa
  readonly cases: readonly CaseOutcome[];
  readonly summary: OutcomeSummary | null;
}

export async function outcomeFinding(options: ValidateOptions): Promise<Finding | null> {
  const validation = await outcomesOf(options);
  if (validation === null) return null;
  const { cases, summary, coderAgreement } = validation;
  return {
    items: cases.map(itemOf),
    text: outcomesText(validation),
    ...(summary === null ? {} : { nulls: { outcomes: { ...summary, coderAgreement } }, outcomes: summary }),
  };
}

/** A case passes when the kind that most runs end with is one that was coded. Observed and model are means over the kinds: none 0, partial .5, full 1. */
function itemOf({ scenario, tier, coded, model, rps, topRight }: CaseOutcome): FoundItem & { readonly rps: number } {
  const middle = ([, partial, full]: KindShares): number => partial / 2 + full;
  const names = KINDS.filter((_, k) => coded[k]! > 0).join(' or ');
  return {
    id: `${scenario}-outcome`,
    scenario,
    tier,
    kind: 'outcome',
    what: `outcome when all are free to choose; coded ${names}`,
    observed: middle(coded),
    model: middle(model),
    p05: null,
    p95: null,
    insideShare: model.reduce((sum, share, k) => sum + (coded[k]! > 0 ? share : 0), 0),
    band: { from: null, to: null },
    pass: topRight,
    use: 'validate',
    source: `scenarios/${scenario}.yaml, observedOutcome`,
    why: topRight
      ? null
      : `most runs end otherwise: ${model.map((share, k) => `${KINDS[k]} ${Math.round(100 * share)}`).join(', ')} of 100`,
    rps,
  };
}

/** Null when interrupted. */
async function outcomesOf(options: ValidateOptions): Promise<OutcomeValidation | null> {
  const { scale, scores, codings } = await readRubric();
  const cases: Scenario[] = [];
  for (const id of await shippedScenarioIds()) {
    const scenario = await readScenario(id);
    if (scenario.case !== undefined && scenario.observedOutcome !== undefined) cases.push(scenario);
  }
  const tasks = outcomeRuns(cases, { scale, scores }, options.seed, options.seeds);
  const interrupt = onInterrupt();
  const bar = await progress(OUTCOMES, tasks.length, 'runs');
  const rows = await runAll(
    tasks.map(({ spec }) => ({ spec, keepResult: false })),
    {
      ...(options.pool === undefined ? {} : { pool: options.pool }),
      signal: interrupt.signal,
      onFinished: (finished) => bar.update(finished),
    },
  );
  bar.stop();
  interrupt.release();
  if (interrupt.signal.aborted) return null;
  const kindsOf = (of: number, isBorrowed: boolean): Outcome['kind'][] =>
    rows.flatMap((row, r) => {
      if (tasks[r]!.of !== of || tasks[r]!.isBorrowed !== isBorrowed) return [];
      if (row.status === 'failed') throw row.fault;
      return row.status === 'done' ? [row.digest.outcome.kind] : [];
    });
  const uncoded = cases.filter(({ id }) => !scores.has(id)).map(({ id }) => id);
  if (uncoded.length > 0) note(`limen: not in the rubric, so without a permuted twin: ${uncoded.join(', ')}`);
  const scored = scoreCases(
    cases.map(
      (scenario, of): CaseRuns => ({
        scenario: scenario.id,
        tier: scenario.case!.tier,
        coded: scenario.observedOutcome!,
        kinds: kindsOf(of, false),
        borrowedKinds: kindsOf(of, true),
      }),
    ),
  );
  return { ...scored, coderAgreement: weightedKappa(scorePairs(...codings)) };
}

function outcomesText({ cases, summary, coderAgreement }: OutcomeValidation): string {
  const share = (x: number): string => `${Math.round(100 * x)}`;
  const rows = cases.map(({ scenario, tier, coded, model, rps, topRight }) => [
    topRight ? 'right' : 'MISS',
    scenario,
    tier,
    coded.map(share).join(' / '),
    model.map(share).join(' / '),
    rps.toFixed(2),
  ]);
  const heads = ['likeliest', 'case', 'tier', 'coded, none / partial / full of 100', 'model, free mode', 'RPS'];
  const parts = [`${OUTCOMES}: ${cases.length} cases`, table([heads, ...rows]).join('\n')];
  if (summary !== null) parts.push(summaryText(summary));
  parts.push(`The two coders of the rubric agree with a weighted kappa of ${coderAgreement.toFixed(2)}.`);
  return parts.join('\n\n');
}

function summaryText(summary: OutcomeSummary): string {
  const better = (difference: OutcomeSummary['betterThanPermuted']): string => {
    if (difference === null) return 'not known: fewer than two cases are in the rubric';
    const { mean, low, high } = difference;
    return `${mean.toFixed(3)} better (95 %: ${low.toFixed(3)} to ${high.toFixed(3)})${low > 0 ? '' : ' — not told apart from luck'}`;
  };
  return [
    `Ranked probability score, 0 best: ${summary.outcomeRps.toFixed(3)}; likeliest kind right in ${Math.round(100 * summary.outcomeTopShare)} of 100 cases`,
    `than the base rate, ${summary.outcomeRpsBaseRate.toFixed(3)}: ${better(summary.betterThanBaseRate)}`,
    `over the cases of the rubric ${summary.outcomeRpsInRubric?.toFixed(3) ?? '–'}; than with the values of other cases, ${summary.outcomeRpsPermuted?.toFixed(3) ?? '–'}: ${better(summary.betterThanPermuted)}`,
  ].join('\n');
}
