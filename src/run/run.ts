import { InternalFault } from '../kernel/assert.ts';
import { metrics } from '../metrics/index.ts';
import { decisionsDue, type HumanDecision, receiveMoves } from '../model/actors/human.ts';
import { createState } from '../model/create-state.ts';
import { day } from '../model/day.ts';
import type { Params } from '../model/params.ts';
import { STAGES } from '../model/stages.ts';
import type { State } from '../model/state.ts';
import { CENTS_PER_EUR } from '../model/units.ts';
import { moveIssues } from '../scenario/check-moves.ts';
import { compile } from '../scenario/compile.ts';
import { InvalidScenario } from '../scenario/invalid-scenario.ts';
import { createFingerprint } from './fingerprint.ts';
import { outcomeOf } from './outcome.ts';
import { createRecorder, type Recorder } from './recorder.ts';
import type { LedgerTotals, Result } from './result.ts';
import { scenarioHash } from './scenario-hash.ts';
import type { Move, RecordedMove, RunSpec } from './spec.ts';
import { VERSION } from './version.ts';

/** For laws: how the day is cut, and a look at the state after each day. Nothing here changes the bits. */
export interface RunHooks {
  readonly slices?: (people: number) => readonly (readonly [number, number])[];
  readonly afterDay?: (state: State, params: Params, dayDigest: string) => void;
}

/** Totals every result carries, whatever was recorded. */
const MOVEMENTS = [
  'attempts',
  'entries',
  'entriesTrue',
  'tries',
  'interceptions',
  'pushbacks',
  'arrivalsHub',
  'onwardArrivals',
  'onwardTrue',
  'giveUps',
  'returns',
  'asylumApplications',
];

/** RunSpec → Result. A human actor without recorded moves lets its chances pass. */
export function run(spec: RunSpec, hooks: RunHooks = {}): Result {
  const steps = simulate(spec, hooks);
  let step = steps.next();
  while (!step.done) step = steps.next([]);
  return step.value;
}

/**
 * One run as a generator: yields at each decision of a human actor and is resumed with its moves, which are stored with the
 * result; replaying them as `spec.moves` gives the same fingerprint. Throws `InvalidScenario` for moves that the actor cannot make.
 */
export function* simulate(spec: RunSpec, hooks: RunHooks = {}): Generator<HumanDecision[], Result, readonly Move[]> {
  refuseMoves(spec, spec.moves ?? [], whoFollowsDates(spec), 'decides for itself and follows no moves');
  const params = compile(spec.scenario, {
    mode: spec.mode,
    ...(spec.days === undefined ? {} : { days: spec.days }),
    ...(spec.policies === undefined ? {} : { policies: spec.policies }),
    ...(spec.moves === undefined ? {} : { moves: spec.moves }),
    ...(spec.held === undefined ? {} : { held: spec.held }),
  });
  const slices = hooks.slices?.(params.peopleCount);
  const state = createState(params, spec.seed, slices ? { slices } : {});
  const recorder = createRecorder(params, spec.outputs.series);
  const fingerprint = createFingerprint(params);
  const dayDigests: string[] = [];
  const moves: RecordedMove[] = [...(spec.moves ?? [])];
  while (state.day < params.days) {
    const today = state.day;
    const due = decisionsDue(state, params);
    if (due.length > 0) {
      const received = yield due;
      const dated = received.map((move) => ({ ...move, day: today }));
      const asked = due.map(({ actor }) => actor);
      refuseMoves(spec, dated, asked, `is not asked on day ${today}`);
      moves.push(...dated);
      receiveMoves(state, params, received);
    }
    runDay(state, params, spec.seed);
    state.day = today; // metrics and fingerprint read the day that just ended
    recorder.takeDay(state, today);
    dayDigests.push(fingerprint.takeDay(state, today));
    hooks.afterDay?.(state, params, dayDigests[today]!);
    state.day = today + 1;
  }
  return result(spec, params, state, recorder, dayDigests, fingerprint.finish(state), moves);
}

/** Actors whose recorded moves have an effect: all but those who decide by the model's rules alone. */
function whoFollowsDates({ scenario, mode, policies }: RunSpec): readonly string[] {
  return Object.entries(scenario.actors).flatMap(([id, { policy }]) => {
    const given = policies?.[id] ?? (mode === 'free' ? 'adaptive' : policy);
    return given === 'adaptive' ? [] : [id];
  });
}

function refuseMoves({ scenario }: RunSpec, moves: readonly RecordedMove[], ids: readonly string[], why: string): void {
  if (moves.length === 0) return;
  const issues = moveIssues(scenario, moves, { ids, why });
  if (issues.length > 0) throw new InvalidScenario(issues);
}

/** A fault of ours names the seed and the day to replay. */
function runDay(state: State, params: Params, seed: string): void {
  const today = state.day;
  try {
    day(state, params);
  } catch (error) {
    throw error instanceof InternalFault ? error.locate(seed, today) : error;
  }
}

function result(
  spec: RunSpec,
  params: Params,
  state: State,
  recorder: Recorder,
  dayDigests: string[],
  fingerprint: string,
  moves: readonly RecordedMove[],
): Result {
  return {
    format: 'limen-run/1',
    limen: VERSION,
    spec,
    scenarioHash: scenarioHash(spec.scenario, params),
    fingerprint,
    dayDigests,
    scripted: scriptedOutcomes(params),
    days: params.days,
    people: params.peopleCount,
    series: recorder.columns(),
    events: spec.outputs.events ? state.events : [],
    humanCost: ledgerTotals(params, recorder),
    outcome: outcomeOf(state, params),
    movements: params.peopleCount === 0 ? {} : Object.fromEntries(MOVEMENTS.map((id) => [id, recorder.total(id)])),
    stages: stageTotals(state, params),
    agentSteps: params.peopleCount * params.days,
    moves,
  };
}

/** The ledger: sums over the run; null = not modelled here. */
function ledgerTotals(params: Params, recorder: Recorder): LedgerTotals {
  const totals: Record<string, number | null> = {};
  for (const metric of metrics) {
    if (!metric.ledger) continue;
    totals[metric.id] =
      params.peopleCount === 0 || metric.notModelled?.(params) ? null : rounded(recorder.total(metric.id));
  }
  return totals;
}

/** Money is added up in EUR with cents: the sum is rounded back to whole cents. */
const rounded = (total: number): number => Math.round(total * CENTS_PER_EUR) / CENTS_PER_EUR;

function stageTotals(state: State, params: Params): Record<string, number> {
  const totals: Record<string, number> = {};
  const perStage = params.places.length * params.groups.length;
  STAGES.forEach((name, stage) => {
    let sum = 0;
    for (let i = stage * perStage; i < (stage + 1) * perStage; i++) sum += state.stageCounts[i]!;
    totals[name] = sum;
  });
  return totals;
}

/** Outcomes that dates fix: levers of kind negotiation in the timeline and deals that settle demands, of actors who follow dates. */
function scriptedOutcomes(params: Params): string[] {
  const fixed = params.timeline
    .map((move) => params.leverSlots[move.slot]!)
    .filter((slot) => slot.lever.act === 'negotiation' && params.actors[slot.actor]!.policy === 'scripted');
  const dealt = params.deals.filter(
    ({ day, by, settles }) => day >= 0 && settles.length > 0 && params.actors[by]!.policy !== 'adaptive',
  );
  return [...new Set([...fixed.map((slot) => slot.id), ...dealt.map(({ id }) => `deals.${id}`)])];
}
