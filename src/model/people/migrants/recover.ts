import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { HEALTH_ONE } from '../../units.ts';

/** A night under a roof in a city of the transit country: people get well as in a camp, whoever pays for the roof. */
export function recoverInCity(state: State, params: Params): void {
  const { stage, health } = state.people;
  const gain = Math.round(params.p.healthGainShelter * HEALTH_ONE);
  for (let i = stage.indexOf(Stage.inTransit!); i >= 0; i = stage.indexOf(Stage.inTransit!, i + 1))
    if (health[i]! < HEALTH_ONE) health[i] = Math.min(HEALTH_ONE, health[i]! + gain);
}
