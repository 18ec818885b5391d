import { formatDay, parseDay } from '../kernel/calendar.ts';
import type { Dimension } from '../metrics/metric.ts';
import type { Role } from '../model/vocabulary.ts';
import { leverFaults } from './check-lever.ts';
import { checkRules } from './check-rules.ts';
import { type Issue, issueAt } from './issue.ts';
import { nearestHint } from './nearest.ts';
import type { Observed, Quantity, Scenario } from './scenario.ts';
import { valueOf as numberOf } from './scenario.ts';
import { keySpotOf, type Located, type Path, pathText, spotOf } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What the form cannot say: names that refer to something, dates inside the run, levels inside ranges. Every problem, not the first. */
export function checkMeaning(scenario: Scenario, tree: Located, vocabulary: Vocabulary): readonly Issue[] {
  const check = new Check(scenario, tree, vocabulary);
  check.world();
  check.actors();
  check.timeline();
  check.observed();
  check.numbers(scenario, []);
  return [...check.issues, ...checkRules(scenario, tree, vocabulary)];
}

const STATES: readonly Role[] = ['transitState', 'targetState', 'hostState', 'originState', 'destinationState'];

class Check {
  readonly issues: Issue[] = [];
  private readonly scenario: Scenario;
  private readonly tree: Located;
  private readonly vocabulary: Vocabulary;
  private readonly firstDay: number;
  private readonly lastDay: number;

  constructor(scenario: Scenario, tree: Located, vocabulary: Vocabulary) {
    this.scenario = scenario;
    this.tree = tree;
    this.vocabulary = vocabulary;
    this.firstDay = parseDay(scenario.start)!;
    this.lastDay = this.firstDay + scenario.days - 1;
  }

  world(): void {
    const { groups, places, legs, borders, facilitators, climate, actors } = this.scenario;
    for (const [id, group] of Object.entries(groups)) {
      const path = ['groups', id];
      this.name([...path, 'home'], 'place', group.home, places);
      this.name([...path, 'destination'], 'place', group.destination, places);
      this.kindOfPlace([...path, 'destination'], group.destination, 'destination');
    }
    for (const [id, place] of Object.entries(places)) {
      if (place.climate !== undefined) this.name(['places', id, 'climate'], 'climate', place.climate, climate);
    }
    for (const [id, leg] of Object.entries(legs)) {
      const path = ['legs', id];
      this.name([...path, 'from'], 'place', leg.from, places);
      this.name([...path, 'to'], 'place', leg.to, places);
      if (leg.from === leg.to) this.add([...path, 'to'], 'a leg cannot end where it starts');
      if (leg.carrier !== undefined) this.name([...path, 'carrier'], 'actor', leg.carrier, actors);
      if (leg.visa !== undefined) this.state([...path, 'visa'], leg.visa);
    }
    for (const [id, border] of Object.entries(borders)) {
      const path = ['borders', id];
      this.state([...path, 'from'], border.from);
      this.state([...path, 'to'], border.to);
      if (border.from === border.to) this.add([...path, 'to'], 'a border lies between two states');
      this.name([...path, 'staging'], 'place', border.staging, places);
      this.name([...path, 'inside'], 'place', border.inside, places);
      this.kindOfPlace([...path, 'inside'], border.inside, 'target');
      this.name([...path, 'climate'], 'climate', border.climate, climate);
    }
    for (const [id, market] of Object.entries(facilitators)) {
      const path = ['facilitators', id];
      if (market.leg !== undefined) this.name([...path, 'leg'], 'leg', market.leg, legs);
      if (market.border !== undefined) this.name([...path, 'border'], 'border', market.border, borders);
      if (market.group !== undefined) this.name([...path, 'group'], 'group', market.group, groups);
      if (market.leg !== undefined && market.border !== undefined) {
        this.add([...path, 'border'], 'facilitators work on a leg or on a border, not on both');
      }
      if (market.leg === undefined && market.border === undefined && market.group === undefined) {
        this.add(path, 'facilitators need a leg, a border or a group');
      }
    }
    for (const [id, { tMinC }] of Object.entries(climate)) {
      if (Object.keys(tMinC).length === 0)
        this.add(['climate', id, 'tMinC'], 'a climate needs at least one dated temperature');
    }
  }

