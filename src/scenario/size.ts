import { type Issue, issueAt } from './issue.ts';
import { valueOf as numberOf, type Scenario } from './scenario.ts';
import { type Located, pathText, spotOf } from './tree.ts';

/** Limits of one run, known before any memory is taken. */
export const PEOPLE_MAX = 20_000_000;
export const AGENT_DAYS_MAX = 4_000_000_000;

/** Columns of one person (stage, place, party, money, health, dates …) in both buffers; rounded up. */
const BYTES_PER_PERSON = 96;

export interface RunSize {
  readonly people: number;
  readonly agentDays: number;
  readonly bytes: number;
}

export function runSize(scenario: Scenario, days: number = scenario.days): RunSize {
  let people = 0;
  for (const group of Object.values(scenario.groups)) people += numberOf(group.atRiskPersons);
  return { people, agentDays: people * days, bytes: people * BYTES_PER_PERSON };
}

/** Refuses a run that is too large, and says what it would take and which entry makes it so. */
export function sizeIssue(scenario: Scenario, tree: Located, days: number = scenario.days): Issue | undefined {
  const { people, agentDays, bytes } = runSize(scenario, days);
  if (people <= PEOPLE_MAX && agentDays <= AGENT_DAYS_MAX) return undefined;
  const groups = Object.entries(scenario.groups).map(([id, group]) => ({ id, persons: numberOf(group.atRiskPersons) }));
  const largest = groups.reduce((a, b) => (b.persons > a.persons ? b : a));
  const path = people > PEOPLE_MAX ? ['groups', largest.id, 'atRiskPersons'] : ['days'];
  const limit = people > PEOPLE_MAX ? `${grouped(PEOPLE_MAX)} people` : `${grouped(AGENT_DAYS_MAX)} agent-days`;
  const message = `the run is too large: ${grouped(people)} people on ${grouped(days)} days are ${grouped(agentDays)} agent-days and need about ${memory(bytes)}`;
  const hint =
    people > PEOPLE_MAX
      ? `at most ${limit}; the largest group is ${largest.id} with ${grouped(largest.persons)}`
      : `at most ${limit}`;
  return issueAt(spotOf(tree, path), pathText(path), message, hint);
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
