import { formatDay, parseDay } from '../kernel/calendar.ts';
import type { LeverChange } from './change-text.ts';
import { leverTargets } from './check-lever.ts';
import { type Issue, issueAt, type Spot } from './issue.ts';
import { LooseScenario } from './loose.ts';
import { nearestHint } from './nearest.ts';
import { type Entry, type Located, type MapNode, nodeAt, toPlain } from './tree.ts';
import type { LeverWords, Vocabulary } from './vocabulary.ts';

/** `lt/pushback=off from 2021-08-03` as dated moves: they replace the moves of that lever from that day, and give them back on `until`. */
export function applyLever(root: MapNode, change: LeverChange, vocabulary: Vocabulary, issues: Issue[]): MapNode {
  const before = issues.length;
  const fail = (message: string, hint?: string) => issues.push(issueAt(change.at, nameOf(change), message, hint));
  const period = readPeriod(root, change, fail);
  const scenario = new LooseScenario(toPlain(root));
  const actors = scenario.ids('actors');
  if (!actors.includes(change.actor)) fail(`unknown actor ${change.actor}`, nearestHint(change.actor, actors));
  const lever = vocabulary.levers.get(change.lever);
  if (lever === undefined) fail(`unknown lever ${change.lever}`, nearestHint(change.lever, vocabulary.levers.keys()));
  if (period === undefined || lever === undefined || issues.length > before) return root;
  const targets = targetsOf(change, lever, scenario, fail);
  return targets.reduce((changed, target) => setCourse(changed, change, lever, period, target), root);
}

interface Period {
  readonly from: number;
  readonly fromText: string;
  readonly until: number | undefined;
}
/** The border or leg at which the lever is set; empty for a lever that its holder sets once. */
type Target = { readonly border?: string; readonly leg?: string };
type Fail = (message: string, hint?: string) => void;
type Move = Readonly<Record<string, unknown>>;

function targetsOf(change: LeverChange, lever: LeverWords, scenario: LooseScenario, fail: Fail): readonly Target[] {
  const all = leverTargets(change.actor, lever, scenario);
  const ids = all.map((target) => target.border ?? target.leg ?? '');
  if (lever.per === 'actor' && change.target !== undefined) {
    fail(`${change.lever} is not set per border or leg`);
    return [];
  }
  if (all.length === 0) fail(`${change.actor} has nothing to set ${change.lever} at`);
  if (change.target === undefined) return all;
  if (!ids.includes(change.target))
    fail(`${change.target} is not a place where ${change.actor} sets ${change.lever}`, nearestHint(change.target, ids));
  return all.filter((_, i) => ids[i] === change.target);
}

function setCourse(
  root: MapNode,
  change: LeverChange,
  lever: LeverWords,
  { from, fromText, until }: Period,
  target: Target,
): MapNode {
  const timeline = nodeAt(root, ['timeline']);
  const before = timeline?.kind === 'map' ? [...timeline.entries] : [];
  const isCourse = (entry: Entry): boolean => setsLever(entry, change, target);
  const kept = before.filter(
    ([, entry]) => !isCourse(entry) || dayOf(entry) < from || (until !== undefined && dayOf(entry) >= until),
  );
  const level = change.level === 'off' ? lever.baseline : change.level === 'on' ? 1 : change.level;
  const { actor } = change;
  const taken = new Set(before.map(([key]) => key));
  const key = (label: string): string =>
    freeKey([label, actor, change.lever, target.border ?? target.leg ?? ''].filter(Boolean).join('-'), taken);

  const entries = new Map<string, Entry>();
  // First in the file, so that what the timeline itself sets on that day still counts.
  if (until !== undefined) {
    const course = before
      .filter(([, entry]) => isCourse(entry))
      .map(([, entry]) => ({ on: dayOf(entry), move: toPlain(entry.node) as Move }));
    const otherwise = { actor, lever: change.lever, level: lever.baseline, ...target };
    for (const move of earlierCourse(course, until, otherwise))
      entries.set(key('restore'), entryOf({ ...move, on: change.until! }, change.at));
  }
  for (const [id, entry] of kept) entries.set(id, entry);
  entries.set(
    key('set'),
    entryOf({ on: fromText, actor, lever: change.lever, level, ...target, note: 'changed' }, change.at),
  );
  const moves: MapNode = { kind: 'map', at: timeline?.at ?? change.at, entries };
  const keyAt = root.entries.get('timeline')?.keyAt ?? change.at;
  return { ...root, entries: new Map(root.entries).set('timeline', { keyAt, node: moves }) };
}

