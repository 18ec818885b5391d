import { proseIn } from '../figures/columns.ts';
import { metrics } from '../metrics/index.ts';
import { observations } from '../model/actors/observations.ts';
import { levers } from '../model/levers/index.ts';
import type { Lever } from '../model/levers/lever.ts';
import type { Parameter } from '../model/parameters/parameter.ts';
import { parameters } from '../model/parameters.ts';
import { Failure, usageFailure } from '../node/failure.ts';
import { readScenario, shippedScenarioIds } from '../node/read-scenario.ts';
import { nearestHint } from '../scenario/nearest.ts';
import { numberOf } from '../scenario/scenario.ts';
import { note, print, printJson } from './output.ts';
import { indented, table } from './table.ts';

/** What can be listed: plain data for `--json`, and the cells of one line for people. */
interface Topic<Item = unknown> {
  readonly items: () => Promise<readonly Item[]> | readonly Item[];
  readonly line: (item: Item) => readonly string[];
}

/** How many roles there are: what all of them observe says so in one word. */
const ROLES = new Set(observations.flatMap(({ seenBy }) => seenBy)).size;

const topic = <Item>(items: Topic<Item>['items'], line: Topic<Item>['line']): Topic => ({ items, line }) as Topic;

const TOPICS: Readonly<Record<string, Topic>> = {
  scenarios: topic(listScenarios, ({ id, title, start, days, people }) => [
    id,
    start,
    `${days} days`,
    people === 0 ? 'no people' : `${people} people`,
    title,
  ]),
  levers: topic(
    () => levers.map(leverRecord),
    ({ id, side, works, unit, range, title }) => [id, side, works, `${range[0]}..${range[1]} ${unit}`, title],
  ),
  metrics: topic(
    () =>
      metrics.map(({ id, title, unit, kind, dimension, byGroup, ledger, claim }) => {
        return { id, title, unit, kind, dimension, byGroup, ledger, claim };
      }),
    ({ id, unit, dimension, ledger, title }) => [
      id,
      ledger ? 'ledger' : '',
      unit,
      dimension === 'none' ? '' : `per ${dimension}`,
      title,
    ],
  ),
  observations: topic(
    () =>
      observations.map(({ id, unit, meaning, window, delayDays, seenBy, sum }) => {
        return { id, unit, meaning, window, delayDays, seenBy, isCount: sum !== undefined };
      }),
    ({ id, unit, seenBy, meaning }) => [id, unit, seenBy.length === ROLES ? 'every role' : seenBy.join(' '), meaning],
  ),
  parameters: topic(
    () =>
      Object.entries<Parameter>(parameters).map(
        ([id, { symbol, unit, default: value, range, distribution, grade, source, meaning }]) => {
          return { id, symbol, unit, default: value, range, distribution, grade, source, meaning };
        },
      ),
    ({ id, symbol, default: value, unit, range, grade, meaning }) => [
      id,
      symbol,
      `${value} ${unit}`,
      `${range[0]}..${range[1]}`,
      grade,
      meaning,
    ],
  ),
};

/** A lever as data: all fields of its record; a speed without a limit is `atOnce`, the effect is the fields of the day it moves. */
function leverRecord({ apply: _apply, units, fields, risePerDay, fallPerDay, ...lever }: Lever) {
  const speed = (perDay: number): number | 'atOnce' => (perDay === Number.POSITIVE_INFINITY ? 'atOnce' : perDay);
  const costPer = units === undefined ? 'unit of level' : 'unit of level and place';
  return { ...lever, risePerDay: speed(risePerDay), fallPerDay: speed(fallPerDay), effect: fields, costPer };
}

/** `limen list [what]`: one line each; all topics, each under its name, when none is given. */
export async function list(what: string | undefined, { json }: { json?: true }): Promise<number> {
  if (what !== undefined && !Object.hasOwn(TOPICS, what)) {
    if (what === 'designs') throw usageFailure('list designs is not built yet in this version');
    throw usageFailure(`there is no list of ${what} (${nearestHint(what, Object.keys(TOPICS))})`);
  }
  const wanted = what === undefined ? Object.keys(TOPICS) : [what];
  const found: Record<string, readonly unknown[]> = {};
  for (const name of wanted) found[name] = await TOPICS[name]!.items();
  if (json) {
    printJson(what === undefined ? found : found[what]);
    return 0;
  }
  for (const name of wanted) {
    const lines = table(found[name]!.map(TOPICS[name]!.line));
    if (what === undefined) print(`${name}\n${indented(lines)}`);
    else if (lines.length > 0) print(lines.join('\n'));
  }
  return 0;
}

async function listScenarios() {
  const rows = [];
  for (const id of await shippedScenarioIds()) {
    try {
      const { title, start, days, groups } = await readScenario(id);
      const people = Object.values(groups).reduce((sum, { atRiskPersons }) => sum + numberOf(atRiskPersons), 0);
      rows.push({ id, title: proseIn(title, 'en'), start, days, people });
    } catch (error) {
      // One file with a mistake must not hide the others.
      if (!(error instanceof Failure) || error.exitCode !== 3) throw error;
      note(`limen: ${id} has mistakes and is left out (limen check ${id} names them)`);
    }
  }
  return rows;
}
