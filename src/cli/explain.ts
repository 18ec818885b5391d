import { proseIn } from '../figures/columns.ts';
import { Failure, usageFailure } from '../node/failure.ts';
import { isRunDirectory, loadRun } from '../node/load-run.ts';
import { runAll } from '../node/pool.ts';
import { explain as explainRun } from '../run/explain/explain.ts';
import { type Addition, addition, removals } from '../run/explain/harm.ts';
import { holding, leversMoved, type MovedLever } from '../run/explain/moved.ts';
import { sufferedBy } from '../run/explain/suffered.ts';
import { explanationText } from '../run/explain/text.ts';
import { type Without, without } from '../run/explain/without.ts';
import type { Result } from '../run/result.ts';
import type { RunSpec } from '../run/spec.ts';
import { formatIssue } from '../scenario/issue.ts';
import { type Attribution, type AttributionPlan, attribute, planAttribution } from '../study/analysis/attribution.ts';
import { type Asked, refusals } from '../study/refusals.ts';
import { Reruns } from './explain-reruns.ts';
import { attributionText, harmText, sufferedText, withoutText } from './explain-text.ts';
import { onInterrupt } from './interrupt.ts';
import { note, print, printJson } from './output.ts';
import { type SpecOptions, specFrom } from './spec-from.ts';

export interface ExplainOptions extends SpecOptions {
  readonly seed: string;
  readonly harm?: true;
  readonly attribution?: true;
  readonly levers?: readonly string[];
  readonly outcomes?: readonly string[];
  readonly orders: number;
  readonly reruns: boolean; // false: --no-reruns
  readonly threads?: number;
  readonly json?: true;
}

/**
 * `limen explain`: why a run went as it did, people first, and what would have changed it: each lever that was moved, left alone. With `--harm` what each move
 * added; with `--attribution` how the human cost is shared among the levers of the responding side. All of it by running again on the same draws.
 */
export async function explain(
  target: string,
  options: ExplainOptions,
  chosen: readonly string[] = [],
): Promise<number> {
  refuseIdleOptions(options);
  const result = await resultOf(target, options, chosen);
  if (result === undefined) return 130;
  const explanation = explainRun(result);
  const again = options.reruns ? await otherwise(result, options) : undefined;
  const { spec, fingerprint } = result;
  const suffered = options.harm ? sufferedBy(result) : undefined;
  if (options.json) {
    printJson({
      format: 'limen-explain/1',
      scenario: spec.scenario.id,
      seed: spec.seed,
      mode: spec.mode,
      fingerprint,
      ...explanation,
      ...(suffered && { suffered }),
      ...(again && { without: again.without }),
      ...(again?.additions && { additions: again.additions }),
      ...(again?.attribution && { attribution: attributionDocument(again.attribution) }),
    });
  } else {
    const head = `${proseIn(spec.scenario.title, 'en')}\n${spec.scenario.id} · seed "${spec.seed}" · ${spec.mode} mode`;
    const parts = [
      head,
      explanationText(result, explanation),
      suffered && sufferedText(result, suffered),
      again && withoutText(result, again.without),
      again?.additions && harmText(result, again.additions),
      again?.attribution && attributionText(result, again.attribution),
    ];
    print(parts.filter(Boolean).join('\n\n'));
  }
  return again?.exitCode ?? 0;
}

function refuseIdleOptions({ reruns, harm, attribution, levers, outcomes }: ExplainOptions): void {
  if (!reruns && (harm || attribution))
    throw usageFailure('--harm and --attribution are found by running again, which --no-reruns forbids');
  if (!attribution && (levers || outcomes))
    throw usageFailure('--levers and --outcomes say what --attribution is of: add --attribution');
}

/** A run directory as it was written, or a scenario that is run now. */
async function resultOf(
  target: string,
  options: ExplainOptions,
  chosen: readonly string[],
): Promise<Result | undefined> {
  // A directory that is no run, or nothing at all, is told apart from a scenario here: the reader meant a run.
  if ((await isRunDirectory(target)) || target.endsWith('/')) {
    const stored = await loadRun(target);
    if (chosen.length === 0) return stored;
    const names = chosen.map((name) => `--${name}`).join(', ');
    throw usageFailure(`${target} is a run that was made: ${names} cannot change it; name the scenario to run it anew`);
  }
  const spec = await specFrom(target, options.seed, options);
  const interrupt = onInterrupt();
  const [row] = await runAll([{ spec, keepResult: true }], { signal: interrupt.signal });
  interrupt.release();
  if (row?.status === 'failed') throw row.fault;
  return row?.status === 'done' ? row.result : undefined;
}