function readPeriod(root: MapNode, change: LeverChange, fail: Fail): Period | undefined {
  const scenario = new LooseScenario(toPlain(root));
  const startText = scenario.text('start') ?? '';
  const start = parseDay(startText);
  const days = scenario.number('days');
  if (start === null || days === undefined) return undefined;
  const last = start + days - 1;
  const read = (text: string): number | undefined => {
    const day = parseDay(text);
    if (day === null) fail(`${text} is not a day of the calendar`, 'written YYYY-MM-DD');
    else if (day < start || day > last)
      fail(`${text} is outside the run`, `it lasts from ${startText} to ${formatDay(last)}`);
    else return day;
    return undefined;
  };
  const fromText = change.from ?? startText;
  const from = read(fromText);
  const until = change.until === undefined ? undefined : read(change.until);
  if (from === undefined || (change.until !== undefined && until === undefined)) return undefined;
  if (until === undefined || until > from) return { from, fromText, until };
  fail('until must be later than from');
  return undefined;
}

/** The moves that put the lever, from `until` on, where it would have been: first for all groups, then for narrower scopes. */
function earlierCourse(
  course: readonly { readonly on: number; readonly move: Move }[],
  until: number,
  otherwise: Move,
): readonly Move[] {
  const lastOfScope = new Map<string, { on: number; move: Move }>();
  for (const { on, move } of course) {
    if (on >= until) continue;
    const scope = JSON.stringify(move.groups ?? null);
    const known = lastOfScope.get(scope);
    if (known === undefined || on >= known.on) lastOfScope.set(scope, { on, move });
  }
  const forAll = lastOfScope.get('null');
  lastOfScope.delete('null');
  // A narrower move counts only if no later move for all overrode it.
  const narrower = [...lastOfScope.values()]
    .filter(({ on }) => forAll === undefined || on >= forAll.on)
    .sort((a, b) => a.on - b.on);
  return [forAll?.move ?? otherwise, ...narrower.map(({ move }) => move)];
}

function setsLever(entry: Entry, change: LeverChange, target: Target): boolean {
  if (entry.node.kind !== 'map') return false;
  const move = toPlain(entry.node) as Move;
  return (
    move.actor === change.actor &&
    move.lever === change.lever &&
    move.border === target.border &&
    move.leg === target.leg
  );
}

function dayOf(entry: Entry): number {
  const on = nodeAt(entry.node, ['on']);
  return (on?.kind === 'scalar' && typeof on.value === 'string' ? parseDay(on.value) : null) ?? 0;
}

function nameOf({ actor, lever, target }: LeverChange): string {
  return target === undefined ? `${actor}/${lever}` : `${actor}/${lever}.${target}`;
}

function freeKey(wanted: string, taken: Set<string>): string {
  const short = wanted.slice(0, 60);
  let key = short;
  for (let n = 2; taken.has(key); n++) key = `${short.slice(0, 56)}-${n}`;
  taken.add(key);
  return key;
}

function entryOf(value: unknown, at: Spot): Entry {
  return { keyAt: at, node: located(value, at) };
}

/** Plain data as a tree, all of it written at one place. */
export function located(value: unknown, at: Spot): Located {
  if (Array.isArray(value)) return { kind: 'list', at, items: value.map((item) => located(item, at)) };
  if (typeof value !== 'object' || value === null)
    return { kind: 'scalar', at, value: value as string | number | boolean | null };
  return { kind: 'map', at, entries: new Map(Object.entries(value).map(([key, inner]) => [key, entryOf(inner, at)])) };
}
