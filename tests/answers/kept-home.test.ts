// Oracle: closed form of docs/model/politics.md: what it costs one side that the other does not let its own people go to it (C20), threatened and done; and
// that it costs nobody anything elsewhere.
import { describe, expect, it } from 'vitest';
import { createState } from '../../src/model/create-state.ts';
import { bargain } from '../../src/model/diplomacy/bargain.ts';
import { parameterValues } from '../../src/model/parameters.ts';
import type { Params } from '../../src/model/params.ts';
import { costThreatened } from '../../src/model/politics/dyad-cost.ts';
import { updatePolitics } from '../../src/model/politics/update.ts';
import type { State } from '../../src/model/state.ts';
import { run } from '../../src/run/run.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { toyParams } from '../support/toy-world.ts';
import { shipped, specFor } from '../support/worlds.ts';

const p = parameterValues();
const at = (params: Params, id: string): number => params.actors.findIndex((actor) => actor.id === id);

/** A state of origin that asks something of the state its people wish to go to. */
function asking(scenario: Scenario, weight = p.keptHomeCostWeight): Scenario {
  const far = { ...scenario.actors.far!, traits: { keptHomeCostWeight: weight } };
  return {
    ...scenario,
    actors: { ...scenario.actors, far },
    demands: {
      trade: {
        by: 'homeland',
        to: 'far',
        issue: 'market',
        aim: 'compel',
        acknowledged: 'public',
        value: 0.6,
        cost: 0.3,
        divisible: true,
      },
    },
  };
}

const params = toyParams({}, asking);
const far = at(params, 'far');
const whole = p.targetCostScaleUtilPerWeek * p.keptHomeCostWeight * p.rightsCommitment * 2 * p.protectiveCampStart;

function refusing(of: Params, share: number): State {
  const state = createState(of, '1');
  state.controls.permitShare.fill(1 - share);
  updatePolitics(state, of);
  bargain(state, of);
  return state;
}

describe('people whom their own state does not let go', () => {
  it('are a means of pressure of a state of origin over where they wish to go', () => {
    expect(params.dyads[0]!.means).toContain('permits');
  });

  it('cost the other side κ·kK·N·2B times the share refused, all of it by this dyad', () => {
    for (const share of [0, 0.5, 1]) {
      const state = refusing(params, share);
      expect(state.actors[far]!.costKeptHome).toBeCloseTo(whole * share, 9);
      expect(state.actors[far]!.costHolding).toBeCloseTo(whole * share, 9);
      expect(state.dyads[0]!.costTo).toBeCloseTo(whole * share, 9);
    }
  });

  it('cost a state that professes little, or whose public does not ask, in proportion', () => {
    const state = createState(params, '1');
    state.controls.permitShare.fill(0);
    Object.assign(state.actors[far]!, { rightsCommitment: p.rightsCommitment / 2 });
    expect(costThreatened(state, params, params.dyads[0]!)).toBeCloseTo(whole / 2, 9);
    Object.assign(state.actors[far]!, { rightsCommitment: p.rightsCommitment, protectiveCampShare: 0 });
    expect(costThreatened(state, params, params.dyads[0]!)).toBe(0);
  });

  it('can be threatened, and cost nothing where another means is held', () => {
    const state = createState(params, '1');
    expect(costThreatened(state, params, params.dyads[0]!)).toBeCloseTo(whole, 9);
    expect(costThreatened(state, params, { ...params.dyads[0]!, means: ['workers'] })).toBe(0);
    const crossing = toyParams();
    expect(refusing(crossing, 1).actors.map(({ costKeptHome }) => costKeptHome)).toEqual(crossing.actors.map(() => 0));
  });

  it('bring leverage in a run, and none where the trait says that nobody minds', () => {
    const peak = (weight: number): number => {
      const scenario = asking(shipped('toy-crossing'), weight);
      const timeline = { refused: { on: scenario.start, actor: 'homeland', lever: 'exitPermits', level: 1 } };
      return run(specFor({ ...scenario, timeline, whatIfs: {} }, { seed: '3' })).outcome.leveragePeak;
    };
    expect(peak(p.keptHomeCostWeight)).toBeGreaterThan(0.1);
    expect(peak(0)).toBe(0);
  });
});
