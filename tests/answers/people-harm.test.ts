// Oracle: closed formulas on many people: hazards of death by cold and health, what of it is recorded and seen, and what weeks in a procedure bring.
import { describe, expect, it, vi } from 'vitest';
import { type Counter, countAll, type SegmentCounter } from '../../src/model/counters.ts';
import { leaveParty } from '../../src/model/people/migrants/party.ts';
import { weaken } from '../../src/model/people/migrants/recover.ts';
import { stopTrying } from '../../src/model/people/migrants/retry.ts';
import { createToday } from '../../src/model/people/today.ts';
import { passNight, resolveAttempts, visitPeople } from '../../src/model/people/visit.ts';
import { Stage, stageCount } from '../../src/model/stages.ts';
import { type Bench, bench, everybodyTries, fiveErrors, LINE, place } from '../support/bench.ts';

vi.setConfig({ testTimeout: 30_000 }); // on a busy machine

function expectShare(share: number, expected: number, n: number, what = ''): void {
  expect(Math.abs(share - expected), `${what} ${share} is not ${expected}`).toBeLessThan(fiveErrors(expected, n));
}

const deaths = ({ state }: Bench): number => countAll(state, 'deaths', 0, state.day);

describe('a night outdoors', () => {
  const constants = {
    deathBasePerDay: 0.002,
    deathColdFactor: 1.64,
    deathFrailtySlope: 4,
    deathHealthReference: 0.85,
    deathVulnerableFactor: 1.8,
  };

  function outdoors(tMinC: number, health: number, more: Parameters<typeof bench>[0] = {}): Bench {
    const b = bench({ ...more, constants: { ...constants, ...more.constants } });
    place(b, 'atBorder', 'strip:line');
    b.state.weather.tMinC.fill(tMinC);
    b.state.people.health.fill(health);
    passNight(b.state, b.params);
    return b;
  }

  it.for([
    [10, 850],
    [0, 850],
    [-20, 1000],
    [-20, 600],
    [5, 300],
    [5, 100], // counted as 300
    [25, 850],
  ])('at %i °C kills people of health %i at base × cold × frailty', ([tMinC, health]) => {
    const b = outdoors(tMinC!, health!);
    const hazard = 0.002 * 1.64 ** ((10 - tMinC!) / 5) * Math.exp(4 * (0.85 - Math.max(0.3, health! / 1000)));
    const n = b.params.peopleCount;
    expectShare(deaths(b) / n, 1 - Math.exp(-hazard), n);
    expect(stageCount(b.state, b.params, Stage.dead!, b.params.segments[0]!.strip, -1)).toBe(deaths(b));
    expect(countAll(b.state, 'nightsOutdoors', 0, 0)).toBe(n);
    expect(countAll(b.state, 'nightsFreezing', 0, 0)).toBe(tMinC! < 0 ? n : 0);
  });

  it('kills children and fragile people at the stated factor', () => {
    const b = outdoors(-10, 850, { group: { minorsShare: 1 } });
    const hazard = 0.002 * 1.64 ** 4 * 1.8;
    expectShare(deaths(b) / 20_000, 1 - Math.exp(-hazard), 20_000);
    expect(countAll(b.state, 'minorsOutdoors', 0, 0)).toBe(20_000);
  });

  it('costs health: a base, cold, rain and hunger', () => {
    const losses = { healthLossPerDay: 0.005, healthLossCold: 0.015, healthLossWet: 0.01, healthLossHunger: 0.02 };
    for (const wet of [0, 1]) {
      for (const unfed of [0, 1]) {
        const b = bench({ people: 50, constants: { ...losses, unfedShare: unfed } });
        place(b, 'atBorder', 'strip:line');
        b.state.weather.tMinC.fill(-5);
        b.state.weather.wet.fill(wet);
        passNight(b.state, b.params);
        const loss = 0.005 + 0.015 * 1.5 + 0.01 * wet + 0.02 * unfed;
        expect(new Set(b.state.people.health)).toEqual(new Set([1000 - Math.round(1000 * loss)]));
      }
    }
  });

  it('is without food for the stated share, less where relief comes', () => {
    const b = bench({ constants: { unfedShare: 0.5, healthLossHunger: 0.1 } });
    place(b, 'atBorder', 'strip:line');
    b.state.controls.reliefShare.fill(0.4);
    passNight(b.state, b.params);
    const unfed = b.state.people.health.reduce((sum, health) => sum + (health < 1000 ? 1 : 0), 0) / 20_000;
    expectShare(unfed, 0.5 * 0.6, 20_000);
  });

  it('is no night outdoors in a camp, where people recover', () => {
    const b = bench({ constants: { ...constants, healthGainShelter: 0.05, deathBasePerDay: 0.5 } });
    place(b, 'atBorder', 'strip:line');
    b.state.people.health.fill(500);
    b.state.controls.campPlaces.fill(1e9);
    passNight(b.state, b.params);
    expect(deaths(b)).toBe(0);
    expect(new Set(b.state.people.health)).toEqual(new Set([550]));
    expect(countAll(b.state, 'nightsOutdoors', 0, 0)).toBe(0);
  });

  it('is outdoors for the stated share of those who hide inside', () => {
    const b = bench({ constants: { hiddenOutdoorsShare: 0.4 } });
    place(b, 'irregular', 'town');
    passNight(b.state, b.params);
    expectShare(countAll(b.state, 'nightsOutdoors', 0, 0) / 20_000, 0.4, 20_000);
  });

  it('brings violence where retreat is blocked', () => {
    const b = bench({ constants: { violenceFromPerDay: 0.1, injuryPerViolence: 0.5 } });
    place(b, 'atBorder', 'strip:line');
    b.state.controls.retreatBlocked.fill(0.6);
    passNight(b.state, b.params);
    const violence = countAll(b.state, 'violenceFrom', 0, 0);
    expectShare(violence / 20_000, 0.06, 20_000);
    expectShare(countAll(b.state, 'injuries', 0, 0) / violence, 0.5, violence);
  });
});

