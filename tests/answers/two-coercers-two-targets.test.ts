// Oracle: parameters.md A.7: who could press copies success. By A.5 a demand worth .25 is not worth a threat at the default belief (E < 0), and is after one win of a
// neighbour (p̂ from .5 to .69). Targets copy as well: with imitation a hard response of one is taken up sooner by the other. Where nobody copies anybody,
// how the first matter ends makes no difference to the second.
import { describe, expect, it, vi } from 'vitest';
import type { DyadState } from '../../src/model/actor-state.ts';
import { createState } from '../../src/model/create-state.ts';
import { day } from '../../src/model/day.ts';
import { leverLevel } from '../../src/model/levels.ts';
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
  readonly costOfSecond?: number; // to the target of the second matter, of granting
  readonly isSwapped?: boolean; // south and vale first, north and hill second
  readonly parameters?: Readonly<Record<string, number>>;
}

function world({ cost, value = 0.25, costOfSecond = 0.4, isSwapped = false, parameters = {} }: World): Params {
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
        southern: { ...turned(southern, northern), value, cost: costOfSecond },
      },
      parameters: {
        ...base.parameters,
        ...Object.fromEntries(
          Object.entries(parameters).map(([id, one]) => [id, { value: one, note: 'set by a test' }]),
        ),
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

describe('who is pressed', () => {
  const [HILL, VALE] = [1, 3];
  /** Both are pressed and neither grants; how far the second of them turns back, by day. */
  const told = (
    imitationShare: number,
    seed: string,
  ): { practice: readonly number[]; firstDay: number; pressedDay: number } => {
    const params = world({ cost: NEVER, costOfSecond: NEVER, value: 0.9, parameters: { imitationShare } });
    const practice: number[] = [];
    let [firstDay, pressedDay] = [-1, -1];
    ended(params, seed, (state) => {
      practice.push(leverLevel(state, params, VALE, 'pushback'));
      if (firstDay < 0 && leverLevel(state, params, HILL, 'pushback') > 0) firstDay = state.day;
      if (pressedDay < 0 && matter(state, params, 'south').stage === 'executing') pressedDay = state.day;
    });
    return { practice, firstDay, pressedDay };
  };
  const total = (practice: readonly number[]): number => practice.reduce((sum, level) => sum + level, 0);

  it('turns back sooner and more where another already does, and as before until then', () => {
    const pairs = seeds
      .map((seed) => [told(0, seed), told(1, seed)] as const)
      .filter(([{ firstDay, pressedDay }]) => firstDay >= 0 && pressedDay > firstDay);
    expect(pairs.length).toBeGreaterThanOrEqual(5);
    for (const [alone, copied] of pairs) {
      expect(total(copied.practice)).toBeGreaterThan(total(alone.practice));
      expect(copied.practice.findIndex((level) => level > 0)).toBeLessThanOrEqual(
        alone.practice.findIndex((level) => level > 0),
      );
      expect(copied.practice.slice(0, alone.firstDay)).toEqual(alone.practice.slice(0, alone.firstDay));
    }
  });
});

describe('where nobody learns from anybody', () => {
  const alone = { precedentHiddenShare: 0, imitationShare: 0, normSetupDiscount: 0 };
  /** What is about the second matter alone: not what it has read of others, which is without weight, and not the numbers of events. */
  const second = (cost: number, seed: string, parameters: Readonly<Record<string, number>>): readonly string[] => {
    const params = world({ cost, value: 0.9, parameters });
    const days: string[] = [];
    ended(params, seed, (state) => {
      const { lastEvent, precedents, norm, ...own } = matter(state, params, 'south');
      days.push(JSON.stringify(own));
    });
    return days;
  };

  it('the second matter is the same to the last bit, whether the first was won or refused', () => {
    for (const seed of seeds) expect(second(EASY, seed, alone)).toEqual(second(NEVER, seed, alone));
  });

  it('and is not where they do', () => {
    const different = seeds.filter((seed) => second(EASY, seed, {}).at(-1) !== second(NEVER, seed, {}).at(-1));
    expect(different.length).toBeGreaterThanOrEqual(4);
  });
});

describe('the world of two coercers and two targets', () => {
  it('keeps the laws of every day', () => {
    for (const seed of ['1', '2', '3']) expect(brokenLaws(specFor(base, { seed, mode: 'free' }))).toEqual({});
  });
});
