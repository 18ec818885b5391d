// Oracle: parameters.md A.7: who could press copies success. By A.5 a demand worth .25 is not worth a threat at the default belief (E < 0), and is after one win of a
// neighbour (p̂ from .5 to .69).
import { describe, expect, it, vi } from 'vitest';
import type { DyadState } from '../../src/model/actor-state.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import type { Params } from '../../src/model/params.ts';
import type { State } from '../../src/model/state.ts';
import { compile } from '../../src/scenario/compile.ts';
import type { Demand } from '../../src/scenario/scenario.ts';
import { brokenLaws } from '../support/daily-laws.ts';
import { madeUp, specFor } from '../support/worlds.ts';

vi.setConfig({ testTimeout: 120_000 }); // on a busy machine

const base = madeUp('two-coercers-two-targets');
const seeds = Array.from({ length: 16 }, (_, r) => `two/${r + 1}`);

/** What hill would have to pay: so little that it grants, or so much that it never does and north, for whom pressing is dear, gives up. */
const EASY = 0.05;
const NEVER = 5;

interface World {
  readonly cost: number; // to the target of the first matter, of granting
  readonly value?: number; // of the second matter
  readonly isSwapped?: boolean; // south and vale first, north and hill second
}

function world({ cost, value = 0.25, isSwapped = false }: World): Params {
  const { northern, southern } = base.demands as { northern: Demand; southern: Demand };
  const turned = (demand: Demand, other: Demand): Demand =>
    isSwapped ? { ...demand, by: other.by, to: other.to } : demand;
  const { north, south } = base.actors;
  const [first, second] = isSwapped ? ['south', 'north'] : ['north', 'south'];
  return compile(
    {
      ...base,
      actors: {
        ...base.actors,
        [first]: north!,
        [second]: south!,
      },
      demands: {
        northern: { ...turned(northern, southern), cost },
        southern: { ...turned(southern, northern), value },
      },
    },
    { mode: 'free' },
  );
}

function ended(params: Params, seed: string, each: (state: State) => void = () => {}): State {
  const state = createState(params, seed);
  while (state.day < params.days) {
    day(state, params);
    each(state);
  }
  return state;
}

const matter = (state: State, params: Params, by: string): DyadState =>
  state.dyads[params.dyads.findIndex((dyad) => params.actors[dyad.by]!.id === by)]!;

/** Of all seeds, those in which the second state ever threatened. */
function opened(of: World): number {
  const params = world(of);
  const second = of.isSwapped ? 'north' : 'south';
  return seeds.filter((seed) => matter(ended(params, seed), params, second).started).length;
}

describe('the first matter', () => {
  it('is won where granting is cheap, and never where granting is dear: some then give up', () => {
    const endings = (cost: number, how: readonly string[]): number => {
      const params = world({ cost });
      return seeds.filter((seed) => how.includes(matter(ended(params, seed), params, 'north').endedBy)).length;
    };
    expect(endings(EASY, ['deal', 'concession'])).toBeGreaterThanOrEqual(12);
    expect(endings(NEVER, ['deal', 'concession'])).toBe(0);
    expect(endings(NEVER, ['stop'])).toBeGreaterThanOrEqual(3);
  });
});

describe('who could press', () => {
  it.each([false, true])(
    'tries for little after another won, and not after another was refused (swapped: %s)',
    (isSwapped) => {
      const [after, without] = [opened({ cost: EASY, isSwapped }), opened({ cost: NEVER, isSwapped })];
      expect(after).toBeGreaterThanOrEqual(8);
      expect(without).toBe(0);
    },
  );
});

describe('the world of two coercers and two targets', () => {
  it('keeps the laws of every day', () => {
    for (const seed of ['1', '2', '3']) expect(brokenLaws(specFor(base, { seed, mode: 'free' }))).toEqual({});
  });
});
