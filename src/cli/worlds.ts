import { parameters } from '../model/parameters.ts';
import { type AcceptedFile, readAccepted } from '../node/accepted-file.ts';
import { Failure, usageFailure } from '../node/failure.ts';
import type { RunDigest } from '../run/digest.ts';
import { type SpreadShares, spreadShares, type WorldsStated } from '../run/ensemble.ts';
import { scenarioHash } from '../run/scenario-hash.ts';
import type { RunSpec } from '../run/spec.ts';
import { VERSION } from '../run/version.ts';
import { compile } from '../scenario/compile.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { RUNS_A_WORLD, setsOfRuns } from '../study/calibration/accepted.ts';
import type { AcceptedSet } from '../study/calibration/calibrate.ts';
import { note } from './output.ts';

export interface UncertaintyOptions {
  readonly uncertainty: 'luck' | 'worlds';
  readonly accepted?: string;
}

/** The accepted set of every run, 1 … runs, and what is to be said about where they are from. */
export interface Worlds {
  readonly sets: readonly AcceptedSet[]; // one a run
  readonly stated: WorldsStated;
}

/** Two worlds of two runs: fewer cannot tell luck and parameters apart. */
const FEWEST_RUNS = 2 * RUNS_A_WORLD;

const HOW =
  'variance components of a one-way analysis of variance (law of total variance): runs in pairs share one accepted set, drawn by weight; within a pair only luck differs';

/** What `--uncertainty` asks for; undefined for luck alone. No accepted sets, or too few runs, are exit 2. */
export async function worldsFor(
  scenario: Scenario,
  { seed, runs, uncertainty, accepted: named }: UncertaintyOptions & { seed: string; runs: number },
): Promise<Worlds | undefined> {
  if (uncertainty === 'luck') {
    if (named !== undefined) throw usageFailure('--accepted names parameter sets for --uncertainty worlds');
    return undefined;
  }
  if (runs < FEWEST_RUNS)
    throw usageFailure(`--uncertainty worlds needs at least ${FEWEST_RUNS} runs: two worlds with two runs each`);
  const found = await readAccepted(scenario.id, named);
  refuseForeign(found);
  noteAge(found, scenario);
  const { accepted, file } = found;
  const sets = setsOfRuns(accepted, seed, runs);
  const drawn = new Set(sets.map(({ id }) => id)).size;
  if (drawn < 2) throw usageFailure(`${file}: the draw gave one world only; take more runs or another seed`);
  const stated = {
    accepted: file,
    study: accepted.study,
    sets: accepted.sets.length,
    drawn,
    runsAWorld: RUNS_A_WORLD,
    how: HOW,
  };
  return { sets, stated };
}

/** A set that the registry does not know would be ignored, which nobody would notice. */
function refuseForeign({ accepted, file }: AcceptedFile): void {
  const named = new Set(accepted.sets.flatMap(({ values }) => Object.keys(values)));
  const unknown = [...named].filter((id) => !Object.hasOwn(parameters, id));
  if (unknown.length > 0) throw new Failure(4, `${file} sets what the registry does not have: ${unknown.join(', ')}`);
}

/** Sets found with another model or another version of the world are used, and said to be so. */
function noteAge({ accepted, file }: AcceptedFile, scenario: Scenario): void {
  if (accepted.limen !== VERSION) note(`limen: ${file} was found with limen ${accepted.limen}, this is ${VERSION}`);
  const then = accepted.scenarios[scenario.id];
  if (then === undefined) {
    note(`limen: ${file} was found with ${Object.keys(accepted.scenarios).join(', ')}, not with ${scenario.id}`);
  } else if (then !== scenarioHash(scenario, compile(scenario, { mode: 'history' }))) {
    note(`limen: ${file} was found with another version of ${scenario.id}`);
  }
}

/** Accepted sets would silently undo what somebody sets by hand, or the other way round. */
export function refuseVaried({ sets, stated }: Worlds, plain: Scenario, changed: Scenario, option: string): void {
  const set = (scenario: Scenario, id: string): string => JSON.stringify(scenario.parameters[id] ?? null);
  for (const id of Object.keys(sets[0]!.values)) {
    if (set(plain, id) === set(changed, id)) continue;
    throw usageFailure(
      `${option} sets parameters.${id}, which ${stated.accepted} varies: use --uncertainty luck for that`,
    );
  }
}

/** The hash of the world of a spec as it is, without an accepted set. */
export function hashOfSpec({ scenario, mode, days, policies }: RunSpec): string {
  return scenarioHash(scenario, compile(scenario, { mode, ...(days && { days }), ...(policies && { policies }) }));
}

/** Of the spread of a paired difference, what is luck and what parameters; by row. A row without a spread has no shares, and pairs of which no set has two say nothing. */
export function differenceShares(
  ids: readonly string[], // the set of each pair
  base: readonly RunDigest[],
  arm: readonly RunDigest[],
): Readonly<Record<string, SpreadShares>> {
  if (new Set(ids).size === ids.length) return {};
  const shares: Record<string, SpreadShares> = {};
  const add = (id: string, read: (run: RunDigest) => number | null | undefined): void => {
    const changes = arm.map((run, i) => (read(run) ?? Number.NaN) - (read(base[i]!) ?? Number.NaN));
    const isSpread = changes.some((change) => change !== changes[0]);
    if (isSpread && changes.every(Number.isFinite)) shares[id] = spreadShares(changes, ids);
  };
  for (const id of Object.keys(base[0]!.humanCost)) add(id, (run) => run.humanCost[id]);
  for (const id of Object.keys(base[0]!.movements)) add(id, (run) => run.movements[id]);
  add('concession', (run) => run.outcome.concession);
  return shares;
}

/** The runs that finished and the set of each, in order; undefined where no set has two of them. */
export function worldsOfDone(
  worlds: Worlds,
  rows: readonly { readonly status: string }[],
): readonly string[] | undefined {
  const ids = rows.flatMap(({ status }, index) => (status === 'done' ? [worlds.sets[index]!.id] : []));
  return new Set(ids).size < ids.length ? ids : undefined;
}
