import type { Params } from './params.ts';
import type { State } from './state.ts';

/** Stages of a person, as they stand in a column; counts over stages sum to everyone in the run, every day. */
const NUMBERS = {
  settled: 0,
  planning: 1, // decided to leave, waiting for a visa or a seat
  travelling: 2, // under way to the transit country
  inTransit: 3, // in a city of the transit country
  atBorder: 4, // at a strip, transit side
  attempting: 5, // crossing today; nobody is left here at the end of a day
  irregular: 6, // inside, unregistered
  inProcedure: 7,
  detained: 8,
  protected: 9,
  onward: 10, // reached another destination
  returnedWilling: 11,
  returnedPressed: 12,
  deported: 13,
  diverted: 14, // left for another route
  dead: 15,
} as const;
export type StageName = keyof typeof NUMBERS;

/** The number of each stage. Written out, not built at run time: engines look a name up in a built object anew at every use. */
export const Stage: Readonly<Record<StageName, number>> = NUMBERS;

/** Names of stages, each at its number. */
export const STAGES = Object.keys(NUMBERS) as readonly StageName[];

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
