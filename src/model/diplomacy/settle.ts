import type { DyadState } from '../actor-state.ts';
import type { Offer } from './offers.ts';
import type { Report, Situation, Stakes } from './situation.ts';
import { enter } from './stage.ts';

/**
 * An offer is accepted. Symbolic and material concessions are kept apart: a call or a visit that ends a crisis is a stop with a face-saving
 * gesture, not a success of the pressure.
 */
export function settle(own: DyadState, stakes: Stakes, now: Situation, offer: Offer, report: Report): void {
  offer.parts.forEach((part, i) => {
    own.concession[i] = Math.max(own.concession[i]!, part);
  });
  const material = sharePaid(own, stakes, false);
  own.symbolic = sharePaid(own, stakes, true);
  own.concededDay = now.day;
  const isMaterial = material > stakes.p.concessionPartialShare;
  const isDeal = isMaterial && stakes.issues.some((issue, i) => issue.money && offer.parts[i]! > 0);
  enter(own, isDeal ? 'deal' : isMaterial ? 'conceded' : 'stopped', now.day);
  own.endedBy = isDeal ? 'deal' : isMaterial ? 'concession' : 'stop';
  if (now.escalationRead === null) own.escalation = 0;
  own.escalationPeak = own.escalation;
  report('offerAccepted', 'by', { share: offer.share, material, symbolic: own.symbolic, cost: offer.cost });
}

/** Share of the value of the symbolic or of the material issues that was granted. */
function sharePaid(own: DyadState, stakes: Stakes, symbolic: boolean): number {
  let paid = 0;
  let whole = 0;
  stakes.issues.forEach((issue, i) => {
    if (issue.symbolic !== symbolic) return;
    whole += issue.value;
    paid += issue.value * own.concession[i]!;
  });
  return whole > 0 ? paid / whole : 0;
}
