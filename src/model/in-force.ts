import type { Params } from './params.ts';
import type { State } from './state.ts';

/** What is in force where several levers limit one another. Whoever needs one of these reads it here and not from the field. */

/** Share of intercepted people of a group who are turned back: the practice, as far as courts and monitored procedures leave it. */
export const pushbackInForce = ({ controls }: State, params: Params, segment: number, group: number): number =>
  controls.pushbackShare[segment * params.groups.length + group]! * controls.pushbackAllowedShare[segment]!;

/** Share of what happens at a segment that media and organisations are kept from: the zone, as far as access leaves it. */
export const exclusionInForce = ({ controls }: State, segment: number): number =>
  controls.exclusionShare[segment]! * controls.exclusionKeptShare[segment]!;

/** Order that people leave their camp, share of the fastest pace: the host's, as far as courts leave it. */
export const closureInForce = ({ controls }: State, group: number): number =>
  controls.closureShare[group]! * controls.closureAllowedShare[group]!;

/** Persons a day whom a receiving state can handle in an orderly way: its own capacity, and those whom other members take. */
export const capacityInForce = ({ controls }: State, segment: number): number =>
  controls.handlingPerDay[segment]! + controls.relocationPerDay[segment]!;
