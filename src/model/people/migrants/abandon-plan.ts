import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { closeContract } from '../smugglers/take-clients.ts';
import { idOf, moveParty, partySize } from './party.ts';
import { Flag, NONE } from './people.ts';
import { nextCandidate } from './plan.ts';

/** Back to where people were before: settled at home, free to plan again; those on the way return home. */
export function abandonPlan(state: State, params: Params, lead: number): void {
  const { people } = state;
  const group = people.group[lead]!;
  const { home } = params.groups[group]!;
  if (people.stage[lead] !== Stage.planning) add(state, 'journeyFailed', home, group, partySize(people, lead));
  closeContract(state, lead, false);
  moveParty(state, params, lead, Stage.settled, home);
  people.flags[lead] = people.flags[lead]! & ~Flag.preparing;
  people.route[lead] = NONE;
  people.leg[lead] = 0;
  people.nextDay[lead] = nextCandidate(state, params, group, idOf(params, people, lead));
}
