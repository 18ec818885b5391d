import { uniform } from '../../../kernel/draws.ts';
import { clamp01 } from '../../../kernel/math.ts';
import { add } from '../../counters.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { Stream } from '../../streams.ts';
import { harm, INJURY_BY_RECEIVING_SIDE } from './harm.ts';
import { forParty, idOf, partySize, separate } from './party.ts';

/**
 * A party meets guards of the receiving side: people may be hurt, and guards. `id` is that of the party that set out, whoever leads it by
 * now; `crowd` is everybody who tries here today.
 */
export function meetGuards(
  state: State,
  params: Params,
  lead: number,
  s: number,
  id: number,
  crowd: number,
  isTurnedBack: boolean,
): void {
  const { people, day } = state;
  const group = people.group[lead]!;
  const key = state.keys.groups[group]!;
  const guardsHurt = guardInjuryChance(state, params, s, crowd);
  if (guardsHurt > 0 && uniform(key, Stream.attempt, day, id, 11) < guardsHurt)
    add(state, 'injuriesOfGuards', s, group, 1);
  const violence = violenceChance(state, params, s, isTurnedBack);
  if (violence <= 0 || uniform(key, Stream.attempt, day, id, 5) >= violence) return;
  add(state, 'violenceTo', s, group, partySize(people, lead));
  forParty(people, lead, (i) => harm(state, params, i, s, idOf(params, people, i), INJURY_BY_RECEIVING_SIDE));
}

/** Chance of violence: the usual one where people are turned back, certain where force is used; less where monitors watch. */
function violenceChance({ controls }: State, { p }: Params, s: number, isTurnedBack: boolean): number {
  const usual = isTurnedBack ? p.violencePerInterception : 0;
  return (usual + (1 - usual) * controls.forceShare[s]!) * (1 - controls.borderProcedureShare[s]!);
}

/** Chance that a guard is hurt by meeting a party: where force is used, and where a crowd is larger than guards can watch. */
function guardInjuryChance({ controls }: State, { p, segments }: Params, s: number, crowd: number): number {
  const beyond = clamp01(crowd / (p.crowdPerKm * segments[s]!.lengthKm) - 1);
  return p.guardInjuryPerForce * controls.forceShare[s]! + p.guardInjuryPerMassAttempt * beyond;
}

/** Force may tear a party apart: its last person is left alone. Returns that person, −1 if none. */
export function tearApart(state: State, params: Params, lead: number, s: number): number {
  const { people } = state;
  const chance = params.p.separationPerForce * state.controls.forceShare[s]!;
  if (chance <= 0 || partySize(people, lead) < 2) return -1;
  const group = people.group[lead]!;
  const u = uniform(state.keys.groups[group]!, Stream.attempt, state.day, idOf(params, people, lead), 12);
  if (u >= chance) return -1;
  let last = lead + people.span[lead]! - 1;
  while (people.lead[last] !== lead) last -= 1;
  separate(people, last);
  add(state, 'separations', s, group, 1);
  return last;
}
