// Oracle: the guide for writing a case. The two files that it tells people to copy pass every check, run in both modes, and ask what they seem to ask.
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/node/read-scenario.ts';
import { run } from '../../src/run/run.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { readRepositoryFile } from '../support/source.ts';

const guide = readRepositoryFile('docs/guides/write-a-case.md');

const example = (id: string, whatIf?: string): Promise<Scenario> => readScenario(`docs/guides/${id}.yaml`, [], whatIf);

const outcomeOf = (scenario: Scenario, mode: 'history' | 'free') =>
  run({ scenario, seed: '1', mode, outputs: { series: false, events: false } });

describe.each(['some-place-1999', 'some-table-1999'])('%s', (id) => {
  it('is named by the guide, and has what the guide asks for', async () => {
    expect(guide).toContain(`(${id}.yaml)`);
    const scenario = await example(id);
    for (const key of [
      'summary',
      'contentNote',
      'cannotSee',
      'teachingNote',
      'case',
      'briefings',
      'observedOutcome',
    ] as const)
      expect(scenario[key], key).toBeDefined();
    expect(Object.keys(scenario.whatIfs).length).toBeGreaterThanOrEqual(3);
  });

  it.each(['history', 'free'] as const)('starts to bargain in %s mode', async (mode) => {
    const { outcome, humanCost } = outcomeOf(await example(id), mode);
    expect(outcome.leveragePeak).toBeGreaterThan(0);
    expect(outcome.endedBy).not.toBe('notStarted');
    expect(humanCost.deathsTrue === null).toBe(id === 'some-table-1999');
  });
});

describe('the place', () => {
  it('has people who get in, fewer where the guards stay, and more where nobody is turned back', async () => {
    const entered = async (whatIf?: string): Promise<number> =>
      outcomeOf(await example('some-place-1999', whatIf), 'history').movements.entriesTrue!;
    const asItWas = await entered();
    expect(await entered('nobody-opens')).toBeLessThan(asItWas / 4);
    expect(await entered('no-pushback')).toBeGreaterThan(asItWas);
  });
});
