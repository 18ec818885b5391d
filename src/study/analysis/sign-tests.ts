import { createState } from '../../model/create-state.ts';
import { day } from '../../model/day.ts';
import { pairing } from '../../run/difference.ts';
import { replicateSeed } from '../../run/ensemble.ts';
import { compile } from '../../scenario/compile.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { dealLife } from '../sign-tests/deal-life.ts';
import { demonstration } from '../sign-tests/demonstration.ts';
import { equalRules, unequalRules } from '../sign-tests/equal-rules.ts';
import { exclusion } from '../sign-tests/exclusion.ts';
import { exitControl } from '../sign-tests/exit-control.ts';
import { framing } from '../sign-tests/framing.ts';
import { granting } from '../sign-tests/granting.ts';
import { labourBan } from '../sign-tests/labour-ban.ts';
import type { Arm, Band, Seen, SignTest } from '../sign-tests/sign-test.ts';
import { tariff } from '../sign-tests/tariff.ts';

/** What the essays say would happen, in the order of their argument. A new one is one file and one line here. */
export const signTestList: readonly SignTest[] = [
  framing,
  exclusion,
  equalRules,
  unequalRules,
  exitControl,
  tariff,
  labourBan,
  dealLife,
  granting,
  demonstration,
];

/** One claim and what the model shows. `seen` holds every measure; the first is the one that `interval` is of. */
export interface SignItem {
  readonly id: string;
  readonly what: string;
  readonly expected: string;
  readonly band: Band;
  readonly seen: readonly Seen[];
  readonly interval: readonly [number, number]; // 95 %, of the first measure: second world − first
  readonly pairs: number;
  readonly pass: boolean;
  readonly why: string | null; // null where it passes
}

export function signItem(test: SignTest, pairs: number, seed: string): SignItem {
  const seeds = Array.from({ length: pairs }, (_, index) => replicateSeed(seed, index + 1));
  const first = measuredRuns(test, test.first, 0, seeds);
  const second = measuredRuns(test, test.second, 1, seeds);
  const compare = pairing(pairs);
  const seen = test.measures.map(({ id }, m): Seen => {
    const row = compare(
      id,
      first.map((values) => values[m]!),
      second.map((values) => values[m]!),
    );
    const { difference, baseMean: firstMean, armMean: secondMean, less: down, same, more: up } = row;
    return { id, firstMean, secondMean, difference, up, same, down };
  });
  const { pass, why } = test.judge(seen, { first, second });
  const { low, high } = seen[0]!.difference;
  const { id, what, expected, band } = test;
  return { id, what, expected, band, seen, interval: [low, high], pairs, pass, why };
}

/** [run][measure] */
function measuredRuns(
  test: SignTest,
  scenario: Scenario,
  arm: Arm,
  seeds: readonly string[],
): readonly (readonly number[])[] {
  const params = compile(scenario, { mode: 'history' });
  return seeds.map((seed) => {
    const state = createState(params, seed);
    const running = test.measures.map(({ start }) => start(params, arm));
    while (state.day < params.days) {
      const today = state.day;
      day(state, params);
      state.day = today; // measures read the day that just ended
      for (const { watch } of running) watch(state);
      state.day = today + 1;
    }
    return running.map(({ result }) => result());
  });
}
