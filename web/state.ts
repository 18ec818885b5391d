import { batch, computed, signal } from '@preact/signals';
import { commandLine } from '../src/figures/command.ts';
import { figuresOf } from '../src/figures/index.ts';
import { readerOf } from '../src/figures/reader.ts';
import type { Result } from '../src/run/result.ts';
import type { Scenario } from '../src/scenario/scenario.ts';
import { readAddress, writeAddress } from './address.ts';
import { burdenOf, isLong } from './burden.ts';
import { fetchIndex, fetchScenario, fetchServedRun, isSameScenario, type ScenarioEntry } from './data.ts';
import { FIRST_CATALOGUE, LANGUAGES, type Language } from './i18n/index.ts';
import type { Ui } from './i18n/ui.ts';
import type { RunReply } from './protocol.ts';
import { Runner } from './runner.ts';
import { changesOf, type Settings } from './settings.ts';

/** What the page shows and what the reader has asked for. Components read signals; only the functions at the end change them. */

/** A result with the settings that made it. */
export interface Shown {
  readonly result: Result;
  readonly settings: Settings;
  readonly changes: readonly string[]; // of the settings, as `--set` takes them
  readonly argument: string; // what `limen run` is given: an id, or the scenario file of a served run
}

export type Status =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number; readonly sinceMs: number } // of the page's clock
  | { readonly kind: 'done'; readonly wallMs: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'invalid' | 'failed'; readonly lines: readonly string[] };

/** The scenario that the controls change. */
export interface Base {
  readonly scenario: Scenario;
  readonly argument: string;
}

const DEFAULT_SCENARIO = 'belarus-2021';
const DEFAULT_SEED = '1';
/** From this share of a run on, its pace says how long the rest takes. */
const SHARE_WITH_PACE = 0.1;
/** A run directory keeps its scenario under this name. */
const SERVED_SCENARIO = 'scenario.yaml';

export const language = signal<Language>('en');
export const ui = signal<Ui>(FIRST_CATALOGUE);
export const reader = computed(() => readerOf(ui.value.words));

export const index = signal<readonly ScenarioEntry[]>([]);
export const base = signal<Base | undefined>(undefined);
/** What the form says; not necessarily run yet. */
export const settings = signal<Settings | undefined>(undefined);
export const shown = signal<Shown | undefined>(undefined);
/** The first run of this scenario in this page, with which later ones are set side by side. */
export const first = signal<Shown | undefined>(undefined);
export const status = signal<Status>({ kind: 'idle' });
export const dropped = signal<readonly string[]>([]);

export const figures = computed(() => (shown.value === undefined ? [] : figuresOf(shown.value.result, ui.value.words)));
export const isComparing = computed(() => shown.value !== undefined && first.value !== shown.value);
/** Only runs of one seed share their draws. */
export const hasSameSeed = computed(() => first.value?.settings.seed === shown.value?.settings.seed);
export const isEdited = computed(
  () => shown.value !== undefined && JSON.stringify(settings.value) !== JSON.stringify(shown.value.settings),
);
/** What is left of a run: at the pace so far, and before there is a pace by the size of its world. */
export const secondsLeft = computed(() => {
  const now = status.value;
  if (now.kind !== 'running' || base.value === undefined) return 0;
  const { seconds } = burdenOf(base.value.scenario, settings.value?.days);
  if (now.share < SHARE_WITH_PACE) return seconds;
  const elapsed = (performance.now() - now.sinceMs) / 1000;
  return Math.ceil((elapsed * (1 - now.share)) / now.share);
});
/** The line that gives the shown run on the command line. */
export const command = computed(() => {
  if (shown.value === undefined) return '';
  const { settings: made, changes, argument, result } = shown.value;
  const { policies } = result.spec;
  return `npx ${commandLine({
    scenario: argument,
    seed: made.seed,
    mode: made.mode,
    ...(made.days === undefined ? {} : { days: made.days }),
    ...(policies === undefined ? {} : { policies }),
    sets: changes,
  })}`;
});

const runner = new Runner();

/** Reads the address, then shows the served run, or runs what the address names, or the flagship scenario. */
export async function begin(): Promise<void> {
  const address = readAddress(location.search);
  dropped.value = address.dropped;
  try {
    if (address.language !== undefined) await load(address.language);
    index.value = await fetchIndex();
    const served = address.settings === undefined ? await fetchServedRun() : undefined;
    if (served !== undefined) return await showServed(served);
    const fallback = index.value.some(({ id }) => id === DEFAULT_SCENARIO) ? DEFAULT_SCENARIO : index.value[0]?.id;
    const id = address.settings?.scenario ?? fallback;
    if (id === undefined) throw new Error('scenarios/index.json');
    await chooseScenario(id);
    settings.value = { ...settings.value!, ...address.settings };
    if (!isLong(burdenOf(base.value!.scenario, settings.value.days))) runSettings();
  } catch (error) {
    status.value = { kind: 'failed', lines: [error instanceof Error ? error.message : String(error)] };
  }
}

