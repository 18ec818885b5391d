import type { DyadState } from '../actor-state.ts';
import { feedersOf } from '../causes.ts';
import { log } from '../events-log.ts';
import type { Params } from '../params.ts';
import type { State } from '../state.ts';

/**
 * Leverage of each dyad: the other side's cost of holding on for the time it expects to have to, divided by its cost of granting the
 * demand (1 = indifferent). Before anything moves it is the threatened cost times the threat's credibility. The parts (capacity,
 * restrictive mobilisation, polarisation, exposure, less rally) are in the state of the actor under pressure; they add up to
 * the cost of holding on, so the parts of leverage are their shares of it.
 */
export function updateLeverage(state: State, params: Params): void {
  state.dyads.forEach((own, index) => {
    const cost = own.stage === 'executing' ? own.costTo : own.stage === 'threat' ? own.threatCost : 0;
    own.leverage = ratio(cost * own.holdingTime, own.granting);
    own.leverageBelieved = ratio(cost * own.noiseBy * own.holdingTime, own.granting);
    own.leveragePeak = Math.max(own.leveragePeak, own.leverage);
    reportCrossing(state, params, index, own);
  });
}

/** 0 where there is nothing to grant: leverage over nothing is no leverage. */
function ratio(holding: number, granting: number): number {
  return granting > 0 ? holding / granting : 0;
}

function reportCrossing(state: State, params: Params, index: number, own: DyadState): void {
  const dyad = params.dyads[index]!;
  if (own.leverageHigh) {
    if (own.leverage < 1 - params.p.eventHysteresisShare) own.leverageHigh = false;
    return;
  }
  if (own.leverage < 1) return;
  own.leverageHigh = true;
  const under = state.actors[dyad.to]!;
  const numbers = {
    leverage: own.leverage,
    threshold: 1,
    margin: own.leverage - 1,
    weeks: own.holdingTime,
    granting: own.granting,
    capacity: under.costCapacity,
    restrictive: under.costRestrictive,
    polarisation: under.costPolarisation,
    exposure: under.costExposure,
    rally: under.costRally,
    shortage: under.costShortage,
    tariff: under.costTariff,
    keptHome: under.costKeptHome,
  };
  const causes = [
    own.lastEvent,
    ...feedersOf(
      state,
      params,
      ['attempts', 'entries', 'deathsVisible', 'costShortage', 'permitsRefused'],
      dyad.segments,
    ),
  ];
  own.lastEvent = log(
    state,
    'leverageCrossed',
    params.actors[dyad.by]!.id,
    params.actors[dyad.to]!.id,
    numbers,
    causes,
  );
}
