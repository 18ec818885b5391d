import type { GroupParams, Params, PlaceParams } from './params.ts';

/*
 * Who is hosted: people who fled to a camp and live there. Workers whose home lies in a camp leave it and come back on contracts; an order to
 * leave is not about them (labour.ts).
 */

interface World {
  readonly groups: readonly GroupParams[];
  readonly places: readonly PlaceParams[];
}

/** Whether people of a group are hosted in a camp. */
export function isHosted({ groups, places }: World, group: number): boolean {
  const { home, purpose } = groups[group]!;
  return purpose === 'move' && places[home]!.kind === 'camp';
}

/** Groups that are hosted in the camps of a state. */
export function hostedBy(params: World, host: number): readonly number[] {
  return hosted(params).filter((g) => params.places[params.groups[g]!.home]!.country === host);
}

/** All groups that are hosted in camps. */
export function hosted(params: World): readonly number[] {
  return params.groups.flatMap((_, g) => (isHosted(params, g) ? [g] : []));
}

/** Whether anybody could be made to leave a camp in a world. */
export const hasCamps = (params: Params): boolean => hosted(params).some((g) => params.groups[g]!.count > 0);