async function showServed(result: Result): Promise<void> {
  const { spec } = result;
  const { id } = spec.scenario;
  const shipped = index.value.some((entry) => entry.id === id) ? await fetchScenario(id) : undefined;
  const isShipped = shipped !== undefined && isSameScenario(shipped, spec.scenario);
  const made: Settings = {
    scenario: id,
    seed: spec.seed,
    mode: spec.mode,
    ...(result.days === spec.scenario.days ? {} : { days: result.days }),
    whatIfs: [],
    sets: [],
  };
  batch(() => {
    base.value = isShipped
      ? { scenario: shipped, argument: id }
      : { scenario: spec.scenario, argument: SERVED_SCENARIO };
    settings.value = made;
    shown.value = { result, settings: made, changes: [], argument: base.value.argument };
    first.value = shown.value;
  });
}

/** Takes another scenario into the form, with its own settings: its page is shown without numbers, and nothing is run yet. */
export async function chooseScenario(id: string): Promise<void> {
  const scenario = await fetchScenario(id);
  runner.cancel();
  batch(() => {
    shown.value = undefined;
    first.value = undefined;
    status.value = { kind: 'idle' };
    base.value = { scenario, argument: id };
    settings.value = {
      scenario: id,
      seed: settings.value?.seed ?? DEFAULT_SEED,
      mode: 'history',
      whatIfs: [],
      sets: [],
    };
  });
}

export function change(part: Partial<Settings>): void {
  if (settings.value !== undefined) settings.value = { ...settings.value, ...part };
}

/** Back to the scenario as it is; the seed stays. */
export function reset(): void {
  if (settings.value === undefined) return;
  const { scenario, seed } = settings.value;
  settings.value = { scenario, seed, mode: 'history', whatIfs: [], sets: [] };
}

export function runSettings(): void {
  const asked = settings.value;
  const from = base.value;
  if (asked === undefined || from === undefined) return;
  const sinceMs = performance.now();
  status.value = { kind: 'running', share: 0, sinceMs };
  runner.run(
    {
      scenario: from.scenario,
      sets: changesOf(from.scenario, asked),
      seed: asked.seed,
      mode: asked.mode,
      ...(asked.days === undefined ? {} : { days: asked.days }),
    },
    (reply) => take(reply, asked, from, sinceMs),
  );
}

export function cancel(): void {
  runner.cancel();
  status.value = { kind: 'cancelled' };
}

/** Turns the page to another language; it stays as it is when the catalogue cannot be loaded. */
export async function speak(chosen: Language): Promise<void> {
  try {
    await load(chosen);
    keepInAddress();
  } catch (error) {
    status.value = { kind: 'failed', lines: [String(error)] };
  }
}

async function load(chosen: Language): Promise<void> {
  const catalogue = await LANGUAGES[chosen].load();
  batch(() => {
    language.value = chosen;
    ui.value = catalogue;
  });
}

function take(reply: RunReply, asked: Settings, from: Base, sinceMs: number): void {
  if (reply.kind === 'progress') {
    status.value = { kind: 'running', share: reply.share, sinceMs };
    return;
  }
  if (reply.kind === 'invalid' || reply.kind === 'failed') {
    status.value = { kind: reply.kind, lines: reply.kind === 'invalid' ? reply.issues : [reply.message] };
    return;
  }
  batch(() => {
    const isOther = shown.value?.settings.scenario !== asked.scenario;
    shown.value = {
      result: reply.result,
      settings: asked,
      changes: changesOf(from.scenario, asked),
      argument: from.argument,
    };
    if (isOther || first.value === undefined) first.value = shown.value;
    status.value = { kind: 'done', wallMs: reply.wallMs };
  });
  keepInAddress();
}

/** A served run needs no address of its own; whatever was run in the page has one. */
function keepInAddress(): void {
  const made = shown.value;
  const isOwn = made !== undefined && made.argument !== SERVED_SCENARIO && status.value.kind !== 'idle';
  history.replaceState(
    null,
    '',
    `${location.pathname}${writeAddress(isOwn ? made.settings : undefined, language.value)}`,
  );
}
