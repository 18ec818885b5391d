import { readerOf } from '../figures/reader.ts';
import { en } from '../figures/words/en.ts';
import type { PolicyKind } from '../model/vocabulary.ts';
import { Failure, usageFailure } from '../node/failure.ts';
import { readScenario } from '../node/read-scenario.ts';
import type { Mode, RunSpec } from '../run/spec.ts';
import { nearestHint } from '../scenario/nearest.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { runSize } from '../scenario/size.ts';

/** The options that say which run is meant; the same for every command that runs something. */
export interface SpecOptions {
  readonly mode: Mode;
  readonly policy?: readonly string[];
  readonly set?: readonly string[];
  readonly days?: number;
}

/** An ensemble of more agent-days than this would take months. */
const AGENT_DAYS_MAX = 4e12;
/** Of one core, roughly: what the estimate of a refused ensemble is made with. */
const AGENT_DAYS_PER_SECOND = 5e6;

/** Refuses, with exit 3, an ensemble that nobody would live to see the end of. */
export function refuseEnormous(scenarios: readonly Scenario[], runs: number, { days }: SpecOptions): void {
  const agentDays = scenarios.reduce((sum, scenario) => sum + runs * runSize(scenario, days).agentDays, 0);
  if (agentDays <= AGENT_DAYS_MAX) return;
  const text = (value: number): string => readerOf(en).number(value);
  throw new Failure(
    3,
    `${text(runs)} runs are too many: ${text(agentDays)} agent-days, about ${text(agentDays / AGENT_DAYS_PER_SECOND / 86_400)} days on one core; at most ${text(AGENT_DAYS_MAX)} agent-days`,
  );
}

/** Decisions of a person come while a run waits for them, which no option of one line can do. */
const ASKS_NOBODY =
  "the command line asks nobody; give moves to run({ …, policies, moves }) or simulate(…) of the library 'limen', see docs/guides/decide-for-an-actor.md";

const POLICY_KINDS: readonly PolicyKind[] = ['scripted', 'adaptive', 'rules', 'human', 'none'];

/** The run that an argument and its options name; what `--set` makes invalid is exit 3, what does not fit the scenario exit 2. */
export async function specFrom(argument: string, seed: string, options: SpecOptions): Promise<RunSpec> {
  return specOf(await readScenario(argument, options.set ?? []), seed, options);
}

export function specOf(scenario: Scenario, seed: string, { mode, policy, days }: SpecOptions): RunSpec {
  if (days !== undefined && days > scenario.days) {
    throw usageFailure(`--days ${days}: ${scenario.id} has ${scenario.days} days`);
  }
  const policies = policiesFrom(policy ?? [], scenario);
  return {
    scenario,
    seed,
    mode,
    ...(days !== undefined && { days }),
    ...(Object.keys(policies).length > 0 && { policies }),
    outputs: { series: true, events: true },
  };
}

function policiesFrom(policies: readonly string[], scenario: Scenario): Record<string, PolicyKind> {
  const found: Record<string, PolicyKind> = {};
  for (const text of policies) {
    const [actor = '', kind] = text.split('=', 2);
    if (kind === undefined) throw usageFailure(`--policy ${text}: write ACTOR=KIND, such as by=adaptive`);
    if (!Object.hasOwn(scenario.actors, actor)) {
      throw usageFailure(
        `--policy ${text}: ${scenario.id} has no actor ${actor} (${nearestHint(actor, Object.keys(scenario.actors))})`,
      );
    }
    const known = POLICY_KINDS.find((entry) => entry === kind);
    if (known === undefined)
      throw usageFailure(`--policy ${text}: there is no kind ${kind} (${nearestHint(kind, POLICY_KINDS)})`);
    if (known === 'human') throw usageFailure(`--policy ${text}: ${ASKS_NOBODY}`);
    const ruled = [...new Set(Object.values(scenario.rules).map((rule) => rule.actor))];
    if (known === 'rules' && !ruled.includes(actor)) {
      const others = ruled.length === 0 ? 'there are none' : `rules for: ${ruled.join(', ')}`;
      throw usageFailure(`--policy ${text}: ${scenario.id} has no rules for ${actor} (${others})`);
    }
    found[actor] = known;
  }
  return found;
}
