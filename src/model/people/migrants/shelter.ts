import { uniform } from '../../../kernel/draws.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { inOrder, type Request } from '../today.ts';
import { stageCount } from '../../stages.ts';
import { forOut, idOf } from './party.ts';
import { Stage } from '../../stages.ts';
import { Shelter } from './people.ts';

/**
 * Fills free camp places beside each segment from those who stand outdoors there, by (priority, index), and clears the
 * camp where places were taken away. People do not leave a camp by themselves until they set out again.
 */
export function assignShelter(state: State, params: Params): void {
  const { people, controls, day } = state;
  params.segments.forEach((segment, s) => {
    const places = Math.floor(controls.campPlaces[s]!);
    if (places <= 0 && day > 0 && state.campPlacesYesterday[s]! <= 0) return;
    if (stageCount(state, params, Stage.atBorder, segment.strip, -1) === 0) return;
    let inside = 0;
    const outside: Request[] = [];
    forOut(state, (i) => {
      if (people.stage[i] !== Stage.atBorder || people.place[i] !== segment.strip) return;
      if (people.shelter[i] === Shelter.camp && places > 0) inside += 1;
      else {
        people.shelter[i] = Shelter.open;
        const key = state.keys.groups[people.group[i]!]!;
        outside.push({ lead: i, where: s, priority: uniform(key, Stream.shelter, day, idOf(params, people, i), 0) });
      }
    });
    let free = places - inside;
    for (const { lead } of inOrder(outside)) {
      if (free <= 0) break;
      people.shelter[lead] = Shelter.camp;
      free -= 1;
    }
    state.campPlacesYesterday[s] = places;
  });
}
