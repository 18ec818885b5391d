// Oracle: corrections.md 23 in closed form. A demand is asked aloud at `askFactor` times what would be enough; concession is of the aim, concessionOfAsk of the
// ask, and only the aim is bargained for.
import { describe, expect, it } from 'vitest';
import { createState } from '../../src/model/create-state.ts';
import { outcomeOf } from '../../src/run/outcome.ts';
import { decodeResult, encodeResult } from '../../src/run/result-json.ts';
import { run } from '../../src/run/run.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { anyResult } from '../any/any-result.ts';
import { edited, problems } from '../support/scenario-world.ts';
import { madeUp, specFor } from '../support/worlds.ts';

const world = madeUp('negotiation-only');

/** The world of states with the first demand, worth .5 of .8, asked at so many times its aim. */
function asked(askFactor: number): Scenario {
  return { ...world, demands: { ...world.demands, help: { ...world.demands.help!, askFactor } } };
}

function outcomeAfter(scenario: Scenario, help: number, visas: number): ReturnType<typeof outcomeOf> {
  const params = compile(scenario, { mode: 'history' });
  const state = createState(params, '1');
  state.dyads[0]!.concession.set([help, visas, 1]); // the third demand is symbolic and counts in neither
  return outcomeOf(state, params);
}

describe('what was asked aloud and what was aimed at', () => {
  it('are the same unless the scenario says otherwise', () => {
    const outcome = outcomeAfter(world, 0.6, 0.2);
    expect(outcome.concession).toBeCloseTo((0.5 * 0.6 + 0.3 * 0.2) / 0.8, 12);
    expect(outcome.concessionOfAsk).toBe(outcome.concession);
  });

  it('are counted apart: a quarter of an ask that is four times the aim is the whole aim', () => {
    const outcome = outcomeAfter(asked(4), 1, 0);
    expect(outcome.concession).toBeCloseTo(0.5 / 0.8, 12);
    expect(outcome.concessionOfAsk).toBeCloseTo(0.5 / 4 / 0.8, 12);
    expect(outcomeAfter(asked(4), 1, 1).kind).toBe('full');
  });

  it('change nothing that is bargained for', () => {
    const days = (scenario: Scenario): readonly string[] =>
      run(specFor(scenario, { seed: '5', mode: 'free', days: 120 })).dayDigests;
    expect(days(asked(4))).toEqual(days(world));
  });

  it('stand beside each other in the JSON of a run; one kept from before has the ask at the aim', () => {
    const result = anyResult({ days: 3 });
    const apart = { ...result, outcome: { ...result.outcome, concession: 0.4, concessionOfAsk: 0.1 } };
    expect(decodeResult(encodeResult(apart)).outcome.concessionOfAsk).toBe(0.1);
    const old = JSON.parse(encodeResult(apart)) as { outcome: { concessionOfAsk?: number } };
    delete old.outcome.concessionOfAsk;
    expect(decodeResult(JSON.stringify(old)).outcome.concessionOfAsk).toBe(0.4);
  });

  it('less asked than aimed at is refused', () => {
    const at = 'issue: recognition, ';
    const factor = (times: number): readonly string[] => problems(edited([at, `${at}askFactor: ${times}, `]));
    expect(factor(1)).toEqual([]);
    expect(factor(0.5)).toEqual([expect.stringMatching(/askFactor/)]);
  });
});