describe('a camp', () => {
  it('is filled to the place, and emptied to the place when places are taken away', () => {
    const b = bench({ people: 500 });
    place(b, 'atBorder', 'strip:line');
    const housed: number[] = [];
    for (const places of [0, 120.7, 300, 300, 90, 10, 0, 40]) {
      b.state.controls.campPlaces[0] = places;
      passNight(b.state, b.params);
      housed.push(b.state.people.shelter.reduce((sum, shelter) => sum + shelter, 0));
      b.state.day += 1;
    }
    expect(housed).toEqual([0, 120, 300, 300, 90, 10, 0, 40]);
  });
});

describe('a death', () => {
  it('on the way is rarer on flat ground', () => {
    for (const terrain of [0, 0.5]) {
      const b = bench({ constants: { deathPerAttempt: 0.02 }, borders: { line: { ...LINE, terrain } } });
      place(b, 'atBorder', 'strip:line');
      resolveAttempts(b.state, b.params, everybodyTries(b));
      expectShare(deaths(b) / 20_000, 1 - Math.exp(-0.02 * (1 + terrain)), 20_000, `terrain ${terrain}`);
    }
  });

  it('on the way is as likely as it was counted at that line, whatever the ground', () => {
    for (const terrain of [0, 0.5]) {
      const counted = { ...LINE, terrain, deathPerAttempt: 0.03 };
      const b = bench({ constants: { deathPerAttempt: 0.0002 }, borders: { line: counted } });
      place(b, 'atBorder', 'strip:line');
      resolveAttempts(b.state, b.params, everybodyTries(b));
      expectShare(deaths(b) / 20_000, 1 - Math.exp(-0.03), 20_000, `terrain ${terrain}`);
    }
  });

  it('is recorded once in 1.6, seen in public less, and missed by somebody in part', () => {
    const b = bench({
      constants: {
        deathBasePerDay: 0.5,
        deathUndercount: 1.6,
        deathVisibleShare: 0.6,
        missingReportedShare: 0.5,
        deathFrailtySlope: 0,
      },
    });
    place(b, 'atBorder', 'strip:line');
    b.state.weather.tMinC.fill(10);
    b.state.controls.exclusionShare.fill(0.25);
    passNight(b.state, b.params);
    const n = (counter: SegmentCounter): number => countAll(b.state, counter, 0, 0);
    expectShare(n('recordedDeaths') / n('deaths'), 1 / 1.6, n('deaths'), 'recorded');
    expectShare(n('visibleDeaths') / n('recordedDeaths'), 0.6 * 0.75, n('recordedDeaths'), 'visible');
    const unrecorded = n('deaths') - n('recordedDeaths');
    expectShare(n('missing') / unrecorded, 0.5, unrecorded, 'missing');
  });

  it('passes the party on to the next of its people', () => {
    const b = bench({ people: 60, constants: { partySizeMean: 1e9, partySizeMax: 6 } });
    const { people } = b.state;
    expect([people.lead[0], people.span[0]]).toEqual([0, 6]);
    people.nextDay[0] = 17;
    leaveParty(people, 0);
    leaveParty(people, 3);
    expect([...people.lead.subarray(0, 6)]).toEqual([0, 1, 1, 3, 1, 1]);
    expect([people.span[0], people.span[1]]).toEqual([1, 5]);
    expect(people.nextDay[1]).toBe(17);
    leaveParty(people, 1);
    expect([...people.lead.subarray(0, 6)]).toEqual([0, 1, 2, 3, 2, 2]);
    expect(people.span[2]).toBe(4);
  });
});

