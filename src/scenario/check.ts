import { formatDay, parseDay } from '../kernel/calendar.ts';
import type { Role } from '../model/vocabulary.ts';
import { checkDeals } from './check-deals.ts';
import { leverFaults } from './check-lever.ts';
import { checkObserved } from './check-observed.ts';
import { checkOverlaps } from './check-overlaps.ts';
import { checkRules } from './check-rules.ts';
import { type Issue, issueAt } from './issue.ts';
import { entryOf, LooseScenario, listIn, numberOf, textIn } from './loose.ts';
import { nearestHint } from './nearest.ts';
import type { Scenario } from './scenario.ts';
import { keySpotOf, type Located, type Path, pathText, spotOf, toPlain } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What the form cannot say: names that refer to something, dates inside the run, levels inside ranges. Every problem, not the first, and also
 * in a scenario whose form is wrong elsewhere.
 */
export function checkMeaning(tree: Located, vocabulary: Vocabulary): readonly Issue[] {
  const scenario = new LooseScenario(toPlain(tree));
  const check = new Check(scenario, tree, vocabulary);
  check.groups();
  check.places();
  check.legs();
  check.borders();
  check.facilitators();
  check.climates();
  check.actors();
  check.demands();
  check.parameters();
  check.moves('timeline');
  check.moves('askedInHistory');
  checkDeals(check, scenario);
  checkObserved(check, scenario, vocabulary);
  checkOverlaps(check, scenario);
  check.quantities(toPlain(tree), []);
  return [...check.issues, ...checkRules(scenario, tree, vocabulary)];
}

const STATES: readonly string[] = ['transitState', 'targetState', 'hostState', 'originState', 'destinationState'];
const KINDS = {
  places: 'place',
  actors: 'actor',
  climate: 'climate',
  legs: 'leg',
  borders: 'border',
  groups: 'group',
  demands: 'demand',
  sources: 'source',
} as const;
type Collection = keyof typeof KINDS;

export class Check {
  readonly issues: Issue[] = [];
  /** First and last day of the run, both included; null when they cannot be known. */
  readonly days: { readonly first: number; readonly last: number } | null;
  private readonly scenario: LooseScenario;
  private readonly tree: Located;
  private readonly vocabulary: Vocabulary;

  constructor(scenario: LooseScenario, tree: Located, vocabulary: Vocabulary) {
    this.scenario = scenario;
    this.tree = tree;
    this.vocabulary = vocabulary;
    const first = parseDay(scenario.text('start') ?? '');
    const count = scenario.number('days') ?? 0;
    const isKnown =
      first !== null && Number.isInteger(count) && count >= 1 && count <= 36_525 && first + count < LAST_DAY;
    this.days = isKnown ? { first, last: first + count - 1 } : null;
  }

  groups(): void {
    this.each('groups', (path) => {
      this.refer(path, 'home', 'places');
      this.refer(path, 'destination', 'places');
      this.placeOfKind(path, 'home', 'home', 'camp', 'hub', 'city');
      this.placeOfKind(path, 'destination', 'destination');
      this.refer(path, 'origin', 'places');
    });
  }

  places(): void {
    this.each('places', (path) => this.refer(path, 'climate', 'climate'));
  }

  legs(): void {
    this.each('legs', (path, leg) => {
      this.refer(path, 'from', 'places');
      this.refer(path, 'to', 'places');
      if (leg.from !== undefined && leg.from === leg.to) this.add([...path, 'to'], 'a leg cannot end where it starts');
      this.refer(path, 'carrier', 'actors');
      this.referToState(path, 'visa');
    });
  }

  borders(): void {
    this.each('borders', (path, border) => {
      this.referToState(path, 'from');
      this.referToState(path, 'to');
      if (border.from !== undefined && border.from === border.to)
        this.add([...path, 'to'], 'a border lies between two states');
      this.refer(path, 'staging', 'places');
      this.refer(path, 'inside', 'places');
      this.placeOfKind(path, 'inside', 'target');
      this.refer(path, 'climate', 'climate');
    });
  }

