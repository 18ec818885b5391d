import { couldArrive } from '../arrival.ts';
import type { Means } from '../means.ts';
import { observe, observeActor } from '../observed.ts';
import type { DyadParams, Params } from '../params.ts';
import { passageOf } from '../passage.ts';
import type { State } from '../state.ts';
import { trait } from '../traits.ts';
import { polarisation } from './camps.ts';
import { keptHomeCost, keptHomeThreatened } from './kept-home.ts';
import { shortageCost, shortageThreatened, workersBetween } from './shortage.ts';

/**
 * The part of the weekly cost of holding on that one dyad causes: its share of the attempts at all borders of the side under pressure, and
 * its share of what hurts without movement. Tariffs are borne from those who press with a market, missing workers and people
 * refused a permit from those whose citizens they are.
 */
export function costCaused(state: State, params: Params, index: number): number {
  const dyad = params.dyads[index]!;
  const { costHolding, costShortage, costTariff, costKeptHome } = state.actors[dyad.to]!;
  const byMovement = Math.max(0, costHolding - costShortage - costTariff - costKeptHome);
  return (
    byMovement * shareOfPressure(state, params, index) +
    costTariff * shareOf(params, dyad, 'market') +
    shortageCost(state, params, dyad.to, workersBetween(params, dyad)) +
    keptHomeCost(state, params, dyad)
  );
}

function shareOfPressure(state: State, params: Params, index: number): number {
  const dyad = params.dyads[index]!;
  const { flow } = state.dyads[index]!;
  const all = observeActor(state, params, dyad.to);
  const here = observe(state, params, dyad.segments);
  // Movement without people is relative to capacity already; where there are no borders at all the unit is capacity itself.
  const unit = flow !== null && all.capacity === 0 ? 1 : all.capacity;
  const total = all.pressure * unit;
  const rivals = params.dyads.filter(({ to }) => to === dyad.to).length;
  // What still hurts when nobody came for a week is put down to those who move people to a line; never to who only lets them on.
  if (total <= 0) return dyad.means.every((one) => one === 'passage') && dyad.means.length > 0 ? 0 : 1 / rivals;
  const passage = passageOf(state, params, dyad)?.perDay ?? 0;
  return Math.min(1, (here.pressure * here.capacity + (flow?.pressure ?? 0) * unit + passage) / total);
}

/** Equal parts for all who press the same side by the same means; nothing for who does not. */
function shareOf(params: Params, dyad: DyadParams, means: Means): number {
  if (!dyad.means.includes(means)) return 0;
  return 1 / params.dyads.filter(({ to, means: other }) => to === dyad.to && other.includes(means)).length;
}

/** Who could threaten whom, and with what. */
type Threat = Pick<DyadParams, 'by' | 'to' | 'means'>;

/**
 * Weekly cost of what a threat announces: of movement κ·cap·(kA·A + kP·4AB + kF), where a way leads somebody to the other side;
 * of a market the highest tariff; of workers a ban of a season; of permits that nobody may leave.
 */
export function costThreatened(state: State, params: Params, dyad: Threat): number {
  const tariffs = dyad.means.includes('market') ? trait(params, dyad.to, 'tariffExposure') : 0;
  const shortage = shortageThreatened(state, params, dyad.to, workersBetween(params, dyad));
  const kept = keptHomeThreatened(state, params, dyad);
  return tariffs + shortage + kept + (couldArrive(params, dyad) ? movementThreatened(state, params, dyad) : 0);
}

function movementThreatened(state: State, params: Params, dyad: Threat): number {
  const home = state.actors[dyad.to]!;
  const reach = trait(params, dyad.by, 'reachableCapacityShare');
  const restrictive = trait(params, dyad.to, 'restrictiveCostWeight') * home.restrictiveCampShare;
  const polarised = trait(params, dyad.to, 'polarisationCostWeight') * polarisation(home);
  const capacity = trait(params, dyad.to, 'capacityCostWeight');
  return params.p.targetCostScaleUtilPerWeek * reach * (restrictive + polarised + capacity);
}
