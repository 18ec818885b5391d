import { canonicalJson } from '../src/kernel/hash.ts';
import type { Result } from '../src/run/result.ts';
import { resultFrom } from '../src/run/result-json.ts';
import { CASE_TIERS, CASE_TYPES, type ListedCase } from '../src/scenario/case.ts';
import type { Prose, Scenario } from '../src/scenario/scenario.ts';
import { isScenarioId } from './settings.ts';

/** What lies beside the page: scenarios as data, and perhaps a run. All of it from the page's own origin. */

export interface ScenarioEntry extends ListedCase {
  readonly title: Prose;
  readonly days: number;
}

export async function fetchIndex(): Promise<readonly ScenarioEntry[]> {
  const entries = await fetchJson('./scenarios/index.json');
  return Array.isArray(entries) ? entries.filter(isEntry) : [];
}

/** A shipped scenario, as data: it was checked when the page was built. */
export async function fetchScenario(id: string): Promise<Scenario> {
  if (!isScenarioId(id)) throw new Error(`scenarios/${id}`);
  return (await fetchJson(`./scenarios/${id}.json`)) as Scenario;
}

/** The run that is served beside the page; undefined where there is none. Throws where there is one that cannot be read. */
export async function fetchServedRun(): Promise<Result | undefined> {
  const response = await fetch('./run/result.json');
  if (!response.ok) return undefined;
  const value: unknown = await response.json();
  return value === null ? undefined : resultFrom(value);
}

/** True when a run used a shipped scenario as it is. */
export function isSameScenario(a: Scenario, b: Scenario): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

async function fetchJson(path: string): Promise<unknown> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

function isEntry(value: unknown): value is ScenarioEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { id, days, type = null, tier = null } = value as Partial<ScenarioEntry>;
  const isKind = type === null || tier === null || (CASE_TYPES.includes(type) && CASE_TIERS.includes(tier));
  return typeof id === 'string' && isScenarioId(id) && typeof days === 'number' && isKind;
}