  facilitators(): void {
    this.each('facilitators', (path, { leg, border, group }) => {
      this.refer(path, 'leg', 'legs');
      this.refer(path, 'border', 'borders');
      this.refer(path, 'group', 'groups');
      if (leg !== undefined && border !== undefined)
        this.add([...path, 'border'], 'facilitators work on a leg or on a border, not on both');
      if (leg === undefined && border === undefined && group === undefined)
        this.add(path, 'facilitators need a leg, a border or a group');
    });
  }

  climates(): void {
    this.each('climate', (path, { tMinC }) => {
      const isEmpty = entryOf(tMinC) !== undefined && Object.keys(entryOf(tMinC)!).length === 0;
      if (isEmpty) this.add([...path, 'tMinC'], 'a climate needs at least one dated temperature');
    });
  }

  actors(): void {
    this.each('actors', (path, actor) => {
      const members = listIn(actor, 'members');
      const { role } = actor;
      if (actor.members !== undefined && role !== undefined && role !== 'bloc')
        this.add([...path, 'members'], 'only a bloc has members');
      if (actor.members === undefined && role === 'bloc') this.add([...path, 'members'], 'missing: a bloc has members');
      members.forEach((member, i) => {
        this.state([...path, 'members', i], member);
        if (members.indexOf(member) < i) this.add([...path, 'members', i], `${String(member)} is listed twice`);
      });
      const clients = listIn(actor, 'clients');
      if (actor.clients !== undefined && role !== undefined && role !== 'patron')
        this.add([...path, 'clients'], 'only a patron has clients');
      clients.forEach((client, i) => {
        this.state([...path, 'clients', i], client);
      });
      this.registered([...path, 'traits'], actor.traits, 'trait', this.vocabulary.traits);
    });
  }

  demands(): void {
    this.each('demands', (path, { by, to, issue }) => {
      this.refer(path, 'by', 'actors');
      this.refer(path, 'to', 'actors');
      if (by !== undefined && by === to) this.add([...path, 'to'], 'a demand goes to somebody else');
      if (typeof issue === 'string')
        this.grantable(path, issue, textIn(this.scenario.entry('actors', String(to)), 'role'));
    });
  }

  /** A demand is about something, and the side it goes to can grant it. */
  private grantable(path: Path, issue: string, role: string | undefined): void {
    const known = this.vocabulary.issues.get(issue);
    if (known === undefined) this.unknown([...path, 'issue'], 'issue', issue, this.vocabulary.issues.keys());
    else if (role !== undefined && !known.grantedBy.includes(role as Role)) {
      const hint = `granted by ${known.grantedBy.join(', ')}`;
      this.add([...path, 'to'], `${this.text(path, 'to')} is a ${role} and cannot grant ${issue}`, hint);
    }
  }

  parameters(): void {
    const values = this.scenario.value('parameters');
    this.registered(['parameters'], values, 'parameter', this.vocabulary.parameters);
    for (const [id, value] of Object.entries(entryOf(values) ?? {})) {
      const entry = entryOf(value);
      const isExplained = textIn(entry, 'source') !== undefined || textIn(entry, 'note') !== undefined;
      if (!isExplained && numberOf(value) !== undefined)
        this.add(['parameters', id], 'a value set here needs a source or a note', 'write {value, note}');
    }
  }

  moves(collection: 'timeline' | 'askedInHistory'): void {
    this.each(collection, (path, move) => {
      const on = textIn(move, 'on');
      const day = on === undefined ? null : parseDay(on);
      const isOutside = day !== null && this.days !== null && (day < this.days.first || day > this.days.last);
      if (isOutside) this.add([...path, 'on'], `${on} is outside the run, ${this.runText()}`);
      for (const fault of leverFaults(move, this.scenario, this.vocabulary))
        this.add([...path, fault.key], fault.message, fault.hint);
      const name = textIn(move, 'lever');
      const lever = name === undefined ? undefined : this.vocabulary.levers.get(name);
      if (lever !== undefined) this.inRange([...path, 'level'], move.level, lever.range);
      listIn(move, 'groups').forEach((group, i) => {
        this.name([...path, 'groups', i], group, 'groups');
      });
      if (move.groups !== undefined && lever?.scoped === false)
        this.add([...path, 'groups'], `${name} cannot be limited to groups`);
      if (collection === 'askedInHistory' && lever !== undefined && lever.asks === undefined)
        this.add([...path, 'lever'], `${name} asks nothing of a third party`);
    });
  }

