import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { HEALTH_ONE } from '../../units.ts';

/** A night under a roof in a city of the transit country: people get well as in a camp, whoever pays for the roof. */
export function recoverInCity(state: State, params: Params): void {
  const { stage, health } = state.people;
  const gain = Math.round(params.p.healthGainShelter * HEALTH_ONE);
  const { inTransit } = Stage;
  for (let i = 0; i < params.peopleCount; i++)
    if (stage[i] === inTransit && health[i]! < HEALTH_ONE) health[i] = Math.min(HEALTH_ONE, health[i]! + gain);
}
