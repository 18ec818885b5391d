import { formatDay, parseDay } from '../kernel/calendar.ts';
import type { Dimension } from '../metrics/metric.ts';
import type { Check } from './check.ts';
import { entryOf, type LooseEntry, type LooseScenario, listIn, textIn } from './loose.ts';
import type { Path } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Observed series: a metric that exists, a place that it has, and periods inside the run. */
export function checkObserved(check: Check, scenario: LooseScenario, vocabulary: Vocabulary): void {
  for (const [id, series] of scenario.entries('observed')) {
    const path = ['observed', id];
    const name = textIn(series, 'metric');
    const metric = name === undefined ? undefined : vocabulary.metrics.get(name);
    if (name !== undefined && metric === undefined)
      check.unknown([...path, 'metric'], 'metric', name, vocabulary.metrics.keys());
    const where = textIn(series, 'where');
    if (metric !== undefined && where !== undefined && where !== 'all') {
      const known = wheres(metric.dimension, scenario, vocabulary);
      if (!known.includes(where))
        check.unknown([...path, 'where'], DIMENSION_NAMES[metric.dimension], where, ['all', ...known]);
    }
    if (series.group !== 'all') check.name([...path, 'group'], series.group, 'groups');
    checkPeriods(check, path, series);
  }
  checkOutcome(check, scenario);
}

/** Two codings of an outcome are written from the smaller to the larger. */
function checkOutcome(check: Check, scenario: LooseScenario): void {
  const coded = entryOf(scenario.value('observedOutcome'))?.concessionShare;
  if (!Array.isArray(coded) || coded.length !== 2) return;
  const [low, high] = coded as readonly unknown[];
  if (typeof low !== 'number' || typeof high !== 'number' || low <= high) return;
  check.add(['observedOutcome', 'concessionShare'], `its ends are in the wrong order: ${low} > ${high}`);
}

const DIMENSION_NAMES = {
  segment: 'border',
  place: 'place',
  actor: 'actor',
  lever: 'actor/lever',
  issue: 'issue',
  market: 'facilitator market',
  leg: 'leg',
  none: 'place',
} as const satisfies Record<Dimension, string>;

/** What the `where` column of a metric may name. Countries of places count as places and actors. */
function wheres(dimension: Dimension, scenario: LooseScenario, vocabulary: Vocabulary): readonly string[] {
  const each = (collection: 'places' | 'demands', key: string): readonly string[] => [
    ...new Set(scenario.entries(collection).flatMap(([, entry]) => textIn(entry, key) ?? [])),
  ];
  switch (dimension) {
    case 'segment':
      return scenario.ids('borders');
    case 'place':
      return [...scenario.ids('places'), ...each('places', 'country')];
    case 'actor':
      return [...scenario.ids('actors'), ...each('places', 'country')];
    case 'lever':
      return scenario
        .ids('actors')
        .flatMap((actor) => [...vocabulary.levers.keys()].map((lever) => `${actor}/${lever}`));
    case 'issue':
      return each('demands', 'issue');
    case 'market':
      return scenario.ids('facilitators');
    case 'leg':
      return scenario.ids('legs');
    case 'none':
      return [];
  }
}

function checkPeriods(check: Check, path: Path, series: LooseEntry): void {
  const text = textIn(series, 'from');
  const per = textIn(series, 'per');
  const count = listIn(series, 'values').length;
  if (text === undefined || per === undefined || !/^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/.test(text)) return;
  const isMonth = text.length === 7;
  const from = parseDay(isMonth ? `${text}-01` : text);
  if (from === null) check.add([...path, 'from'], `${text} is not in the calendar`);
  else if ((per === 'day' || per === 'week') && isMonth)
    check.add([...path, 'from'], `a series per ${per} starts on a day`, 'write YYYY-MM-DD');
  else {
    if (per === 'total' && count > 1) check.add([...path, 'values'], 'a total is one value');
    if (check.days === null) return;
    const isBefore = startOfPeriod(from, per, 1, isMonth) <= check.days.first;
    if (isBefore || from > check.days.last)
      check.add([...path, 'from'], `${text} is outside the run, ${check.runText()}`);
    else if (per !== 'total' && startOfPeriod(from, per, count - 1, isMonth) > check.days.last) {
      check.add([...path, 'values'], `${count} values go on after the run, ${check.runText()}`);
    }
  }
}

const MONTHS_PER_YEAR = 12;

/** First day of period number `index` of a series that starts on `from`; Infinity for what comes after a total of unknown length. */
function startOfPeriod(from: number, per: string, index: number, isMonth: boolean): number {
  if (index === 0) return from;
  if (per === 'day') return from + index;
  if (per === 'week') return from + 7 * index;
  if (per === 'total' && !isMonth) return Number.POSITIVE_INFINITY;
  const [year, month, day] = formatDay(from).split('-').map(Number) as [number, number, number];
  const months = month - 1 + (per === 'year' ? MONTHS_PER_YEAR * index : index);
  const target = year + Math.floor(months / MONTHS_PER_YEAR);
  if (target > 9999) return Number.POSITIVE_INFINITY;
  const inYear = (months % MONTHS_PER_YEAR) + 1;
  const first = parseDay(`${String(target).padStart(4, '0')}-${String(inYear).padStart(2, '0')}-01`)!;
  return first + day - 1;
}