describe('a week in a procedure', () => {
  const constants = {
    procedureWeeks: 20,
    procedureEmergencyWeeks: 10,
    leaveProcedurePerWeek: 0.1,
    returnProcedurePerWeek: 0.05,
    returnGrantWeight: 0.4,
    recognitionEmergencyShare: 0.02,
    deportedShare: 0.3,
    onwardHazardPerDay: 0.2,
  };

  function week(stage: 'inProcedure' | 'detained', detained = 0): Bench {
    const b = bench({ constants, group: { recognitionShare: 0.4, protectionNeedShare: 0 } });
    place(b, stage, 'town');
    b.state.controls.detentionShare.fill(detained);
    b.state.controls.grantEur.fill(1000);
    b.state.people.nextDay.fill(7);
    b.state.day = 7;
    visitPeople(b.state, b.params);
    return b;
  }

  const at = (b: Bench, counter: Counter, id: string): number =>
    countAll(
      b.state,
      counter,
      b.params.places.findIndex((where) => where.id === id),
      7,
    );

  it('brings a decision, a way on or a return home, each at its weekly chance', () => {
    const b = week('inProcedure');
    const decided = at(b, 'protected', 'town') + at(b, 'refusedClaims', 'town');
    expectShare(decided / 20_000, 1 / 20, 20_000, 'decided');
    expectShare(at(b, 'protected', 'town') / decided, 0.4, decided, 'recognised');
    // Who is refused and not deported moves on too.
    expectShare(at(b, 'leftProcedure', 'town') / 20_000, 0.1 + (1 / 20) * 0.6 * 0.7, 20_000, 'left');
    expectShare(at(b, 'returnedWilling', 'home') / 20_000, 0.05 * Math.exp(0.4), 20_000, 'returned with a grant');
    const refused = at(b, 'refusedClaims', 'town');
    expectShare(at(b, 'deported', 'home') / refused, 0.3, refused, 'deported');
  });

  it('brings no way on to those who are held, and recognition under emergency rules', () => {
    const b = week('detained', 1);
    const decided = at(b, 'protected', 'town') + at(b, 'refusedClaims', 'town');
    expectShare(decided / 20_000, 1 / 10, 20_000, 'decided');
    expectShare(at(b, 'protected', 'town') / decided, 0.02, decided, 'recognised');
    expect(at(b, 'leftProcedure', 'town')).toBe(0);
  });

  it('ends with a search for a driver that is geometric, like everybody’s', () => {
    const b = week('inProcedure');
    const left = Array.from({ length: 20_000 }, (_, i) => i).filter((i) => b.state.people.stage[i] === Stage.irregular);
    for (const days of [1, 3, 8]) {
      const due = left.filter((i) => b.state.people.nextDay[i]! <= 7 + days).length;
      expectShare(due / left.length, 1 - 0.8 ** days, left.length, `${days} days`);
    }
  });

  it('is counted day by day, for children apart', () => {
    const b = bench({ people: 1000, group: { minorsShare: 0.5 } });
    place(b, 'detained', 'town');
    passNight(b.state, b.params);
    const town = b.params.segments[0]!.inside;
    expect(countAll(b.state, 'detentionDays', town, 0)).toBe(1000);
    const minors = b.state.people.flags.reduce((sum, flags) => sum + (flags & 1), 0);
    expect(countAll(b.state, 'minorsDetained', town, 0)).toBe(minors);
  });
});

