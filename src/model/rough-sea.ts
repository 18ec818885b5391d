import { uniform } from '../kernel/draws.ts';
import type { Params } from './params.ts';
import type { State } from './state.ts';
import { Stream } from './streams.ts';

/**
 * Whether small boats cannot put out today: a day of its own chance, as the season says, without memory (cases.md F28: on storm days 70 to 97 % fewer
 * attempts). Nothing is kept: the draw has the address of the day.
 */
export function isSeaRough(state: State, params: Params, climate: number): boolean {
  const share = params.climates[climate]!.roughSeaShare[state.day]!;
  return share > 0 && uniform(state.keys.climates[climate]!, Stream.weather, state.day, 0, 2) < share;
}
