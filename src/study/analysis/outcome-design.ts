import { replicateSeed } from '../../run/ensemble.ts';
import type { RunSpec } from '../../run/spec.ts';
import { numberOf, type Scenario } from '../../scenario/scenario.ts';
import { drawsOf, STREAM } from '../calibration/draws.ts';
import {
  borrowed,
  type CaseScores,
  numbersOfCase,
  type PairNumbers,
  type Scale,
  withinSteps,
  withNumbers,
} from '../rubric.ts';

/** Which runs are made to hold the outcomes of cases against what was coded. */

/**
 * Runs of a case, and of it with the rubric values of each of some other cases: as many in all, because a score of few runs is worse by itself.
 * Fewer in worlds of many people, which take longer.
 */
const EFFORTS = [
  { mostPersonDays: 50_000_000, runs: 24, lenders: 4, runsBorrowed: 6 },
  { mostPersonDays: 200_000_000, runs: 3, lenders: 3, runsBorrowed: 1 },
  { mostPersonDays: Number.POSITIVE_INFINITY, runs: 2, lenders: 2, runsBorrowed: 1 },
] as const;

export interface OutcomeRun {
  readonly of: number; // position of the case
  readonly isBorrowed: boolean; // with the rubric values of another case
  readonly spec: RunSpec;
}

interface RubricScores {
  readonly scale: Scale;
  readonly scores: ReadonlyMap<string, CaseScores>; // by scenario
}

/** Every run, the longest first; at most `mostRuns` of a case with its own values. A case that nobody scored has no borrowed twin. */
export function outcomeRuns(
  cases: readonly Scenario[],
  rubric: RubricScores,
  seed: string,
  mostRuns = Infinity,
): readonly OutcomeRun[] {
  const scored = cases.filter(({ id }) => rubric.scores.has(id));
  const lengths = cases.map(personDaysOf);
  const runs = cases.flatMap((scenario, of): OutcomeRun[] => {
    const effort = EFFORTS.find(({ mostPersonDays }) => lengths[of]! <= mostPersonDays)!;
    const made = (isBorrowed: boolean, count: number, worldOf: (replicate: number) => Scenario): OutcomeRun[] =>
      Array.from({ length: count }, (_, r) => ({
        of,
        isBorrowed,
        spec: {
          scenario: worldOf(r + 1),
          seed: replicateSeed(seed, r + 1),
          mode: 'free',
          outputs: { series: false, events: false },
        },
      }));
    const own = Math.min(effort.runs, mostRuns);
    const at = scored.indexOf(scenario);
    if (at < 0) return made(false, own, () => scenario);
    const numbers = (id: string, replicate: number): readonly PairNumbers[] => drawn(id, rubric, seed, replicate);
    const lenders = Array.from({ length: Math.min(effort.lenders, scored.length - 1) }, (_, l) => {
      // Lenders stand at even distances round the list, so that each case lends about as often as it borrows.
      return scored[(at + Math.round(((l + 1) * scored.length) / (effort.lenders + 1))) % scored.length]!;
    });
    return [
      ...made(false, own, (r) => withNumbers(scenario, numbers(scenario.id, r))),
      ...lenders.flatMap((other) =>
        made(true, Math.min(effort.runsBorrowed, mostRuns), (r) =>
          withNumbers(scenario, borrowed(numbers(scenario.id, r), numbers(other.id, r))),
        ),
      ),
    ];
  });
  return runs.sort((a, b) => lengths[b.of]! - lengths[a.of]! || a.of - b.of);
}

/** The numbers of a case in one replicate: every score drawn within its step. */
function drawn(id: string, { scale, scores }: RubricScores, seed: string, replicate: number): readonly PairNumbers[] {
  const draw = drawsOf(seed, `rubric/${id}`);
  return numbersOfCase(
    withinSteps(scores.get(id)!, (nth) => draw(STREAM.rubric, replicate, nth, 0)),
    scale,
  );
}

const personDaysOf = ({ groups, days }: Scenario): number =>
  days * Object.values(groups).reduce((sum, { atRiskPersons }) => sum + numberOf(atRiskPersons), 0);
