import { geometricGap, uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { forParty, idOf, moveParty, partySize } from './party.ts';
import { Flag, Shelter } from './people.ts';
import { pickWeighted } from './pick-weighted.ts';

/**
 * A party that would have presented itself finds the post closed: it goes to another border of the same city with open posts, or it waits, or, if
 * it is of those who would, tries to cross between the posts today. True if it does not cross today.
 */
export function turnsFromPost(state: State, params: Params, lead: number, s: number): boolean {
  const { people, day } = state;
  const { p } = params;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const id = idOf(params, people, lead);
  if (uniform(key, Stream.attempt, day, id, 13) < p.postElsewhereShare) {
    const other = openPostNear(state, params, s, uniform(key, Stream.attempt, day, id, 14));
    if (other >= 0) {
      goTo(state, params, lead, other);
      return true;
    }
  }
  if (uniform(key, Stream.attempt, 0, id, 15) >= p.postWaitShare) return false; // lasting: drawn anew at each visit, everybody would cross in the end
  moveParty(state, params, lead, Stage.atBorder, params.segments[s]!.strip);
  const u = uniform(key, Stream.attemptGap, day, id, 3);
  people.nextDay[lead] = Math.min(params.days, day + geometricGap(u, Math.min(1, 1 / p.attemptGapDays)));
  return true;
}

/** Another segment of the same city where people can present themselves, in proportion to how many can; −1 if there is none. */
function openPostNear(state: State, params: Params, s: number, u: number): number {
  const { segments } = params;
  const room = (other: number): number =>
    other !== s && segments[other]!.staging === segments[s]!.staging
      ? segments[other]!.presentShare * state.controls.postShare[other]!
      : 0;
  return pickWeighted(
    segments.map((_, other) => room(other)),
    u,
    -1,
  );
}

function goTo(state: State, params: Params, lead: number, s: number): void {
  const { people, day } = state;
  add(state, 'arrivalsStrip', s, people.group[lead]!, partySize(people, lead));
  forParty(people, lead, (i) => {
    people.segment[i] = s;
    people.shelter[i] = Shelter.open;
  });
  people.pushbacksHere[lead] = 0;
  people.flags[lead] = people.flags[lead]! & ~Flag.escorted;
  moveParty(state, params, lead, Stage.atBorder, params.segments[s]!.strip);
  people.nextDay[lead] = Math.min(params.days, day + Math.max(1, Math.round(params.p.segmentMoveDays)));
}
