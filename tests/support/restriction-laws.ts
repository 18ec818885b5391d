import { type Counter, count } from '../../src/model/counters.ts';
import type { Params } from '../../src/model/params.ts';
import { Flag } from '../../src/model/people/migrants/people.ts';
import { Stage } from '../../src/model/stages.ts';
import { isShare, type Law, wholeSeats } from './daily-laws.ts';

/* Laws of every day for workers abroad and people in camps; they are asked with the others in daily-laws.ts. */

/** Everybody at home, but for the workers who are abroad on the first day. */
export function stagesAtStart(params: Params): Uint8Array {
  const stage = new Uint8Array(params.peopleCount).fill(Stage.settled!);
  for (const { purpose, first, count: people, abroad } of params.groups) {
    if (purpose === 'work') stage.fill(Stage.onward!, first + people - abroad, first + people);
  }
  return stage;
}

/** Workers: who goes abroad is placed, who comes home ended a contract or was brought home, exactly as many as today's whole number; days at work are days of who is there. */
export const workersAddUp: Law = (params) => {
  const before = { stage: stagesAtStart(params) };
  return (state) => {
    const { stage, group, place, lead, span } = state.people;
    const left = params.groups.map(() => 0);
    const came = params.groups.map(() => 0);
    const abroad = params.groups.map(() => 0);
    for (let i = 0; i < stage.length; i++) {
      const g = group[i]!;
      const { purpose, destination } = params.groups[g]!;
      if (purpose !== 'work') continue;
      if (lead[i] !== i || span[i] !== 1) return `worker ${i} is in a party`;
      if (before.stage[i] === Stage.onward && stage[i] === Stage.settled) left[g] = left[g]! + 1;
      if (before.stage[i] !== Stage.onward && stage[i] === Stage.onward) came[g] = came[g]! + 1;
      if (stage[i] === Stage.onward && place[i] === destination) abroad[g] = abroad[g]! + 1;
    }
    before.stage.set(stage);
    for (const [g, { id, purpose, home, destination }] of params.groups.entries()) {
      const n = (counter: Counter, where: number): number => count(state, counter, where, g, state.day);
      if (purpose !== 'work') {
        if (n('workDays', home) + n('placements', destination) > 0) return `${id} works, and is no group of workers`;
        continue;
      }
      const cameHome = n('contractsEnded', home) + n('workersRecalled', home);
      if (cameHome !== left[g]) return `${id}: ${left[g]} came home, ${cameHome} are counted`;
      if (n('placements', destination) > came[g]!) return `${id}: more placements than people who arrived`;
      if (n('workersRecalled', home) > wholeSeats(state.controls.recallPerDay[g]!, state.day))
        return `${id}: too many brought home`;
      if (n('workDays', home) !== abroad[g]) return `${id}: ${n('workDays', home)} worked, ${abroad[g]} are there`;
      if (n('workDaysWithStandards', home) > n('workDays', home)) return `${id}: more days with standards than days`;
      const { missing, standards, contractStandards, substitutes } = state.labour!;
      if (!(missing[g]! >= 0 && missing[g]! <= params.groups[g]!.count)) return `${id}: ${missing[g]} are missing`;
      if (![standards[g]!, contractStandards[g]!, substitutes[g]!].every(isShare)) return `${id}: a share is none`;
    }
    return undefined;
  };
};

/**
 * Camps: who is made to leave returns, moves on or hides, and is counted as what came of it; nobody is made to leave, and nobody hides, where no
 * order is in force; workers whose home is a camp, and people at home, are not told to leave.
 */
export const campsAddUp: Law = (params) => {
  const before = { stage: stagesAtStart(params), flags: new Uint16Array(params.peopleCount) };
  return (state) => {
    const { stage, flags, group, place } = state.people;
    const seen = params.groups.map(() => ({ told: 0, sentBack: 0, gaveIn: 0, planning: 0, hiding: 0, inNeed: 0 }));
    for (let i = 0; i < stage.length; i++) {
      const of = seen[group[i]!]!;
      const hides = (flags[i]! & Flag.hiding) !== 0;
      const wasTold = (before.flags[i]! & Flag.hiding) !== 0;
      if (stage[i] === Stage.planning) of.planning += 1;
      if (hides && !wasTold) of.told += 1;
      if (hides && stage[i] === Stage.settled) {
        of.hiding += 1;
        if ((flags[i]! & Flag.protectionNeed) !== 0) of.inNeed += 1;
      }
      const isBack = stage[i] === Stage.returnedPressed && before.stage[i] !== Stage.returnedPressed;
      if (isBack && place[i] === params.groups[group[i]!]!.origin) of[wasTold ? 'gaveIn' : 'sentBack'] += 1;
    }
    before.stage.set(stage);
    before.flags.set(flags);
    for (const [g, { id, home, origin, purpose }] of params.groups.entries()) {
      const n = (counter: Counter, at = home): number => count(state, counter, at, g, state.day);
      const { told, sentBack, gaveIn, planning, hiding, inNeed } = seen[g]!;
      const isOrdered = state.controls.closureShare[g]! * state.controls.closureAllowedShare[g]! > 0;
      const canBe = isOrdered && purpose === 'move' && params.places[home]!.kind === 'camp';
      if (!canBe && n('expelled') + hiding > 0)
        return `${id}: ${n('expelled')} made to leave, ${hiding} hide, no order`;
      if (n('expelled') !== told + sentBack)
        return `${id}: ${n('expelled')} are made to leave, ${told} are still there or on their way, ${sentBack} sent back`;
      if (n('hiding') > told || told - n('hiding') > planning)
        return `${id}: ${told} are not sent back, ${n('hiding')} of them hide, ${planning} have a plan`;
      if (origin >= 0 && n('returnedPressed', origin) !== sentBack + gaveIn)
        return `${id}: ${sentBack} are sent back and ${gaveIn} gave in, ${n('returnedPressed', origin)} are counted`;
      if (n('minorsExpelled') > n('expelled')) return `${id}: more minors are made to leave than people`;
      if (n('hidingDays') !== hiding || n('hidingNeedDays') !== inNeed)
        return `${id}: ${hiding} hide, ${inNeed} in need; counted ${n('hidingDays')} and ${n('hidingNeedDays')}`;
    }
    return undefined;
  };
};
