// Oracle: design/model.md: a state may gain from visible harm done by the other side; that makes exposing people pay, "and is printed when it acts". Gain and
// cost in the closed form of docs/model/bargaining.md.
import { describe, expect, it } from 'vitest';
import { resultText } from '../../src/cli/result-text.ts';
import { reportHtml } from '../../src/figures/report.ts';
import { createState } from '../../src/model/create-state.ts';
import { bargain } from '../../src/model/diplomacy/bargain.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import { updateHome } from '../../src/model/politics/home.ts';
import type { Result } from '../../src/run/result.ts';
import { run } from '../../src/run/run.ts';
import { toyParams } from '../support/toy-world.ts';
import { madeUp, specFor } from '../support/worlds.ts';

const p = parameterValues();
const SAID = 'exposing people pays';

/** Two governments, one of which turns people back; the other has some taste for what that shows. */
function ranWith(imageGain: number): Result {
  const base = madeUp('negotiation-only');
  const traits = { ...base.actors.coast!.traits, imageGain };
  // Too dear to grant, so that pressure lasts until people have been turned back for a while.
  const demands = Object.fromEntries(Object.entries(base.demands).map(([id, demand]) => [id, { ...demand, cost: 9 }]));
  const scenario = { ...base, demands, actors: { ...base.actors, coast: { ...base.actors.coast!, traits } } };
  return run(specFor(scenario, { seed: '3', outputs: { series: true, events: true } }));
}

describe('the gain from harm that the other side is seen to do', () => {
  const params = toyParams();
  const transit = params.actors.findIndex(({ id }) => id === 'transit');
  const to = params.dyads[0]!.to;

  function pressing(harm: number): { gain: number; costBy: number } {
    const state = createState(params, '1');
    state.actors[to]!.visibleHarm = harm;
    Object.assign(state.dyads[0]!, { stage: 'executing', started: true, escalation: 0.8, escalationPeak: 0.8 });
    updateHome(state, params);
    bargain(state, params);
    return { gain: state.actors[transit]!.imageGain, costBy: state.dyads[0]!.costBy };
  }

  it('is the weight times the harm, and lowers the cost of pressing by κC·gain·e', () => {
    const [none, some] = [pressing(0), pressing(0.6)];
    expect(none.gain).toBe(0);
    expect(some.gain).toBeCloseTo(p.imageGain * 0.6, 12);
    expect(none.costBy - some.costBy).toBeCloseTo(p.coercerCostScaleUtilPerWeek * p.imageGain * 0.6 * 0.8, 12);
  });

  it('is nothing while nobody presses', () => {
    const state = createState(params, '1');
    state.actors[to]!.visibleHarm = 2;
    updateHome(state, params);
    expect(state.actors[transit]!.imageGain).toBe(0);
    expect(state.events).toEqual([]);
  });
});

describe('a run in which it acts', () => {
  const acting = ranWith(0.5);
  const gained = acting.events.filter(({ rule }) => rule === 'imageGained');

  it('says so as an event with its numbers, of who gains and from whom', () => {
    expect(gained.length).toBeGreaterThan(0);
    const [{ actor, about, numbers }] = gained as [(typeof gained)[number]];
    expect([actor, about]).toEqual(['coast', 'league']);
    expect(numbers.gain).toBeCloseTo(0.5 * numbers.harm!, 4);
    expect(numbers.gain).toBeGreaterThanOrEqual(numbers.threshold!);
  });

  it('prints it, in the text and in the report', () => {
    expect(resultText(acting)).toContain(SAID);
    expect(reportHtml(acting)).toContain(SAID);
  });

  it('and one in which it does not act says nothing of the kind', () => {
    const quiet = ranWith(0);
    expect(quiet.events.some(({ rule }) => rule === 'imageGained')).toBe(false);
    expect(resultText(quiet)).not.toContain(SAID);
    expect(reportHtml(quiet)).not.toContain(SAID);
  });
});