  actors(): void {
    const { actors, demands } = this.scenario;
    for (const [id, actor] of Object.entries(actors)) {
      const path = ['actors', id];
      const { members = [] } = actor;
      if (actor.members !== undefined && actor.role !== 'bloc')
        this.add([...path, 'members'], 'only a bloc has members');
      if (actor.role === 'bloc' && actor.members === undefined) this.add(path, 'a bloc needs its members');
      members.forEach((member, i) => {
        this.state([...path, 'members', i], member);
        if (members.indexOf(member) < i) this.add([...path, 'members', i], `${member} is listed twice`);
      });
      const { traits } = this.vocabulary;
      for (const [trait, value] of Object.entries(actor.traits ?? {})) {
        const known = traits.get(trait);
        if (known === undefined) this.unknown([...path, 'traits', trait], 'trait', trait, traits.keys(), true);
        else this.inRange([...path, 'traits', trait], value, known.range);
      }
    }
    for (const [id, demand] of Object.entries(demands)) {
      const path = ['demands', id];
      this.name([...path, 'by'], 'actor', demand.by, actors);
      this.name([...path, 'to'], 'actor', demand.to, actors);
      if (demand.by === demand.to) this.add([...path, 'to'], 'a demand goes to somebody else');
    }
    for (const [id, value] of Object.entries(this.scenario.parameters)) {
      const path = ['parameters', id];
      const known = this.vocabulary.parameters.get(id);
      if (known === undefined) this.unknown(path, 'parameter', id, this.vocabulary.parameters.keys(), true);
      else this.inRange(path, value, known.range);
      const explained = typeof value !== 'number' && (value.source !== undefined || value.note !== undefined);
      if (!explained)
        this.add(path, 'a value of the registry that is changed needs a source or a note', 'write {value, note}');
    }
  }

  timeline(): void {
    for (const [id, move] of Object.entries(this.scenario.timeline)) {
      const path = ['timeline', id];
      this.dayInRun([...path, 'on'], move.on);
      for (const fault of leverFaults(move, this.scenario, this.vocabulary))
        this.add([...path, fault.key], fault.message, fault.hint);
      const lever = this.vocabulary.levers.get(move.lever);
      if (lever !== undefined) this.inRange([...path, 'level'], move.level, lever.range);
      (move.groups ?? []).forEach((group, i) => {
        this.name([...path, 'groups', i], 'group', group, this.scenario.groups);
      });
      if (move.groups !== undefined && lever?.scoped === false)
        this.add([...path, 'groups'], `${move.lever} cannot be limited to groups`);
    }
  }

  observed(): void {
    for (const [id, series] of Object.entries(this.scenario.observed)) {
      const path = ['observed', id];
      const metric = this.vocabulary.metrics.get(series.metric);
      if (metric === undefined)
        this.unknown([...path, 'metric'], 'metric', series.metric, this.vocabulary.metrics.keys());
      else if (series.where !== 'all') {
        const known = this.wheres(metric.dimension);
        if (!known.includes(series.where))
          this.unknown([...path, 'where'], DIMENSION_NAMES[metric.dimension], series.where, ['all', ...known]);
      }
      if (series.group !== undefined && series.group !== 'all')
        this.name([...path, 'group'], 'group', series.group, this.scenario.groups);
      this.periods(path, series);
    }
  }

  /** What the `where` column of a metric may name. */
  private wheres(dimension: Dimension): readonly string[] {
    const { borders, places, actors, demands, facilitators, legs } = this.scenario;
    const countries = [...new Set(Object.values(places).map((place) => place.country))];
    switch (dimension) {
      case 'segment':
        return Object.keys(borders);
      case 'place':
        return [...Object.keys(places), ...countries];
      case 'actor':
        return [...Object.keys(actors), ...countries];
      case 'lever':
        return Object.keys(actors).flatMap((actor) =>
          [...this.vocabulary.levers.keys()].map((lever) => `${actor}/${lever}`),
        );
      case 'issue':
        return [...new Set(Object.values(demands).map((demand) => demand.issue))];
      case 'market':
        return Object.keys(facilitators);
      case 'leg':
        return Object.keys(legs);
      case 'none':
        return [];
    }
  }