  /** Every quantity lies in its own range; every source is in the list. */
  quantities(value: unknown, path: Path): void {
    if (typeof value !== 'object' || value === null) return;
    const entry = value as Readonly<Record<string, unknown>>;
    const [low, high] = listIn(entry, 'range');
    if (typeof entry.value === 'number' && typeof low === 'number' && typeof high === 'number') {
      if (low > high) this.add([...path, 'range'], `its ends are in the wrong order: ${low} > ${high}`);
      else if (entry.value < low || entry.value > high)
        this.add([...path, 'value'], `${entry.value} is outside its own range ${low} to ${high}`);
    }
    // One key of `sources`, or several with commas between.
    if (typeof entry.source === 'string')
      for (const key of entry.source.split(',')) this.name([...path, 'source'], key.trim(), 'sources');
    for (const [key, inner] of Object.entries(entry)) {
      if (!(path.length === 0 && key === 'sources') && key !== 'changes') this.quantities(inner, [...path, key]);
    }
  }

  name(path: Path, id: unknown, collection: Collection): void {
    if (typeof id !== 'string') return;
    const known = this.scenario.ids(collection);
    if (!known.includes(id)) this.unknown(path, KINDS[collection], id, known);
  }

  unknown(path: Path, kind: string, id: string, known: Iterable<string>, isKey = false): void {
    this.add(path, `unknown ${kind} ${id}`, nearestHint(id, known), isKey);
  }

  add(path: Path, message: string, hint?: string, isKey = false): void {
    const spot = isKey ? keySpotOf(this.tree, path) : spotOf(this.tree, path);
    this.issues.push(issueAt(spot, pathText(path), message, hint));
  }

  runText(): string {
    return this.days === null ? '' : `${formatDay(this.days.first)} to ${formatDay(this.days.last)}`;
  }

  private each(
    collection: keyof Scenario,
    visit: (path: Path, entry: Readonly<Record<string, unknown>>) => void,
  ): void {
    for (const [id, entry] of this.scenario.entries(collection)) visit([collection, id], entry);
  }

  private refer(path: Path, key: string, collection: Collection): void {
    this.name([...path, key], this.text(path, key), collection);
  }

  private referToState(path: Path, key: string): void {
    this.state([...path, key], this.text(path, key));
  }

  private text(path: Path, key: string): string | undefined {
    return textIn(this.scenario.entry(path[0] as keyof Scenario, String(path[1])), key);
  }

  state(path: Path, id: unknown): void {
    this.name(path, id, 'actors');
    const role = typeof id === 'string' ? textIn(this.scenario.entry('actors', id), 'role') : undefined;
    if (role !== undefined && !STATES.includes(role)) this.add(path, `must be a state, and ${String(id)} is a ${role}`);
  }

  private placeOfKind(path: Path, key: string, ...wanted: readonly string[]): void {
    const id = this.text(path, key);
    const kind = textIn(this.scenario.entry('places', id), 'kind');
    if (kind !== undefined && !wanted.includes(kind))
      this.add([...path, key], `must be a place of kind ${wanted.join(' or ')}, and ${id} is a ${kind}`);
  }

  private registered(
    path: Path,
    values: unknown,
    kind: string,
    registry: ReadonlyMap<string, { readonly range: readonly [number, number] }>,
  ): void {
    for (const [id, value] of Object.entries(entryOf(values) ?? {})) {
      const known = registry.get(id);
      if (known === undefined) this.unknown([...path, id], kind, id, registry.keys(), true);
      else this.inRange([...path, id], value, known.range);
    }
  }

  private inRange(path: Path, quantity: unknown, [low, high]: readonly [number, number]): void {
    const value = numberOf(quantity);
    if (value === undefined || (value >= low && value <= high)) return;
    this.add(typeof quantity === 'number' ? path : [...path, 'value'], `${value} is outside ${low} to ${high}`);
  }
}

/** 9999-12-31, the last day that can be written. */
const LAST_DAY = 2_932_896;
