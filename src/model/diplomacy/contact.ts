import type { DyadState } from '../actor-state.ts';
import { issueOf } from '../issues.ts';
import type { DyadParams, Params } from '../params.ts';

/**
 * Contact that is given is a symbolic concession, booked apart from material ones (parameters.md A.2: a call is recognition of .1–.3 and
 * material 0). What was granted of recognition as a material issue is not booked twice.
 */
export function bookContact(own: DyadState, params: Params, dyad: DyadParams, contact: number): void {
  if (contact <= 0) return;
  let material = 0;
  dyad.demands.forEach((index, i) => {
    const demand = params.demands[index]!;
    if (issueOf(demand.issue)?.kept?.lever !== 'contact') return;
    if (demand.symbolic) own.concession[i] = Math.max(own.concession[i]!, contact);
    else material = Math.max(material, own.concession[i]!);
  });
  own.symbolic = Math.max(own.symbolic, contact - material);
}
