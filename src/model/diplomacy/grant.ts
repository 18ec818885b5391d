import type { DyadState } from '../actor-state.ts';
import { settle } from './settle.ts';
import type { Report, Situation, Stakes } from './situation.ts';

/**
 * A grant by script (what-if): whatever the bargaining would have done, the state under pressure gives the first bundle that reaches the
 * share granted. It happens once, on the day on which the lever is pulled, whether anything was demanded aloud or not.
 */
export function grantByScript(own: DyadState, stakes: Stakes, now: Situation, share: number, report: Report): void {
  if (share <= 0 || own.stage === 'conceded' || own.stage === 'deal') return;
  const offer = stakes.offers.find((bundle) => bundle.share >= share) ?? stakes.offers.at(-1);
  if (offer === undefined) return;
  report('offerMade', 'to', { share: offer.share, utility: 0, hold: 0, margin: 0, acceptance: 1 });
  settle(own, stakes, now, offer, report);
}
