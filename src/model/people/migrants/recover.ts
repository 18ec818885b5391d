import { exclude, forEachIn, include } from '../../../kernel/id-set.ts';
import type { Params } from '../../params.ts';
import { Stage } from '../../stages.ts';
import type { State } from '../../state.ts';
import { HEALTH_ONE } from '../../units.ts';

/** Lowers the health of one person by thousandths, to nothing at worst. Everybody who is less than well stands in `state.unwell`. */
export function weaken(state: State, person: number, loss: number): void {
  const { health } = state.people;
  health[person] = Math.max(0, health[person]! - loss);
  if (loss > 0) include(state.unwell, person);
}

/** A night under a roof in a city of the transit country: people get well as in a camp, whoever pays for the roof. */
export function recoverInCity(state: State, params: Params): void {
  const { stage, health } = state.people;
  const gain = Math.round(params.p.healthGainShelter * HEALTH_ONE);
  const well: number[] = [];
  forEachIn(state.unwell, 0, params.peopleCount, (i) => {
    if (stage[i] === Stage.inTransit) health[i] = Math.min(HEALTH_ONE, health[i]! + gain);
    if (health[i] === HEALTH_ONE) well.push(i);
  });
  for (const i of well) exclude(state.unwell, i);
}