describe('the way on', () => {
  const legs = {
    flight: { from: 'home', to: 'city', mode: 'air', days: 1, fareEur: 100 },
    road: { from: 'town', to: 'far', mode: 'road', days: 1, fareEur: 0 },
  } as const;

  it('is taken by as many as drivers have room for, and recorded for a share', () => {
    const drivers = { kind: 'driver', leg: 'road', count: 30, clientsPerDay: 100, priceEur: 50 };
    const b = bench({ legs, facilitators: { drivers }, constants: { onwardRecordedShare: 0.8 } });
    place(b, 'irregular', 'town');
    b.state.people.nextDay.fill(0);
    visitPeople(b.state, b.params);
    const far = b.params.places.findIndex(({ id }) => id === 'far');
    expect(countAll(b.state, 'onward', far, 0)).toBe(3000);
    expectShare(countAll(b.state, 'recordedOnward', far, 0) / 3000, 0.8, 3000);
  });

  it('is found without money at the stated daily chance', () => {
    const drivers = { kind: 'driver', leg: 'road', count: 30, clientsPerDay: 100, priceEur: 9000 };
    const b = bench({ legs, facilitators: { drivers }, constants: { onwardUnpaidPerDay: 0.1 } });
    place(b, 'irregular', 'town');
    b.state.people.nextDay.fill(0);
    visitPeople(b.state, b.params);
    const far = b.params.places.findIndex(({ id }) => id === 'far');
    expectShare(countAll(b.state, 'onward', far, 0) / 20_000, 0.1, 20_000);
  });

  it('ends in a procedure for those who are found inland: recorded now, in already', () => {
    const b = bench({ legs, constants: { foundInlandPerDay: 0.2 } });
    place(b, 'irregular', 'town');
    b.state.people.nextDay.fill(0);
    visitPeople(b.state, b.params);
    const found = countAll(b.state, 'recordedEntries', 0, 0);
    expectShare(found / 20_000, 0.2, 20_000);
    expect(stageCount(b.state, b.params, Stage.inProcedure!, b.params.segments[0]!.inside, -1)).toBe(found);
    expect(countAll(b.state, 'entries', 0, 0)).toBe(0);
    expect(countAll(b.state, 'segmentSuccess', 0, 0)).toBe(0);
  });
});

describe('the way home', () => {
  it('has as many seats as there are, whole by the year where a day has a fraction', () => {
    const b = bench({ people: 5000, constants: { returnConstant: 99, ownReturnPerWeek: 0 } });
    place(b, 'inTransit', 'city');
    b.state.people.flags.fill(16); // has given up
    const flown: number[] = [];
    for (let day = 0; day < 12; day++) {
      b.state.day = day;
      b.state.people.nextDay.fill(day);
      b.state.controls.returnSeatsPerDay.fill(7.25);
      visitPeople(b.state, b.params);
      flown.push(countAll(b.state, 'returnedWilling', 0, day));
    }
    expect(flown.every((persons) => persons === 7 || persons === 8)).toBe(true);
    expect(flown.reduce((sum, persons) => sum + persons, 0)).toBe(Math.floor(7.25 * 12));
  });

  it('is wished for by the logistic of health, tries, debt and need', () => {
    const b = bench({
      constants: { returnConstant: -0.5, returnHealthWeight: 2, returnCountWeight: 0.1, ownReturnPerWeek: 0 },
    });
    place(b, 'inTransit', 'city');
    b.state.people.flags.fill(16);
    b.state.people.health.fill(700);
    b.state.people.tries.fill(4);
    b.state.people.nextDay.fill(0);
    b.state.controls.returnSeatsPerDay.fill(1e6);
    visitPeople(b.state, b.params);
    const wish = 1 / (1 + Math.exp(-(-0.5 + 2 * 0.3 + 0.1 * 4)));
    expectShare(countAll(b.state, 'returnedWilling', 0, 0) / 20_000, wish, 20_000);
  });

  it('is pressed for those who are ill or were turned back', () => {
    const b = bench({ people: 400, constants: { returnConstant: 99, returnPressedHealth: 0.5 } });
    place(b, 'inTransit', 'city');
    b.state.people.flags.fill(16);
    b.state.people.nextDay.fill(0);
    for (let i = 0; i < 400; i++) {
      b.state.people.health[i] = i % 2 === 0 ? 400 : 900;
      b.state.people.pushbacks[i] = i % 4 === 1 ? 1 : 0;
    }
    b.state.controls.returnSeatsPerDay.fill(1e6);
    visitPeople(b.state, b.params);
    expect(countAll(b.state, 'returnedPressed', 0, 0)).toBe(300);
    expect(countAll(b.state, 'returnedWilling', 0, 0)).toBe(100);
  });
});

