import { exp, log } from '../../../kernel/math.ts';
import type { Params } from '../../params.ts';
import type { State } from '../../state.ts';
import { capacityOf } from './facilitators.ts';
import { scarcityRent } from './seats-for-sale.ts';

/**
 * Step 4: prices and capacities of the day. ln P = ln P0 + εE ln(guards ÷ guards at the start) + εD ln(demand ÷ capacity,
 * where above 1) + short mark-up after an announcement − εR · risk that is tolerated away (parameters.md C; Gathmann 2008
 * for εE). Agencies sell the seat with the package, and ask more where seats are scarce.
 */
export function setPrices(state: State, params: Params): void {
  const f = state.facilitators;
  const { p } = params;
  params.markets.forEach((market, m) => {
    if (market.segment >= 0) f.roomFactor[m] = state.controls.facilitationFactor[market.segment]!;
    const capacity = capacityOf(f, m);
    f.capacityToday[m] = capacity;
    f.demandYesterday[m] = f.demandToday[m]!;
    f.demandToday[m] = 0;
    f.servedToday[m] = 0;
    f.rows.servedToday.fill(0, f.first[m]!, f.end[m]!);
    let enforcement = 0;
    if (market.segment >= 0) {
      const start = Math.max(p.guardsPerKmMin, params.segments[market.segment]!.guardsPerKm);
      const now = Math.max(p.guardsPerKmMin, state.controls.guardsPerKm[market.segment]!);
      const rise = Math.max(0, now - f.guardsBefore[m]!) / f.guardsBefore[m]!;
      f.markup[m] = p.priceAnnouncementKept * f.markup[m]! + p.priceAnnouncementShare * rise;
      f.guardsBefore[m] = now;
      enforcement = p.priceEnforcementElasticity * log(now / start);
    }
    const congestion = capacity > 0 ? Math.max(0, f.demandYesterday[m]! / capacity - 1) : 0;
    const spared = market.segment >= 0 ? 1 - state.controls.facilitationRiskShare[market.segment]! : 0;
    const logPrice =
      enforcement + p.priceCongestionElasticity * log(1 + congestion) + f.markup[m]! - p.priceRiskWeight * spared;
    const rent = market.kind === 'agency' ? scarcityRent(state, params, m) : 0;
    f.marketPriceCents[m] = Math.round(market.priceCents * exp(logPrice) + rent);
  });
}
