import { uniform } from '../../../kernel/draws.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { HEALTH_ONE } from '../../units.ts';
import { weaken } from './recover.ts';

/** Slots of the draw for an injury, by whose guards it is: the two may meet one person on one day. */
export const INJURY_BY_RECEIVING_SIDE = 2;
export const INJURY_BY_TRANSIT_SIDE = 5;

/** Violence costs health and may injure; `slot` tells the two sides' draws of one day apart. */
export function harm(state: State, params: Params, person: number, segment: number, id: number, slot: number): void {
  const { people, day } = state;
  const group = people.group[person]!;
  weaken(state, person, Math.round(params.p.healthLossViolence * HEALTH_ONE));
  if (uniform(state.keys.groups[group]!, Stream.health, day, id, slot) < params.p.injuryPerViolence)
    add(state, 'injuries', segment, group, 1);
}
