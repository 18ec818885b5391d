import type { Params } from './params.ts';
import type { State } from './state.ts';

/** Stages of a person; counts over stages sum to everyone in the run, every day. */
export const STAGES = [
  'settled',
  'planning', // decided to leave, waiting for a visa or a seat
  'travelling', // under way to the transit country
  'inTransit', // in a city of the transit country
  'atBorder', // at a strip, transit side
  'attempting', // crossing today; nobody is left here at the end of a day
  'irregular', // inside, unregistered
  'inProcedure',
  'detained',
  'protected',
  'onward', // reached another destination
  'returnedWilling',
  'returnedPressed',
  'deported',
  'diverted', // left for another route
  'dead',
] as const;
export type StageName = (typeof STAGES)[number];
export const Stage = Object.fromEntries(STAGES.map((name, index) => [name, index])) as Readonly<
  Record<StageName, number>
>;

/** How many people of one group (or all, group −1) are in a stage at a place. */
export function stageCount(state: State, params: Params, stage: number, place: number, group: number): number {
  const groups = params.groups.length;
  const first = (stage * params.places.length + place) * groups;
  if (group >= 0) return state.stageCounts[first + group]!;
  let sum = 0;
  for (let g = 0; g < groups; g++) sum += state.stageCounts[first + g]!;
  return sum;
}

/** How many minors of one group are in a stage at a place. */
export function minorCount(state: State, params: Params, stage: number, place: number, group: number): number {
  return state.minorCounts[(stage * params.places.length + place) * params.groups.length + group]!;
}
