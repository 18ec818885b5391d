import type { PolicyKind } from '../model/vocabulary.ts';
import { usageFailure } from '../node/failure.ts';
import { readScenario } from '../node/read-scenario.ts';
import type { Mode, RunSpec } from '../run/spec.ts';
import { nearestHint } from '../scenario/nearest.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The options that say which run is meant; the same for every command that runs something. */
export interface SpecOptions {
  readonly mode: Mode;
  readonly policy?: readonly string[];
  readonly set?: readonly string[];
  readonly days?: number;
}

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
    found[actor] = known;
  }
  return found;
}
