import type { Params } from '../params.ts';
import { Stage, stageCount } from '../stages.ts';
import type { State } from '../state.ts';
import { keptPerDay } from './decay.ts';

/**
 * What hosting people costs a host, and what others carry of it. Support is promised to a host who appeals in public and arrives in
 * part and late (promised is not delivered); cost = κ_h · people ÷ reference · (1 − support delivered).
 */
export function updateHosting(state: State, params: Params): void {
  const { p } = params;
  const kept = keptPerDay(p.supportHalfLifeDays);
  params.actors.forEach(({ role }, actor) => {
    if (role !== 'hostState' && role !== 'transitState') return;
    const own = state.actors[actor]!;
    const delivered = state.controls.appeal[actor]! * p.appealResponseShare * p.supportDeliveredShare;
    own.hostingSupport = kept * own.hostingSupport + (1 - kept) * delivered;
    const people = peopleHosted(state, params, actor) / p.hostingReferencePersons;
    own.costHosting = p.hostingCostUtilPerWeek * people * (1 - own.hostingSupport);
  });
}

/** People in the camps of a state, and those in its cities on the way. */
function peopleHosted(state: State, params: Params, actor: number): number {
  let people = 0;
  params.places.forEach(({ kind, country }, place) => {
    if (country !== actor) return;
    if (kind === 'camp') people += stageCount(state, params, Stage.settled, place, -1);
    people += stageCount(state, params, Stage.inTransit, place, -1);
  });
  return people;
}
