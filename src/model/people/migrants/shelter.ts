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
    let inside = 0;
    forOut(state, (i) => {
      if (isAt(state, segment.strip, i) && people.shelter[i] === Shelter.camp) inside += 1;
    });
    if (inside > places) {
      for (const { lead } of inLine(state, params, segment.strip, Shelter.camp).slice(places)) {
        people.shelter[lead] = Shelter.open;
      }
    } else if (inside < places) {
      for (const { lead } of inLine(state, params, segment.strip, Shelter.open).slice(0, places - inside)) {
        people.shelter[lead] = Shelter.camp;
      }
    }
    state.campPlacesYesterday[s] = places;
  });
}

/** Those at a strip who sleep in the given shelter, by (priority, index). */
function inLine(state: State, params: Params, strip: number, shelter: number): Request[] {
  const { people, day } = state;
  const here: Request[] = [];
  forOut(state, (i) => {
    if (!isAt(state, strip, i) || people.shelter[i] !== shelter) return;
    const key = state.keys.groups[people.group[i]!]!;
    const priority = uniform(key, Stream.shelter, day, idOf(params, people, i), 0);
    here.push({ lead: i, where: strip, priority });
  });
  return inOrder(here);
}

const isAt = ({ people }: State, strip: number, person: number): boolean =>
  people.stage[person] === Stage.atBorder && people.place[person] === strip;
