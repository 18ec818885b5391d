import { askedOtherwise } from './asked-otherwise.ts';
import type { Result } from './result.ts';

/** What `limen run --json` prints about one run and `outcome.json` keeps: the keys and their order are promised (docs/contract). */
export interface RunSummary {
  readonly format: Result['format'];
  readonly limen: string;
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly seed: string;
  readonly mode: Result['spec']['mode'];
  readonly scripted: Result['scripted'];
  readonly days: number;
  readonly people: number;
  readonly fingerprint: string;
  readonly humanCost: Result['humanCost'];
  readonly outcome: Result['outcome'];
  readonly movements: Result['movements'];
  readonly stages: Result['stages'];
  /** Only where third parties were asked otherwise than in history and answered the difference: `actor/lever`. */
  readonly askedOtherwise?: readonly string[];
}

/** The scalars of a run in the promised order. */
export function summary(result: Result): RunSummary {
  const asked = askedOtherwise(result.spec);
  return {
    format: result.format,
    limen: result.limen,
    scenario: result.spec.scenario.id,
    scenarioHash: result.scenarioHash,
    seed: result.spec.seed,
    mode: result.spec.mode,
    scripted: result.scripted,
    days: result.days,
    people: result.people,
    fingerprint: result.fingerprint,
    humanCost: result.humanCost,
    outcome: result.outcome,
    movements: result.movements,
    stages: result.stages,
    ...(asked.length > 0 && { askedOtherwise: asked }),
  };
}
