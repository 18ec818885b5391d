import { parseDay } from '../src/kernel/calendar.ts';
import type { Mode } from '../src/run/spec.ts';
import { numberOf, type Scenario } from '../src/scenario/scenario.ts';

/** What the reader asks for: everything a run depends on besides the scenario file itself. */
export interface Settings {
  readonly scenario: string; // id
  readonly seed: string;
  readonly mode: Mode;
  readonly days?: number; // absent = all of the scenario
  readonly whatIfs: readonly string[]; // ids of the scenario's what-ifs, in the order they were chosen
  /** Changes after those, as `limen run --set` takes them: PATH=VALUE or ACTOR/LEVER=LEVEL from DATE. */
  readonly sets: readonly string[];
}

/** One dated move of the timeline as a control: on or off, and on which day. */
export interface DatedLever {
  readonly id: string; // key in the timeline
  readonly actor: string;
  readonly lever: string;
  readonly target: string | undefined; // border or leg
  readonly on: string; // date in the scenario
  readonly level: number;
  readonly lowers: boolean; // level 0: it lifts what an earlier move set
}

export function datedLevers(scenario: Scenario): DatedLever[] {
  return Object.entries(scenario.timeline)
    .map(([id, { actor, lever, border, leg, on, level: quantity }]) => {
      const level = numberOf(quantity);
      return { id, actor, lever, target: border ?? leg, on, level, lowers: level === 0 };
    })
    .toSorted((a, b) => (parseDay(a.on) ?? 0) - (parseDay(b.on) ?? 0));
}

/** Levers that stand first when a scenario names no what-ifs: those at the line, then those that bring people near it. */
const FIRST_LEVERS = ['pushback', 'escort', 'visaEase', 'routeSuspension', 'boardingBan', 'repatriation', 'relief'];
const HANDFUL = 8;

/** The handful shown at once: moves that the scenario's own what-ifs name, then the levers of the list above. */
export function mainLevers(scenario: Scenario): ReadonlySet<string> {
  const all = datedLevers(scenario).filter(({ lowers }) => !lowers);
  const named = new Set(Object.keys(scenario.whatIfs).flatMap((id) => [...movesNamedBy(scenario, id)]));
  const rank = (lever: DatedLever): number => {
    const place = FIRST_LEVERS.indexOf(lever.lever);
    return (place < 0 ? FIRST_LEVERS.length : place) + (named.has(lever.id) ? 0 : 100);
  };
  const chosen = all.toSorted((a, b) => rank(a) - rank(b)).slice(0, HANDFUL);
  return new Set(chosen.map(({ id }) => id));
}

// ————— changes as text —————

export function isOn(sets: readonly string[], id: string): boolean {
  return !sets.includes(`timeline.${id}=null`);
}

export function dateIn(sets: readonly string[], { id, on }: DatedLever): string {
  const prefix = `timeline.${id}.on=`;
  return sets.find((set) => set.startsWith(prefix))?.slice(prefix.length) ?? on;
}

export function withLeverOn(sets: readonly string[], id: string, on: boolean): string[] {
  const others = sets.filter((set) => !isAboutMove(set, id));
  return on ? others : [...others, `timeline.${id}=null`];
}

/** The date of the scenario itself is no change. */
export function withDate(sets: readonly string[], lever: DatedLever, date: string): string[] {
  const others = sets.filter((set) => !isAboutMove(set, lever.id));
  return date === lever.on ? others : [...others, `timeline.${lever.id}.on=${date}`];
}

/** A what-if takes the moves it names out of the reader's hands, so what was said about them is dropped. */
export function withWhatIf(scenario: Scenario, settings: Settings, id: string, on: boolean): Settings {
  const others = settings.whatIfs.filter((one) => one !== id);
  if (!on) return { ...settings, whatIfs: others };
  const held = [...movesNamedBy(scenario, id)];
  const sets = settings.sets.filter((set) => !held.some((move) => isAboutMove(set, move)));
  return { ...settings, whatIfs: [...others, id], sets };
}

/** All changes of the settings as texts that `--set` takes, what-ifs written out. A what-if that the scenario does not have is left to fail there. */
export function changesOf(scenario: Scenario, { whatIfs, sets }: Settings): string[] {
  const written = whatIfs.flatMap((id) => {
    if (!Object.hasOwn(scenario.whatIfs, id)) return [id];
    return Object.entries(scenario.whatIfs[id]!.changes).map(([path, value]) => `${path}=${changeText(path, value)}`);
  });
  return [...written, ...sets];
}

/** JSON is YAML, so it reads back as it was; the course of a lever is plain words. */
function changeText(path: string, value: unknown): string {
  return path.includes('/') && typeof value === 'string' ? value : JSON.stringify(value);
}

/** The chosen what-if that decides about a move, if any. */
export function whatIfThatHolds(scenario: Scenario, { whatIfs }: Settings, move: string): string | undefined {
  return whatIfs.find((id) => movesNamedBy(scenario, id).has(move));
}

function movesNamedBy(scenario: Scenario, whatIf: string): ReadonlySet<string> {
  const changes = Object.hasOwn(scenario.whatIfs, whatIf) ? scenario.whatIfs[whatIf]!.changes : {};
  return new Set(Object.keys(changes).flatMap((path) => /^timeline\.([^.]+)/.exec(path)?.[1] ?? []));
}

function isAboutMove(set: string, id: string): boolean {
  return set === `timeline.${id}=null` || set.startsWith(`timeline.${id}.on=`);
}

// ————— what a form may hold —————

export function isSeed(text: string): boolean {
  return /^[\x20-\x7E]{1,64}$/.test(text) && text.trim() !== '';
}

export function isScenarioId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);
}
