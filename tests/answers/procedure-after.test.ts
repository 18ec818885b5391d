// Oracle: closed formulas on many people: who is decided on fast, let on, stopped, taken back, readmitted, relocated and transferred, and how many.
import { describe, expect, it, vi } from 'vitest';
import { type Counter, count, countAll } from '../../src/model/counters.ts';
import { day } from '../../src/model/day.ts';
import { observe } from '../../src/model/observed.ts';
import { review } from '../../src/model/people/migrants/procedure.ts';
import { createToday } from '../../src/model/people/today.ts';
import { resolveAttempts } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import {
  type Bench,
  type BenchOptions,
  bench,
  everybodyTries,
  fiveErrors,
  LEG,
  LINE,
  place,
} from '../support/bench.ts';

vi.setConfig({ testTimeout: 60_000 }); // on a busy machine

const PEOPLE = 8000;
/** Nothing but what a test asks for happens in a procedure. */
const QUIET = {
  procedureWeeks: 1e9,
  procedureEmergencyWeeks: 1e9,
  leaveProcedurePerWeek: 0,
  returnProcedurePerWeek: 0,
  deportedShare: 0,
};
const ROAD = { from: 'town', to: 'far', mode: 'road', days: 1, fareEur: 0 } as const;

function expectShare(share: number, expected: number, n: number, what = ''): void {
  expect(Math.abs(share - expected), `${what} ${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, n));
}

/** Everybody in a procedure in the town, from where a road leads on. */
function inTown(constants: BenchOptions['constants'] = {}, more: BenchOptions = {}): Bench {
  const b = bench({
    people: PEOPLE,
    legs: { flight: LEG, road: ROAD },
    ...more,
    constants: { ...QUIET, ...constants },
  });
  place(b, 'inProcedure', 'town');
  b.state.people.nextDay.fill(0);
  return b;
}

const at = (b: Bench, id: string): number => b.params.places.findIndex((known) => known.id === id);
const there = (b: Bench, stage: number, id: string): number => stageCount(b.state, b.params, stage, at(b, id), -1);
const road = (b: Bench): number => b.params.legs.findIndex(({ id }) => id === 'road');
const sum = (b: Bench, counter: Counter, where: string): number =>
  Array.from({ length: b.state.day }, (_, d) => countAll(b.state, counter, at(b, where), d)).reduce((s, n) => s + n, 0);

function days(b: Bench, n: number): void {
  for (let d = 0; d < n; d++) day(b.state, b.params);
}

describe('a fast track', () => {
  it('decides for its share in weeks: 1 − (1 − 1/w)^n have an answer after n', () => {
    const b = inTown({ fastTrackWeeks: 4, fastTrackFoundShare: 1 }, { group: { recognitionShare: 1 } });
    b.state.controls.fastTrackShare.fill(0.6);
    days(b, 7 * 4 + 1);
    expectShare(there(b, Stage.protected!, 'town') / PEOPLE, 0.6 * (1 - 0.75 ** 5), PEOPLE);
  });

  it('finds only part of the need; a monitored procedure at the border and the rules of detention are not made worse by it', () => {
    const recognised = (border: number, detained: number): number => {
      const b = inTown(
        {
          procedureWeeks: 1,
          fastTrackWeeks: 1,
          fastTrackFoundShare: 0.25,
          recognitionEmergencyShare: 0.5,
          borderProcedureWeeks: 1,
        },
        { group: { recognitionShare: 0.8 } },
      );
      b.state.controls.fastTrackShare.fill(1);
      b.state.controls.borderProcedureShare.fill(border);
      if (detained > 0) {
        place(b, 'detained', 'town');
        b.state.people.heldSince.fill(0);
        b.state.controls.detentionShare.fill(1);
      }
      for (let i = 0; i < PEOPLE; i++) review(b.state, b.params, createToday(), i);
      return there(b, Stage.protected!, 'town') / PEOPLE;
    };
    expectShare(recognised(0, 0), 0.8 * 0.25, PEOPLE, 'fast');
    expectShare(recognised(1, 0), 0.8, PEOPLE, 'at the border');
    expectShare(recognised(0, 1), 0.5, PEOPLE, 'held');
  });
});

describe('readmission', () => {
  it('takes back its share of those refused, and counts who returns to risk; nobody who was recognised', () => {
    const b = inTown(
      { procedureWeeks: 1, deportedShare: 0.1 },
      { group: { recognitionShare: 0.3, protectionNeedShare: 0.5 } },
    );
    b.state.controls.readmissionShare.fill(0.4);
    days(b, 1);
    const refused = sum(b, 'refusedClaims', 'town');
    expectShare(refused / PEOPLE, 0.7, PEOPLE);
    const deported = sum(b, 'deported', 'home');
    expectShare(deported / refused, 1 - 0.9 * 0.6, refused, 'deported');
    expectShare(sum(b, 'returnedToRisk', 'home') / deported, 0.5, deported, 'to risk');
    expect(there(b, Stage.protected!, 'town')).toBe(PEOPLE - refused);
  });
});

describe('onward passage', () => {
  it('lets its share go on at the review, and people inside without a driver; nobody waits outdoors for it', () => {
    const b = inTown(
      { onwardRecordedShare: 1 },
      { facilitators: { drivers: { kind: 'driver', leg: 'road', count: 0, clientsPerDay: 1, priceEur: 10 } } },
    );
    b.state.controls.passageShare.fill(0.7);
    days(b, 1);
    expectShare(sum(b, 'onward', 'far') / PEOPLE, 0.7, PEOPLE);
    expect(sum(b, 'leftProcedure', 'town')).toBe(sum(b, 'onward', 'far'));
    days(b, 8);
    expect(there(b, Stage.inProcedure!, 'town')).toBe(PEOPLE - sum(b, 'onward', 'far'));
    const hidden = inTown(
      {},
      { facilitators: { drivers: { kind: 'driver', leg: 'road', count: 0, clientsPerDay: 1, priceEur: 10 } } },
    );
    place(hidden, 'irregular', 'town');
    hidden.state.controls.passageShare.fill(0.7);
    days(hidden, 5);
    expectShare(there(hidden, Stage.onward!, 'far') / PEOPLE, 0.7, PEOPLE, 'of those hidden');
  });

  it('lets people admitted at the line go on the next day', () => {
    const b = bench({
      people: PEOPLE,
      legs: { flight: LEG, road: ROAD },
      constants: QUIET,
      borders: { line: { ...LINE, presentShare: 1 } },
    });
    place(b, 'atBorder', 'strip:line');
    b.state.controls.passageShare.fill(1);
    resolveAttempts(b.state, b.params, everybodyTries(b));
    b.state.day = 1;
    days(b, 1);
    expect(there(b, Stage.onward!, 'far')).toBe(PEOPLE);
  });

  it('holds nobody who is to be held, and leads nowhere where the way is closed or there is none', () => {
    const held = inTown();
    place(held, 'detained', 'town');
    held.state.people.heldSince.fill(0);
    held.state.controls.passageShare.fill(1);
    held.state.controls.detentionShare.fill(1);
    days(held, 10);
    expect(there(held, Stage.detained!, 'town')).toBe(PEOPLE);
    const closed = inTown();
    closed.state.controls.passageShare.fill(1);
    closed.state.controls.onwardOpenShare.fill(0);
    days(closed, 10);
    expect(there(closed, Stage.inProcedure!, 'town')).toBe(PEOPLE);
    const without = inTown({}, { legs: { flight: LEG } });
    without.state.controls.passageShare.fill(1);
    days(without, 10);
    expect(there(without, Stage.inProcedure!, 'town')).toBe(PEOPLE);
  });
});

describe('a closed corridor', () => {
  it('stops the same share of people as long as it lasts, who come to ask for asylum where they are', () => {
    const b = inTown({ stoppedAskPerWeek: 0.5 });
    place(b, 'irregular', 'town');
    b.state.controls.onwardOpenShare.fill(0.25);
    days(b, 3);
    expectShare(there(b, Stage.onward!, 'far') / PEOPLE, 0.25, PEOPLE);
    const stopped = PEOPLE - there(b, Stage.onward!, 'far');
    days(b, 40);
    expect(there(b, Stage.onward!, 'far')).toBe(PEOPLE - stopped);
    expect(there(b, Stage.inProcedure!, 'town') + there(b, Stage.irregular!, 'town')).toBe(stopped);
    // On days 0, 7 … 42 half of those left ask.
    expectShare(there(b, Stage.irregular!, 'town') / stopped, 0.5 ** 7, stopped);
  });

  it('keeps people in their procedure, and lets them leave it when it opens', () => {
    const b = inTown({ leaveProcedurePerWeek: 1 });
    b.state.controls.onwardOpenShare.fill(0);
    days(b, 20);
    expect(there(b, Stage.inProcedure!, 'town')).toBe(PEOPLE);
    b.state.controls.onwardOpenShare.fill(1);
    days(b, 40);
    expect(there(b, Stage.onward!, 'far')).toBe(PEOPLE);
  });

  it('fills the state of first entry within four weeks and then no more: a plateau of nearly everybody who comes', () => {
    // 100 people a day get in for 60 days; the way on closes on day 30.
    const b = bench({
      people: 6000,
      legs: { flight: LEG, road: ROAD },
      constants: { ...QUIET, onwardHazardPerDay: 1 },
    });
    place(b, 'irregular', 'town');
    for (let i = 0; i < 6000; i++) b.state.people.nextDay[i] = Math.floor(i / 100);
    const inside: number[] = [];
    for (let d = 0; d < 60; d++) {
      if (d === 30) b.state.controls.onwardOpenShare.fill(0);
      day(b.state, b.params);
      inside.push(there(b, Stage.irregular!, 'town') + there(b, Stage.inProcedure!, 'town'));
    }
    const visited = (d: number): number => Math.min(6000, 100 * (d + 1));
    const moved = there(b, Stage.onward!, 'far');
    expect(moved).toBe(visited(29));
    expect(inside.slice(30).every((n) => n === 6000 - moved)).toBe(true);
  });
});

describe('return to the state of first entry', () => {
  const arrived = (recorded: number, share: number, atReturn = share): Bench => {
    const b = inTown({ onwardRecordedShare: recorded, firstCountryDays: 60 });
    place(b, 'irregular', 'town');
    b.state.controls.firstCountryShare[road(b)] = share;
    days(b, 50);
    expect(there(b, Stage.onward!, 'far')).toBe(PEOPLE);
    b.state.controls.firstCountryShare[road(b)] = atReturn;
    b.state.controls.onwardOpenShare.fill(0); // so that nobody moves on a second time
    days(b, 15);
    return b;
  };

  it('brings back its share of those recorded, after the days it takes, into the procedure there', () => {
    const b = arrived(0.8, 0.5);
    const back = sum(b, 'firstCountryReturns', 'town');
    expectShare(back / PEOPLE, 0.8 * 0.5, PEOPLE);
    expect(there(b, Stage.inProcedure!, 'town')).toBe(back);
    expect(count(b.state, 'firstCountryReturns', at(b, 'town'), 0, 60)).toBe(back);
    expect(sum(b, 'asylumHeard', 'home')).toBe(back); // the first segment has the index of the first place
  });

  it('is of the share in force on the day, and of nobody where it is not done', () => {
    expect(sum(arrived(1, 0), 'firstCountryReturns', 'town')).toBe(0);
    expect(sum(arrived(1, 0.5, 0), 'firstCountryReturns', 'town')).toBe(0);
    expectShare(sum(arrived(1, 0.1, 0.5), 'firstCountryReturns', 'town') / PEOPLE, 0.5, PEOPLE);
  });
});

describe('relocation', () => {
  it('moves exactly its people of the day to the destination, and raises the capacity that states see', () => {
    const b = inTown();
    b.state.controls.relocationPerDay.fill(7.5);
    const before = observe(b.state, b.params, [0]).capacity;
    days(b, 20);
    expect(sum(b, 'relocated', 'town')).toBe(150);
    expect(there(b, Stage.onward!, 'far')).toBe(150);
    b.state.controls.relocationPerDay.fill(0);
    expect(observe(b.state, b.params, [0]).capacity).toBe(before - 7.5);
  });
});

describe('transfers to a partner country', () => {
  const SOME = 0.5;
  const moved = (constants: BenchOptions['constants'], allowed = 1, court = false): { b: Bench; byWeek: number[] } => {
    const b = inTown(constants, { days: 140 });
    if (court) (b.params.actors[0] as { role: string }).role = 'court';
    b.state.controls.offshorePerDay.fill(3);
    b.state.controls.transferAllowedShare.fill(allowed);
    days(b, 140);
    const byDay = Array.from({ length: 140 }, (_, d) => countAll(b.state, 'transferred', at(b, 'town'), d));
    return {
      b,
      byWeek: Array.from({ length: 20 }, (_, w) => byDay.slice(7 * w, 7 * w + 7).reduce((s, n) => s + n, 0)),
    };
  };

  it('are exact where no court stops them, leave the world, and are known at home as journeys that failed', () => {
    const { b, byWeek } = moved({ transferCarriedOutShare: 1 });
    expect(new Set(byWeek)).toEqual(new Set([21]));
    expect(there(b, Stage.diverted!, 'town')).toBe(420);
    expect(sum(b, 'journeyFailed', 'home')).toBe(420);
    expect(b.state.events.filter(({ rule }) => rule === 'transfersStopped')).toEqual([]);
  });

  it('are stopped by courts in whole weeks, at the stated chance, where no court acts in the world', () => {
    const { b, byWeek } = moved({ transferCarriedOutShare: SOME });
    expect(byWeek.every((n) => n === 0 || n === 21)).toBe(true);
    const open = byWeek.filter((n) => n > 0).length;
    expect(Math.abs(open / 20 - SOME)).toBeLessThan(fiveErrors(SOME, 20));
    expect(b.state.events.filter(({ rule }) => rule === 'transfersStopped').length).toBe(20 - open);
    expect(sum(moved({ transferCarriedOutShare: 0 }).b, 'transferred', 'town')).toBe(0);
  });

  it('follow the rulings of a court where one acts, and nothing else', () => {
    const { b } = moved({ transferCarriedOutShare: 0 }, 0.4, true);
    expect(sum(b, 'transferred', 'town')).toBe(Math.floor(3 * 0.4 * 140));
  });
});
