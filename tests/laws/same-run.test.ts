// Oracle: one version, scenario, seed and moves give the same bits: however the day is cut, whatever is recorded, whoever sends the moves.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyKind } from '../../src/model/vocabulary.ts';
import type { Result } from '../../src/run/result.ts';
import { type RunHooks, run, simulate } from '../../src/run/run.ts';
import type { Move, RunSpec } from '../../src/run/spec.ts';
import { InvalidScenario } from '../../src/scenario/invalid-scenario.ts';
import { anyRun } from '../any/any-scenario.ts';
import { shipped, specFor } from '../support/worlds.ts';

const toy = specFor(shipped('toy-crossing'));
const seconds = 60_000;

/** The first day on which two runs differ, or what else differs, or nothing. */
function difference(a: Result, b: Result): string | undefined {
  const day = a.dayDigests.findIndex((digest, at) => digest !== b.dayDigests[at]);
  if (day >= 0 || a.dayDigests.length !== b.dayDigests.length) return `they differ from day ${day} on`;
  return a.fingerprint === b.fingerprint ? undefined : 'people differ at the end';
}

/** Ranges that cover 0 … people − 1, cut at the given thousandths, in an order given by keys. */
function cutAt(people: number, thousandths: readonly number[], keys: readonly number[]): (readonly [number, number])[] {
  const cuts = [...new Set([0, ...thousandths.map((t) => Math.floor((people * t) / 1000)), people])].sort(
    (a, b) => a - b,
  );
  const ranges = cuts.slice(1).map((to, i) => [cuts[i]!, to] as const);
  return ranges
    .map((range, i) => ({ range, key: keys[i % keys.length]! }))
    .sort((a, b) => a.key - b.key)
    .map(({ range }) => range);
}

describe('the day may be cut anywhere', () => {
  it.for([1, 2, 3, 7])('into %i ranges, visited backwards, cutting parties in two', { timeout: seconds }, (ranges) => {
    const whole = run(toy);
    let cutParties = 0;
    const hooks: RunHooks = {
      slices: (people) =>
        Array.from({ length: ranges }, (_, i) => {
          const at = (slice: number): number => (slice === ranges ? people : Math.floor((people * slice) / ranges));
          return [at(ranges - 1 - i), at(ranges - i)] as const;
        }),
      afterDay: (state) => {
        if (state.day === 0) cutParties = state.slices.filter(([from]) => state.people.lead[from]! < from).length;
      },
    };
    const cut = run(toy, hooks);
    expect(difference(whole, cut)).toBeUndefined();
    if (ranges === 7) expect(cutParties, 'some cut goes through a party').toBeGreaterThan(0);
  });

  it('in any made-up world, in any order', { timeout: 2 * seconds }, () => {
    const keys = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 7, maxLength: 7 });
    const cuts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 6 });
    let moved = 0;
    fc.assert(
      fc.property(anyRun, cuts, keys, ({ spec }, thousandths, order) => {
        const lean: RunSpec = { ...spec, outputs: { series: false, events: false } };
        const whole = run(lean);
        const cut = run(lean, { slices: (people) => cutAt(people, thousandths, order) });
        if (whole.movements.tries! > 0) moved += 1;
        expect(difference(whole, cut)).toBeUndefined();
      }),
      { seed: 3, numRuns: 45 },
    );
    expect(moved, 'worlds in which people cross').toBeGreaterThan(8);
  });
});

