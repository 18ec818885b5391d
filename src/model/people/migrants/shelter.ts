import { uniform } from '../../../kernel/draws.ts';
import type { Params } from '../../params.ts';
import { Stage, stageCount } from '../../stages.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { inOrder, type Request } from '../today.ts';
import { forOut, idOf } from './party.ts';
import { Shelter } from './people.ts';

/**
 * Fills free camp places beside each segment from those who stand outdoors there, by (priority, index). Where places were
 * taken away, the last in the same order lose theirs. People do not leave a camp by themselves.
 */
export function assignShelter(state: State, params: Params): void {
  const { people, controls, day } = state;
  params.segments.forEach((segment, s) => {
    const places = Math.floor(controls.campPlaces[s]!);
    if (places <= 0 && day > 0 && state.campPlacesYesterday[s]! <= 0) return;
    if (stageCount(state, params, Stage.atBorder, segment.strip, -1) === 0) return;
    const inside: Request[] = [];
    const outside: Request[] = [];
    forOut(state, (i) => {
      if (people.stage[i] !== Stage.atBorder || people.place[i] !== segment.strip) return;
      const key = state.keys.groups[people.group[i]!]!;
      const priority = uniform(key, Stream.shelter, day, idOf(params, people, i), 0);
      (people.shelter[i] === Shelter.camp ? inside : outside).push({ lead: i, where: s, priority });
    });
    const free = Math.max(0, places - inside.length);
    if (inside.length > places)
      for (const { lead } of inOrder(inside).slice(places)) people.shelter[lead] = Shelter.open;
    for (const { lead } of inOrder(outside).slice(0, free)) people.shelter[lead] = Shelter.camp;
    state.campPlacesYesterday[s] = places;
  });
}