  private periods(path: Path, series: Observed): void {
    const isMonth = series.from.length === 7;
    const from = parseDay(isMonth ? `${series.from}-01` : series.from);
    if (from === null) {
      this.add([...path, 'from'], 'is not a day of the calendar');
      return;
    }
    if ((series.per === 'day' || series.per === 'week') && isMonth) {
      this.add([...path, 'from'], `a series per ${series.per} starts on a day`, 'write YYYY-MM-DD');
      return;
    }
    if (series.per === 'total' && series.values.length > 1) this.add([...path, 'values'], 'a total is one value');
    const firstPeriodEnd = startOfPeriod(from, series.per, 1, isMonth) - 1;
    const lastPeriodStart = startOfPeriod(from, series.per, series.values.length - 1, isMonth);
    if (firstPeriodEnd < this.firstDay || from > this.lastDay)
      this.add([...path, 'from'], `outside the run, ${this.runText()}`);
    else if (lastPeriodStart > this.lastDay) this.add([...path, 'values'], `go on after the run, ${this.runText()}`);
  }

  /** Every quantity: its value inside its own range, its source in the list. */
  numbers(value: unknown, path: Path): void {
    if (typeof value !== 'object' || value === null) return;
    const record = value as Record<string, unknown>;
    if (typeof record.value === 'number' && Array.isArray(record.range)) {
      const [low, high] = record.range as [number, number];
      if (low > high) this.add([...path, 'range'], `its ends are in the wrong order: ${low} > ${high}`);
      else if (record.value < low || record.value > high)
        this.add([...path, 'value'], `${record.value} is outside its own range ${low} to ${high}`);
    }
    if (typeof record.source === 'string' && path.length > 0) this.source([...path, 'source'], record.source);
    for (const [key, inner] of Object.entries(record)) {
      if (!(path.length === 0 && key === 'sources') && key !== 'changes') this.numbers(inner, [...path, key]);
    }
  }

  /** One key of `sources`, or several with commas between. */
  private source(path: Path, text: string): void {
    for (const key of text.split(',')) this.name(path, 'source', key.trim(), this.scenario.sources);
  }

  private name(path: Path, kind: string, id: string, known: Readonly<Record<string, unknown>>): void {
    if (!Object.hasOwn(known, id)) this.unknown(path, kind, id, Object.keys(known));
  }

  private state(path: Path, id: string): void {
    const actor = own(this.scenario.actors, id);
    if (actor === undefined) this.name(path, 'actor', id, this.scenario.actors);
    else if (!STATES.includes(actor.role)) this.add(path, `must be a state, and ${id} is a ${actor.role}`);
  }

  private kindOfPlace(path: Path, id: string, kind: string): void {
    const place = own(this.scenario.places, id);
    if (place !== undefined && place.kind !== kind)
      this.add(path, `must be a place of kind ${kind}, and ${id} is a ${place.kind}`);
  }

  private dayInRun(path: Path, text: string): void {
    const day = parseDay(text)!;
    if (day < this.firstDay || day > this.lastDay) this.add(path, `${text} is outside the run, ${this.runText()}`);
  }

  private inRange(path: Path, quantity: Quantity, range: readonly [number, number]): void {
    const value = numberOf(quantity);
    if (value >= range[0] && value <= range[1]) return;
    const inner = typeof quantity === 'number' ? path : [...path, 'value'];
    this.add(inner, `${value} is outside ${range[0]} to ${range[1]}`);
  }

  private unknown(path: Path, kind: string, id: string, known: Iterable<string>, isKey = false): void {
    this.add(path, `unknown ${kind} ${id}`, nearestHint(id, known), isKey);
  }

  private add(path: Path, message: string, hint?: string, isKey = false): void {
    const spot = isKey ? keySpotOf(this.tree, path) : spotOf(this.tree, path);
    this.issues.push(issueAt(spot, pathText(path), message, hint));
  }

  private runText(): string {
    return `${formatDay(this.firstDay)} to ${formatDay(this.lastDay)}`;
  }
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
} as const;

/** The own entry of a map, never something inherited. */
export function own<T>(map: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}

/** First day of period number `index` of a series that starts on `from`. */
function startOfPeriod(from: number, per: Observed['per'], index: number, isMonth: boolean): number {
  if (per === 'day') return from + index;
  if (per === 'week') return from + 7 * index;
  if (per === 'total' && !isMonth) return from + 36_525 * index;
  const [year, month, day] = formatDay(from).split('-').map(Number) as [number, number, number];
  const months = month - 1 + index;
  const target = `${String(year + Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
  return parseDay(`${target}-01`)! + (isMonth ? 0 : day - 1);
}