describe('what is kept of a run changes nothing', () => {
  it('series, events, both or none give the same bits', { timeout: seconds }, () => {
    const plain = run(toy);
    for (const outputs of [
      { series: true, events: false },
      { series: false, events: true },
      { series: true, events: true },
    ]) {
      const other = run({ ...toy, outputs });
      expect(difference(plain, other)).toBeUndefined();
      expect(other.humanCost).toEqual(plain.humanCost);
      expect(other.movements).toEqual(plain.movements);
      expect(other.series.length > 0).toBe(outputs.series);
      expect(other.events.length > 0).toBe(outputs.events);
    }
  });

  it('a run of fewer days is the beginning of a longer one', { timeout: seconds }, () => {
    // What a person's row says of a day to come may reach past the shorter run; what happened may not differ.
    const long = run(toy);
    const short = run({ ...toy, days: 50 });
    expect(short.dayDigests).toEqual(long.dayDigests.slice(0, 50));
    expect(short.dayDigests.length).toBe(50);
  });

  it('the same run twice is the same run', { timeout: seconds }, () => {
    expect(difference(run(toy), run(toy))).toBeUndefined();
    expect(run(toy).fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a seed', () => {
  it('of another text gives other bits, from the first day on', { timeout: seconds }, () => {
    const texts = ['1', '2', '1/2', ' 1', 'one'];
    const runs = texts.map((seed) => run({ ...toy, seed, days: 20 }));
    expect(new Set(runs.map(({ fingerprint }) => fingerprint)).size).toBe(texts.length);
    expect(new Set(runs.map(({ dayDigests }) => dayDigests[0])).size).toBe(texts.length);
  });

  it('gives other people in any made-up world that has some', { timeout: seconds }, () => {
    fc.assert(
      fc.property(anyRun, ({ spec }) => {
        fc.pre(run({ ...spec, days: 1 }).people > 0);
        const days = Math.min(10, spec.scenario.days);
        const one = run({ ...spec, days });
        const other = run({ ...spec, days, seed: `${spec.seed}/1` });
        expect(one.fingerprint).not.toBe(other.fingerprint);
      }),
      { seed: 4, numRuns: 15 },
    );
  });
});

describe('moves of a person', () => {
  const policies = { transit: 'human', north: 'human' } as const satisfies Record<string, PolicyKind>;

  /** A person who sets one lever after another, each a little differently every time. */
  function play(spec: RunSpec, moves: (day: number, actor: string) => readonly Move[]): Result {
    const steps = simulate(spec);
    let step = steps.next();
    while (!step.done) step = steps.next(step.value.flatMap(({ day, actor }) => moves(day, actor)));
    return step.value;
  }

  // The timeline eases visas on day 7, a date of this state; that day is the subject of the next test.
  const chosen = (day: number, actor: string): readonly Move[] =>
    actor === 'transit'
      ? [
          { actor, lever: day === 7 ? 'hosting' : 'visaEase', level: (day % 20) / 20 },
          ...(day === 7 ? [] : [{ actor, lever: 'visaEase', level: 1, groups: ['coast'] }]),
          { actor, lever: 'steering', level: day % 7, border: 'southLine' },
          { actor, lever: 'escort', level: 3 }, // beyond its range: taken for its end
        ]
      : [{ actor, lever: 'pushback', level: day > 40 ? 0.5 : 0 }];

  it('are stored with the result, and replaying them gives the same bits', { timeout: seconds }, () => {
    const live = play({ ...toy, policies }, chosen);
    expect(live.moves.length).toBeGreaterThan(50);
    expect(difference(live, run({ ...toy, policies }))).toBeDefined();
    const replayed = run({ ...toy, policies, moves: live.moves });
    expect(difference(live, replayed)).toBeUndefined();
    expect(replayed.moves).toEqual(live.moves);
    const scripted = run({ ...toy, policies: { transit: 'scripted', north: 'scripted' }, moves: live.moves });
    expect(difference(live, scripted)).toBeUndefined();
  });

  it('on the day of a dated move on the same lever replay as they were', { timeout: seconds }, () => {
    const sameDay = (day: number, actor: string): readonly Move[] =>
      actor === 'transit' && day === 7 ? [{ actor, lever: 'visaEase', level: 0.1 }] : [];
    const live = play({ ...toy, policies }, sameDay);
    const replayed = run({ ...toy, policies, moves: live.moves });
    expect(difference(live, replayed)).toBeUndefined();
  });

  it('that an actor cannot make are refused, each with its place in the list', { timeout: seconds }, () => {
    const wrong = [
      { day: 14, actor: 'norht', lever: 'pushback', level: 1 },
      { day: 14, actor: 'north', lever: 'visaEase', level: 1 },
      { day: 14, actor: 'transit', lever: 'steering', level: 1 },
      { day: 14, actor: 'transit', lever: 'steering', level: 1, border: 'norhtLine' },
      { day: 500, actor: 'north', lever: 'pushback', level: Number.NaN, groups: ['cost'] },
      { day: 7, actor: 'south', lever: 'guards', level: 1, groups: ['coast'] },
    ];
    const spec = { ...toy, policies: { ...policies, south: 'adaptive' as const } };
    const words = (act: () => unknown): readonly string[] => {
      try {
        act();
        return [];
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidScenario);
        return (error as InvalidScenario).message.split('\n');
      }
    };
    expect(words(() => run({ ...spec, moves: wrong }))).toEqual([
      'moves: moves.0.actor: unknown actor norht (did you mean north?)',
      expect.stringMatching(/^moves: moves\.1\.lever: north is a targetState and does not hold visaEase \(held by /),
      'moves: moves.2.border: missing: steering is set per border (write border: northLine or southLine)',
      'moves: moves.3.border: unknown border norhtLine (did you mean northLine?)',
      'moves: moves.4.day: 500 is outside the run, days 0 to 119',
      'moves: moves.4.level: NaN is not a finite number',
      'moves: moves.4.groups: unknown group cost (did you mean coast?)',
      expect.stringMatching(
        /^moves: moves\.5\.actor: south decides for itself and follows no moves \(moves may come from /,
      ),
      'moves: moves.5.groups: guards is set for everybody: it cannot be limited to groups',
    ]);
    // Somebody who is not asked cannot move: the answer of one actor is no way to set the levers of another.
    expect(
      words(() =>
        play({ ...toy, policies: { north: 'human' } }, () => [{ actor: 'transit', lever: 'visaEase', level: 0 }]),
      ),
    ).toEqual(['moves: moves.0.actor: transit is not asked on day 7 (moves may come from north)']);
  });

  it('that never come leave the run as its timeline has it', { timeout: seconds }, () => {
    expect(
      difference(
        play({ ...toy, policies }, () => []),
        run(toy),
      ),
    ).toBeUndefined();
  });
});
