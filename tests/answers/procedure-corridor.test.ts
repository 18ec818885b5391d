// Oracle: counting: a corridor brings exactly its whole people of the day, the worst off first, wherever they wait, without an attempt.
import { describe, expect, it, vi } from 'vitest';
import { countAll } from '../../src/model/counters.ts';
import { openCorridors } from '../../src/model/people/migrants/corridor.ts';
import { moveTo } from '../../src/model/people/migrants/party.ts';
import { Flag } from '../../src/model/people/migrants/people.ts';
import { createToday } from '../../src/model/people/today.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, type BenchOptions, bench, LINE, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

const KINDS = 4;
const OF_EACH = 25;

/** A hundred people at the strip: by turns very ill, minors, with protection need, none of these. */
function waiting(options: BenchOptions = {}): Bench {
  const b = bench({ people: KINDS * OF_EACH, ...options });
  place(b, 'atBorder', 'strip:line');
  const { people } = b.state;
  for (let i = 0; i < b.params.peopleCount; i++) {
    if (i % KINDS === 0) people.health[i] = 300;
    if (i % KINDS === 1) people.flags[i] = people.flags[i]! | Flag.minor;
    if (i % KINDS === 2) people.flags[i] = people.flags[i]! | Flag.protectionNeed;
  }
  return b;
}

/** One day of corridors only. Returns how many of each kind are inside by then. */
function inside({ state, params }: Bench, perDay: number, day = 0): number[] {
  state.day = day;
  state.controls.corridorPerDay.fill(perDay);
  openCorridors(state, params, createToday());
  return Array.from({ length: KINDS }, (_, kind) => {
    let sum = 0;
    for (let i = kind; i < params.peopleCount; i += KINDS) if (state.people.stage[i] === Stage.inProcedure) sum += 1;
    return sum;
  });
}

describe('a humanitarian corridor', () => {
  it('takes very ill people first, then minors, then people with protection need, then the others by lot', () => {
    expect(inside(waiting(), 10)).toEqual([10, 0, 0, 0]);
    expect(inside(waiting(), 40)).toEqual([25, 15, 0, 0]);
    expect(inside(waiting(), 60)).toEqual([25, 25, 10, 0]);
    expect(inside(waiting(), 99)).toEqual([25, 25, 25, 24]);
    expect(inside(waiting(), 500)).toEqual([25, 25, 25, 25]);
  });

  it('is exact to the person, also where it is for a fraction a day', () => {
    const b = waiting();
    for (let day = 0; day < 20; day++) {
      inside(b, 2.3, day);
      expect(countAll(b.state, 'corridorArrivals', 0, day)).toBe(Math.floor(2.3 * (day + 1)) - Math.floor(2.3 * day));
    }
    expect(stageCount(b.state, b.params, Stage.inProcedure!, b.params.segments[0]!.inside, -1)).toBe(46);
  });

  it('takes parties whole or not at all', () => {
    const b = waiting({ constants: { partySizeMean: 3 } });
    for (let day = 0; day < 10; day++) {
      inside(b, 4, day);
      expect(countAll(b.state, 'corridorArrivals', 0, day)).toBeLessThanOrEqual(4);
    }
    const { lead, stage } = b.state.people;
    expect(lead.every((l, i) => stage[l] === stage[i])).toBe(true);
    expect(lead.some((l, i) => l !== i && stage[i] === Stage.inProcedure)).toBe(true);
  });

  it('takes people from the strip and from the city, into a procedure, without an attempt', () => {
    const b = waiting();
    const city = b.params.places.findIndex(({ id }) => id === 'city');
    for (let i = 0; i < 50; i++) moveTo(b.state, b.params, i, Stage.inTransit!, city);
    inside(b, 500);
    expect(stageCount(b.state, b.params, Stage.inTransit!, city, -1)).toBe(0);
    const n = (counter: 'corridorArrivals' | 'recordedEntries' | 'admitted' | 'asylumHeard' | 'tries' | 'entries') =>
      countAll(b.state, counter, 0, 0);
    expect([n('corridorArrivals'), n('recordedEntries'), n('admitted'), n('asylumHeard')]).toEqual([
      100, 100, 100, 100,
    ]);
    expect([n('tries'), n('entries')]).toEqual([0, 0]);
  });

  it('does not reach people at another border', () => {
    const b = waiting({ borders: { line: LINE, other: { ...LINE, staging: 'home' } } });
    b.state.controls.corridorPerDay.set([0, 500]);
    openCorridors(b.state, b.params, createToday());
    expect(countAll(b.state, 'corridorArrivals', 0, 0) + countAll(b.state, 'corridorArrivals', 1, 0)).toBe(0);
  });
});
