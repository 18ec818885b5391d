import { metrics } from '../metrics/index.ts';
import { levers } from '../model/levers/index.ts';
import { type Issue, issueAt, type Spot } from '../scenario/issue.ts';
import { nearestHint } from '../scenario/nearest.ts';

/** A name that a study asks for, and where it is written. */
export interface Asked {
  readonly name: string;
  readonly spot: Spot;
}

/** What a study that ranks or searches is after. */
export interface Aims {
  /** `attribution` shares out the human cost among levers; `search` looks for the better of them. */
  readonly kind: 'attribution' | 'search';
  readonly levers: readonly Asked[]; // `actor/lever`
  readonly outcomes: readonly Asked[]; // metric ids
  readonly known: readonly string[]; // levers (`actor/lever`) that the study may name
}

const SIDES = new Map(levers.map(({ id, side }) => [id, side]));
const LEDGER = metrics.filter(({ ledger }) => ledger).map(({ id }) => id);
/** Deaths also fall when nobody can leave, so no search may leave it out. */
const ALWAYS_SOUGHT = 'unmetProtectionNeed';

/**
 * Why a study is refused, each reason at its place; empty = it is not. There is no optimiser for a state that applies pressure: what ranks or searches takes
 * levers of the responding side only, and its outcomes are rows of the ledger, never concession, leverage or entries. A search must mind unmet need.
 */
export function refusals({ kind, levers: asked, outcomes, known }: Aims): readonly Issue[] {
  const issues = [...asked.flatMap((lever) => leverIssue(lever, known)), ...outcomes.flatMap(outcomeIssue)];
  const isSought = outcomes.some(({ name }) => name === ALWAYS_SOUGHT);
  const [first] = outcomes;
  if (kind === 'search' && first !== undefined && !isSought) {
    const message = `a search has ${ALWAYS_SOUGHT} among its objectives`;
    issues.push(issueAt(first.spot, '', message, 'deaths also fall when nobody can leave'));
  }
  return issues;
}

function leverIssue({ name, spot }: Asked, known: readonly string[]): Issue[] {
  const side = SIDES.get(name.split('/')[1] ?? '');
  if (side === 'pressing' || side === 'third') {
    const whose = side === 'pressing' ? 'the side applying pressure' : 'a third party';
    const hint = 'limen has no optimiser for pressure; explain --harm tells what each move added';
    return [issueAt(spot, name, `is a lever of ${whose}: only levers of the responding side are compared`, hint)];
  }
  if (known.includes(name)) return [];
  const message = side === undefined ? 'is no lever' : 'was not set in this run';
  return [issueAt(spot, name, message, nearestHint(name, known))];
}

function outcomeIssue({ name, spot }: Asked): Issue[] {
  if (LEDGER.includes(name)) return [];
  const metric = metrics.find(({ id }) => id === name);
  if (metric === undefined) return [issueAt(spot, name, 'is no row of the ledger', nearestHint(name, LEDGER))];
  const message = 'is no human cost: outcomes are rows of the ledger, never concession, leverage or entries';
  return [issueAt(spot, name, message, nearestHint('', LEDGER))];
}

/** Metrics of what a state that applies pressure is after: nobody fits a model to how much it should get. */
const GAINS: ReadonlySet<string> = new Set([
  'concession',
  'leverage',
  'leverageBelieved',
  'pressure',
  'leverLevel',
  'leverRequested',
]);

/**
 * Why a calibration is refused: it varies constants of the registry, never moves of an actor, and what it is after are observed series, never what
 * pressure gains.
 */
export function fitRefusals(
  varied: readonly Asked[],
  targets: readonly { metric: string; asked: Asked }[] = [],
): Issue[] {
  const moves = varied.flatMap(({ name, spot }) => {
    const lever = name.includes('/') ? (name.split('/')[1] ?? '').split('.')[0] : name;
    if (!SIDES.has(lever ?? '') && !name.includes('/')) return [];
    const message = 'is a move of an actor: a calibration varies constants of the registry only';
    return [issueAt(spot, name, message, 'limen has no optimiser for pressure')];
  });
  const gains = targets.flatMap(({ metric, asked: { name, spot } }) =>
    GAINS.has(metric)
      ? [issueAt(spot, name, `${metric} is what pressure gains: a calibration fits observed series of people only`)]
      : [],
  );
  return [...moves, ...gains];
}
