import { type Counter, count } from '../../src/model/counters.ts';
import type { Params } from '../../src/model/params.ts';
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
