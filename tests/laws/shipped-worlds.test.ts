// Oracle: the laws of every day hold in every scenario that is shipped, as it was and with everybody free to choose; here with fewer people, where there are many.
import { describe, expect, it } from 'vitest';
import { numberOf, type Scenario } from '../../src/scenario/scenario.ts';
import { brokenLaws } from '../support/daily-laws.ts';
import { shipped, shippedIds, specFor } from '../support/worlds.ts';

/** People times days that the laws recount in about a second. tests/slow takes everybody. */
const MOST = 600_000;

/** The same world with so many people that a second is enough. */
function thinned(scenario: Scenario): Scenario {
  const people = Object.values(scenario.groups).reduce((sum, group) => sum + numberOf(group.atRiskPersons), 0);
  const share = Math.min(1, MOST / Math.max(1, people * scenario.days));
  const fewer = Object.entries(scenario.groups).map(([id, group]) => {
    const atRiskPersons = Math.ceil(numberOf(group.atRiskPersons) * share);
    return [id, { ...group, atRiskPersons }] as const;
  });
  return { ...scenario, groups: Object.fromEntries(fewer) };
}

describe.for(shippedIds())('%s', (id) => {
  it.for(['history', 'free'] as const)('in %s mode', { timeout: 120_000 }, (mode) => {
    expect(brokenLaws(specFor(thinned(shipped(id)), { seed: '7', mode }))).toEqual({});
  });
});

it('there are scenarios at all', () => {
  expect(shippedIds().length).toBeGreaterThanOrEqual(2);
});
