import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { bytesOf, columnsInOrder } from '../../src/kernel/columns.ts';
import type { Params } from '../../src/model/params.ts';
import type { State } from '../../src/model/state.ts';
import type { Result } from '../../src/run/result.ts';
import { type RunHooks, run } from '../../src/run/run.ts';
import type { RunSpec } from '../../src/run/spec.ts';
import type { Load } from '../../src/scenario/extend.ts';
import { formatIssue } from '../../src/scenario/issue.ts';
import { type ParseResult, parseScenario, validateScenario } from '../../src/scenario/parse.ts';
import { numberOf, type Scenario } from '../../src/scenario/scenario.ts';
import { modelVocabulary } from '../../src/scenario/vocabulary.ts';
import { repositoryRoot } from './source.ts';

/** Worlds for tests of the model: shipped ones, and data as a file would say it, both through the scenario's own validation. */

const vocabulary = modelVocabulary();

/** A shipped scenario, or the words of every problem that it has. */
export function shipped(id: string): Scenario {
  const file = `scenarios/${id}.yaml`;
  return accepted(parseScenario(readFileSync(`${repositoryRoot}/${file}`, 'utf8'), { file, vocabulary, load }));
}

/** What a shipped scenario extends: another shipped one. */
const load: Load = (reference) => {
  const file = `scenarios/${reference.replace(/^\.\//, '').replace(/\.yaml$/, '')}.yaml`;
  return { file, text: readFileSync(`${repositoryRoot}/${file}`, 'utf8') };
};

/** The same world with fewer people, so that people times days are at most so many. */
export function thinned(scenario: Scenario, mostPersonDays: number): Scenario {
  const people = Object.values(scenario.groups).reduce((sum, group) => sum + numberOf(group.atRiskPersons), 0);
  const share = Math.min(1, mostPersonDays / Math.max(1, people * scenario.days));
  const fewer = Object.entries(scenario.groups).map(([id, group]) => {
    const abroad =
      group.abroadPersons === undefined ? {} : { abroadPersons: Math.floor(numberOf(group.abroadPersons) * share) };
    return [id, { ...group, atRiskPersons: Math.ceil(numberOf(group.atRiskPersons) * share), ...abroad }] as const;
  });
  return { ...scenario, groups: Object.fromEntries(fewer) };
}

/** Ids of all shipped scenarios. */
export function shippedIds(): readonly string[] {
  return readdirSync(`${repositoryRoot}/scenarios`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort((a, b) => (a < b ? -1 : 1));
}

/** A made-up world for tests. */
export function madeUp(id: string): Scenario {
  const file = `tests/support/worlds/${id}.yaml`;
  return accepted(parseScenario(readFileSync(`${repositoryRoot}/${file}`, 'utf8'), { file, vocabulary }));
}

/** Data as a file would say it → the resolved scenario. */
export function resolved(data: unknown): Scenario {
  return accepted(validateScenario(data, { file: 'made-up', vocabulary }));
}

function accepted(result: ParseResult): Scenario {
  if (!result.ok) throw new Error(result.issues.map(formatIssue).join('\n'));
  return result.scenario;
}

/** How to run a scenario: seed 1, history, nothing recorded, unless said otherwise. */
export function specFor(scenario: Scenario, more: Partial<RunSpec> = {}): RunSpec {
  return { scenario, seed: '1', mode: 'history', outputs: { series: false, events: false }, ...more };
}

/**
 * SHA-256 of what everybody is and has, or everybody of some groups, in the order of these groups. Places, segments and facilitators count by
 * name, and who leads a party by the place in the group, not by index, so that a world with more of them can be compared; the index that a state
 * keeps of people does not count.
 */
function peopleDigest(state: State, params: Params, groupIds: readonly string[]): string {
  const hash = createHash('sha256');
  const groups = groupIds.map((id) => params.groups.find((group) => group.id === id)!);
  const names: Readonly<Record<string, (index: number, first: number, group: number) => string>> = {
    place: (at) => params.places[at]!.id,
    segment: (s) => params.segments[s]?.id ?? 'none',
    group: (g) => params.groups[g]!.id,
    route: (r, _, g) => {
      const route = params.routesByGroup[g]![r];
      return route === undefined ? 'none' : `${route.legs.map((leg) => params.legs[leg]!.id)} ${route.isDirect}`;
    },
    lead: (person, first) => String(person - first),
    facilitator: (row) => {
      const { rows, first } = state.facilitators;
      const market = rows.market[row];
      return market === undefined ? 'none' : `${params.markets[market]!.id} ${row - first[market]!}`;
    },
  };
  for (const [name, whole] of columnsInOrder(state.people)) {
    for (const group of groups) {
      const { first, count } = group;
      const column = whole.subarray(first, first + count);
      const nameOf = names[name];
      if (nameOf === undefined) hash.update(bytesOf(column));
      else hash.update(named(column, (index) => nameOf(index, first, params.groups.indexOf(group))));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function named(column: ArrayLike<number>, nameOf: (index: number) => string): string {
  const known = new Map<number, string>();
  return Array.from(column, (index) => {
    const text = known.get(index) ?? nameOf(index);
    known.set(index, text);
    return text;
  }).join();
}

/** A run with what laws compare: the result and the digest of everybody (or of everybody in some groups) after each day. */
export function runWithPeople(
  spec: RunSpec,
  hooks: RunHooks = {},
  groups: readonly string[] = Object.keys(spec.scenario.groups),
): { result: Result; people: readonly string[] } {
  const people: string[] = [];
  const result = run(spec, {
    ...hooks,
    afterDay: (state, params, digest) => {
      people.push(peopleDigest(state, params, groups));
      hooks.afterDay?.(state, params, digest);
    },
  });
  return { result, people };
}
