import { leverLevel, slotsOf } from '../levels.ts';
import type { ParameterValues } from '../parameters.ts';
import type { DyadParams, Params } from '../params.ts';
import type { State } from '../state.ts';
import { DAYS_PER_MONTH, DAYS_PER_YEAR } from '../units.ts';
import { nearness } from './nearness.ts';

/**
 * How usual it is to press by moving people (A.7): once a month Nrm' = Nrm + .1·(min(1, onsets by others in twelve months ÷ reference) − Nrm). A
 * state's own onsets are no example to it, so a world with one dyad knows no norm.
 */
export function followNorm(state: State, params: Params): void {
  if (params.dyads.length < 2) return;
  noteOnsets(state);
  if (state.day === 0 || state.day % DAYS_PER_MONTH !== 0) return;
  const { p } = params;
  params.dyads.forEach((dyad, index) => {
    const { norm } = state.dyads[index]!;
    const others = params.dyads.filter(
      ({ by }, other) => by !== dyad.by && isRecent(state.dyads[other]!.norm.onsetDay, state.day),
    ).length;
    norm.index += p.normAdjustPerMonth * (Math.min(1, others / p.normReferenceOnsets) - norm.index);
  });
}

function noteOnsets(state: State): void {
  for (const { stage, norm } of state.dyads) {
    const isOn = stage === 'threat' || stage === 'executing';
    if (isOn && !norm.isOn) norm.onsetDay = state.day;
    norm.isOn = isOn;
  }
}

const isRecent = (onset: number, day: number): boolean => onset >= 0 && day - onset < DAYS_PER_YEAR;

/**
 * What it costs to build up the means today: less where pressing has become usual (A.7), and less for whoever has moved people before in this run, because
 * the rules, carriers and agencies are still there.
 */
export function setupCost(state: State, params: Params, index: number, { by }: DyadParams): number {
  const { p } = params;
  const usual = 1 - p.normSetupDiscount * state.dyads[index]!.norm.index;
  const hasRoute = params.dyads.some((dyad, other) => dyad.by === by && state.dyads[other]!.flowShown);
  return p.openingSetupUtil * usual * (hasRoute ? p.routeSetupShare : 1);
}

/**
 * How far other targets already practise a hard response, 0..1: the highest level in force among them, weighted by how near they are (A.7: targets copy
 * with the same kernel). A law is public, so it is seen in full.
 */
export function practisedElsewhere(state: State, params: Params, actor: number, lever: string): number {
  let most = 0;
  params.actors.forEach((_, other) => {
    if (other === actor || slotsOf(params, other, lever).length === 0) return;
    most = Math.max(most, leverLevel(state, params, other, lever) * nearness(params, other, actor));
  });
  return Math.min(1, most);
}

/** Factor of the threshold at which a state takes up what others practise to that degree. */
export function thresholdAfter({ imitationShare }: ParameterValues, practised: number): number {
  return 1 - imitationShare * practised;
}
