import { peopleIn } from '../figures/case.ts';
import { proseIn } from '../figures/columns.ts';
import { caseEn as cases } from '../figures/words/case-en.ts';
import { metrics } from '../metrics/index.ts';
import { observations } from '../model/actors/observations.ts';
import { levers } from '../model/levers/index.ts';
import type { Lever } from '../model/levers/lever.ts';
import type { Parameter } from '../model/parameters/parameter.ts';
import { parameters } from '../model/parameters.ts';
import { Failure, usageFailure } from '../node/failure.ts';
import { readScenario, shippedScenarioIds } from '../node/read-scenario.ts';
import { readSeries } from '../node/read-series.ts';
import { inCaseOrder, type ListedCase } from '../scenario/case.ts';
import { nearestHint } from '../scenario/nearest.ts';
import { note, print, printJson } from './output.ts';
import { indented, table } from './table.ts';

/** What can be listed: plain data for `--json`, and the cells of one line for people. */
interface Topic<Item = unknown> {
  readonly items: () => Promise<readonly Item[]> | readonly Item[];
  readonly line: (item: Item) => readonly string[];
  readonly heading?: (item: Item) => string; // items with the same heading follow each other
  readonly legend?: string; // what the headings and columns mean: a note below the list where it stands alone
}

/** How many roles there are: what all of them observe says so in one word. */
const ROLES = new Set(observations.flatMap(({ seenBy }) => seenBy)).size;

const topic = <Item>(
  items: Topic<Item>['items'],
  line: Topic<Item>['line'],
  more: Pick<Topic<Item>, 'heading' | 'legend'> = {},
): Topic => ({ items, line, ...more }) as Topic;

const SCENARIO_LEGEND = [
  'Columns: id, first day, length, people in the world (each is one agent), what was at stake.',
  'Tier A: series of movements and the politics are known; B: the politics, with coarse numbers; C: negotiation only, nobody is moved and no human cost is computed.',
  'limen run ID runs one as it happened, --mode free with everybody deciding; each has a page docs/cases/ID.md with what happened, what is left out, and its sources.',
].join('\n');

const TOPICS: Readonly<Record<string, Topic>> = {
  scenarios: topic(
    listScenarios,
    ({ id, title, start, days, people }) => [
      id,
      start,
      `${days} days`,
      people === 0 ? 'no people' : `${people.toLocaleString('en')} people`,
      title,
    ],
    {
      heading: ({ type, tier }) =>
        type === null || tier === null ? cases.notACase : `${cases.types[type]}, ${cases.tier(tier)}`,
      legend: SCENARIO_LEGEND,
    },
  ),
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
  series: topic(readSeries, ({ id, unit, counts, points, origin }) => [
    id,
    `${points.length} values`,
    unit,
    `counts ${counts}`,
    origin,
  ]),
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
    const lines = linesOf(TOPICS[name]!, found[name]!);
    if (what === undefined) print(`${name}\n${indented(lines)}`);
    else if (lines.length > 0) print(lines.join('\n'));
    if (what !== undefined && TOPICS[name]!.legend !== undefined) note(`\n${TOPICS[name]!.legend}`);
  }
  return 0;
}

/** One line an item, in one table; headings stand above the lines that have them. */
function linesOf({ line, heading }: Topic, items: readonly unknown[]): readonly string[] {
  const rows = table(items.map(line));
  if (heading === undefined) return rows;
  return items.flatMap((item, i) => {
    const own = heading(item);
    if (i > 0 && heading(items[i - 1]) === own) return [`  ${rows[i]}`];
    return [...(i === 0 ? [] : ['']), own, `  ${rows[i]}`];
  });
}

interface ScenarioRow extends ListedCase {
  readonly title: string;
  readonly start: string;
  readonly days: number;
  readonly people: number;
}

async function listScenarios(): Promise<readonly ScenarioRow[]> {
  const rows: ScenarioRow[] = [];
  for (const id of await shippedScenarioIds()) {
    try {
      const { title, start, days, groups, case: kind } = await readScenario(id);
      rows.push({
        id,
        title: proseIn(title, 'en'),
        start,
        days,
        people: peopleIn(groups),
        tier: kind?.tier ?? null,
        type: kind?.type ?? null,
      });
    } catch (error) {
      // One file with a mistake must not hide the others.
      if (!(error instanceof Failure) || error.exitCode !== 3) throw error;
      note(`limen: ${id} has mistakes and is left out (limen check ${id} names them)`);
    }
  }
  return rows.sort(inCaseOrder);
}
