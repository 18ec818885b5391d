import { parameterValues } from '../model/parameters.ts';
import { type Issue, issueAt } from './issue.ts';
import { LooseScenario, numberOf } from './loose.ts';
import type { Scenario } from './scenario.ts';
import { type Located, pathText, spotOf, toPlain } from './tree.ts';

/** Limits of one run, known before any memory is taken. */
export const PEOPLE_MAX = 20_000_000;
export const AGENT_DAYS_MAX = 4_000_000_000;

/** Columns of one person (stage, place, party, money, health, dates …) in both buffers; rounded up. */
const BYTES_PER_PERSON = 96;

interface RunSize {
  readonly people: number;
  readonly agentDays: number;
  readonly bytes: number;
}

export function runSize(scenario: Scenario, days: number = scenario.days): RunSize {
  return sizeOf(new LooseScenario(scenario), days);
}

/** Refuses a run that is too large, and says what it would take and which entry makes it so. */
export function sizeIssue(tree: Located): Issue | undefined {
  const scenario = new LooseScenario(toPlain(tree));
  const days = scenario.number('days') ?? 0;
  const { people, agentDays, bytes } = sizeOf(scenario, days);
  if (people <= PEOPLE_MAX && agentDays <= AGENT_DAYS_MAX) return countIssue(tree, scenario);
  const needs = `${grouped(people)} people on ${grouped(days)} days are ${grouped(agentDays)} agent-days and need about ${memory(bytes)}`;
  if (people <= PEOPLE_MAX) {
    return issueAt(
      spotOf(tree, ['days']),
      'days',
      `the run is too large: ${needs}`,
      `at most ${grouped(AGENT_DAYS_MAX)} agent-days`,
    );
  }
  const groups = scenario.entries('groups').map(([id, group]) => ({ id, persons: numberOf(group.atRiskPersons) ?? 0 }));
  const largest = groups.reduce((a, b) => (b.persons > a.persons ? b : a));
  const path = ['groups', largest.id, 'atRiskPersons'];
  const hint = `at most ${grouped(PEOPLE_MAX)} people; the largest group is ${largest.id} with ${grouped(largest.persons)}`;
  return issueAt(spotOf(tree, [...path, 'value']), pathText(path), `the run is too large: ${needs}`, hint);
}

/** What the columns of a run can number: groups, places (a border counts as one), markets in 8 bits, facilitators in 16. */
const INDICES_MAX = 250;
const FACILITATORS_MAX = 32_000;
const DAYS_MAX = 8191;

function countIssue(tree: Located, scenario: LooseScenario): Issue | undefined {
  const count = (key: 'groups' | 'places' | 'borders' | 'facilitators'): number => scenario.entries(key).length;
  const set = scenario.entries('parameters').find(([id]) => id === 'capacityGrowthMax');
  const growth = (set && numberOf(set[1])) ?? parameterValues().capacityGrowthMax;
  let facilitators = 0;
  for (const [, market] of scenario.entries('facilitators')) {
    facilitators += Math.max(1, Math.ceil((numberOf(market.count) ?? 0) * growth));
  }
  const limits: readonly (readonly [string, number, number, string])[] = [
    ['days', scenario.number('days') ?? 0, DAYS_MAX, 'days'],
    ['groups', count('groups'), INDICES_MAX, 'groups'],
    ['places', count('places') + count('borders'), INDICES_MAX, 'places and borders together'],
    ['facilitators', count('facilitators'), INDICES_MAX, 'markets of facilitators'],
    ['facilitators', facilitators, FACILITATORS_MAX, `facilitators (${growth} times those at the start)`],
  ];
  for (const [path, number, most, what] of limits) {
    if (number > most) {
      return issueAt(spotOf(tree, [path]), path, `${grouped(number)} ${what} are too many`, `at most ${grouped(most)}`);
    }
  }
  return undefined;
}

function sizeOf(scenario: LooseScenario, days: number): RunSize {
  let people = 0;
  for (const [, group] of scenario.entries('groups')) people += Math.max(0, numberOf(group.atRiskPersons) ?? 0);
  return { people, agentDays: people * Math.max(0, days), bytes: people * BYTES_PER_PERSON };
}

function memory(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${Math.round(value)} ${units[unit]!} of memory`;
}

/** 1234567 → '1 234 567', without the language of the machine. */
function grouped(value: number): string {
  const whole = Math.round(value);
  if (whole >= 1e15) return whole.toExponential(1).replace('e+', '·10^');
  return String(whole).replace(/\B(?=(?:[0-9]{3})+$)/g, ' ');
}