describe('a night in the city', () => {
  it('gives back what a night in a camp gives, up to full health, and to nobody outdoors', () => {
    const b = bench({ people: 3, constants: { healthGainShelter: 0.04 } });
    place(b, 'inTransit', 'city');
    for (const [person, loss] of [700, 30, 1000].entries()) weaken(b.state, person, loss);
    passNight(b.state, b.params);
    expect([...b.state.people.health]).toEqual([340, 1000, 40]);
    place(b, 'atBorder', 'strip:line');
    passNight(b.state, b.params);
    expect([...b.state.people.health]).toEqual([340, 1000, 40]);
  });

  it('makes a late return one of people who are well: not pressed by an illness they are over', () => {
    const late = (nights: number): number => {
      const b = bench({ people: 100, constants: { returnConstant: 99, healthGainShelter: 0.05 } });
      place(b, 'inTransit', 'city');
      for (let i = 0; i < 100; i++) weaken(b.state, i, 700);
      b.state.people.flags.fill(16); // has given up
      for (let n = 0; n < nights; n++) passNight(b.state, b.params);
      b.state.people.nextDay.fill(0);
      b.state.controls.returnSeatsPerDay.fill(1e6);
      visitPeople(b.state, b.params);
      return countAll(b.state, 'returnedPressed', 0, 0);
    };
    expect([late(0), late(3), late(4)]).toEqual([100, 100, 0]);
  });
});

describe('a journey', () => {
  it('fails once: giving up and going home is one failure to tell of', () => {
    const b = bench({ people: 100, constants: { returnConstant: 99 } });
    place(b, 'atBorder', 'strip:line');
    for (let i = 0; i < 100; i++) stopTrying(b.state, b.params, i);
    b.state.day = 1;
    b.state.people.nextDay.fill(1);
    b.state.controls.returnSeatsPerDay.fill(1e6);
    visitPeople(b.state, b.params);
    expect(countAll(b.state, 'returnedWilling', 0, 1)).toBe(100);
    expect(countAll(b.state, 'journeyFailed', 0, 0) + countAll(b.state, 'journeyFailed', 0, 1)).toBe(100);
  });
});

describe('seats', () => {
  it('on a leg are given to the seat, by lot', () => {
    const b = bench({
      people: 3000,
      legs: { flight: { from: 'home', to: 'city', mode: 'air', days: 1, fareEur: 100, seatsPerDay: 20 } },
    });
    place(b, 'planning', 'home', 255);
    b.state.people.route.fill(0);
    b.state.controls.seatsPerDay.fill(20.5);
    const first = new Set<number>();
    for (let day = 0; day < 6; day++) {
      b.state.day = day;
      b.state.people.nextDay.forEach((_, i) => {
        if (b.state.people.stage[i] === Stage.planning) b.state.people.nextDay[i] = day;
      });
      visitPeople(b.state, b.params);
      const boarded = countAll(b.state, 'boarded', 0, day);
      expect(boarded).toBe(day % 2 === 0 ? 20 : 21);
      b.state.people.stage.forEach((stage, i) => {
        if (stage === Stage.travelling) first.add(i);
      });
    }
    // By lot, not by row: the mean row of some hundred winners is near the middle.
    const mean = [...first].reduce((sum, i) => sum + i, 0) / first.size;
    expect(Math.abs(mean - 1500)).toBeLessThan(5 * (3000 / Math.sqrt(12 * first.size)));
    expect(createToday().seats).toEqual([]);
  });
});
