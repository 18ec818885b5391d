import { logistic } from '../../kernel/math.ts';
import type { ParameterValues } from '../parameters.ts';
import type { Offer } from './offers.ts';

/** Expected weeks until the other side gives in, discounted: 1 ÷ (1 − δ(1 − q̂)). */
export function holdingWeeks(discount: number, hazardOther: number): number {
  return 1 / (1 - discount * (1 - hazardOther));
}

/** U_T(hold) = −cT ÷ (1 − δ(1 − q̂_C)). */
export function holdValueTo(cost: number, discount: number, hazardBy: number): number {
  return -cost * holdingWeeks(discount, hazardBy);
}

/** U_C(hold) = (−cC + δ·q̂_T·V·Ex) ÷ (1 − δ(1 − q̂_T)). */
export function holdValueBy(cost: number, discount: number, hazardTo: number, prize: number): number {
  return (-cost + discount * hazardTo * prize) * holdingWeeks(discount, hazardTo);
}

/** The other side's belief that an offer of this share is taken. */
function believedAcceptance(share: number, escalation: number, midShare: number, p: ParameterValues): number {
  return logistic(p.acceptanceSlope * (share - midShare - p.acceptanceEscalationShare * escalation));
}

/** An offer and what making it is worth to the state under pressure. */
export interface Option {
  readonly offer: Offer;
  readonly utility: number;
  readonly acceptance: number;
}

export interface OfferTerms {
  readonly offers: readonly Offer[];
  readonly costFactor: number; // what granting teaches others, and what undoing a deed adds
  readonly audience: number; // aT·e: price of a full concession before one's own public
  readonly escalation: number;
  readonly midShare: number;
  readonly hold: number; // U_T(hold)
}

/** What each offer is worth: U(offer) = −acc·(K x + aT·e·x) + (1 − acc)·U(hold). The cost is paid only if the offer is accepted. */
export function optionsFor(terms: OfferTerms, p: ParameterValues): readonly Option[] {
  const options: Option[] = [];
  for (const offer of terms.offers) {
    const acceptance = believedAcceptance(offer.share, terms.escalation, terms.midShare, p);
    const price = offer.cost * terms.costFactor + terms.audience * offer.share;
    options.push({ offer, utility: -acceptance * price + (1 - acceptance) * terms.hold, acceptance });
  }
  return options;
}

/** The choice set: an offer enters only if it beats holding on, so without pressure nothing is ever conceded (corrections.md 5). */
export function undominated(options: readonly Option[], hold: number): readonly Option[] {
  return options.filter(({ utility }) => utility >= hold);
}