// ————— running it otherwise —————

/** Shares of the human cost, with the runs they come from. */
export interface Shared {
  readonly plan: AttributionPlan;
  readonly outcomes: readonly string[]; // ledger rows, in the order of the values
  readonly attribution: Attribution;
}

interface Otherwise {
  readonly without: readonly Without[];
  readonly additions?: readonly Addition[];
  readonly attribution?: Shared;
  readonly exitCode: number;
}

async function otherwise(result: Result, options: ExplainOptions): Promise<Otherwise> {
  const spec: RunSpec = { ...result.spec, moves: result.moves };
  const moved = leversMoved(result);
  const plan = options.attribution ? planOf(result, moved, options) : undefined;
  const taken = options.harm ? removals(spec, moved) : [];
  const inForce = (coalition: string): RunSpec =>
    holding(
      spec,
      plan!.plan.players.filter((_, player) => coalition[player] === '0'),
    );
  const reruns = new Reruns();
  // The run itself is made again too: a stored one may come from another version, whose differences would be taken for the levers'.
  const whole = holding(spec, []);
  reruns.add(whole);
  for (const { id } of moved) reruns.add(holding(spec, [id]));
  for (const removal of taken) reruns.add(removal.spec);
  for (const coalition of plan?.plan.coalitions ?? []) reruns.add(inForce(coalition));
  const exitCode = await reruns.make(options.threads);
  const base = reruns.of(whole);
  if (base === undefined) return { without: [], exitCode };
  if (base.fingerprint !== result.fingerprint) {
    note(
      `limen: this version makes another run of the same inputs (fingerprint ${base.fingerprint}, stored ${result.fingerprint}); what levers changed is of the new one`,
    );
  }
  const complete = plan?.plan.coalitions.every((coalition) => reruns.of(inForce(coalition)) !== undefined);
  return {
    without: moved.flatMap((lever) => {
      const other = reruns.of(holding(spec, [lever.id]));
      return other === undefined ? [] : [without(base, lever, other)];
    }),
    ...(options.harm && {
      additions: taken.flatMap((removal) => {
        const other = reruns.of(removal.spec);
        return other === undefined ? [] : [addition(base, removal, other)];
      }),
    }),
    ...(plan &&
      complete && {
        attribution: {
          ...plan,
          attribution: attribute(plan.plan, (coalition) => {
            const { humanCost } = reruns.of(inForce(coalition))!;
            return plan.outcomes.map((id) => humanCost[id] ?? Number.NaN);
          }),
        },
      }),
    exitCode,
  };
}

/** Levers of the responding side that moved, or those that were asked for; what limen does not compare is refused, with its place. */
function planOf(
  result: Result,
  moved: readonly MovedLever[],
  { levers = [], outcomes = [], orders, seed }: ExplainOptions,
): Omit<Shared, 'attribution'> {
  const responding = moved.filter(({ side }) => side === 'responding').map(({ id }) => id);
  const modelled = Object.keys(result.humanCost).filter((id) => result.humanCost[id] !== null);
  const issues = refusals({
    kind: 'attribution',
    levers: levers.map((name) => askedIn('--levers', name)),
    outcomes: outcomes.map((name) => askedIn('--outcomes', name)),
    known: responding,
  });
  if (issues.length > 0) throw new Failure(3, issues.map((issue) => `limen: ${formatIssue(issue)}`).join('\n'));
  return {
    plan: planAttribution(levers.length > 0 ? levers : responding, { orderPairs: orders, seed }),
    outcomes: outcomes.length > 0 ? outcomes : modelled,
  };
}

const askedIn = (file: string, name: string): Asked => ({ name, spot: { file, line: 0, col: 0 } });

function attributionDocument({ plan, outcomes, attribution }: Shared): object {
  const named = (values: readonly number[]) => Object.fromEntries(outcomes.map((id, i) => [id, values[i]]));
  return {
    method: plan.exact ? 'exact' : 'orders',
    runs: plan.coalitions.length,
    orders: plan.orders.length,
    shares: attribution.shares.map(({ player, values, standardErrors }) => ({
      lever: player,
      harm: named(values),
      standardErrors: standardErrors && named(standardErrors),
    })),
    together: named(attribution.together),
  };
}
