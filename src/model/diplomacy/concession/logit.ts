import { exp, logistic } from '../../../kernel/math.ts';
import type { Option } from '../values.ts';
import type { Choice, ConcessionRule } from './rule.ts';

/** Bounded rationality (A.5): better choices are likelier, none is certain. The default. */
export const logit: ConcessionRule = {
  id: 'logit',
  choiceSet: 'undominated',
  hasBrake: true,
  offer: chooseByLogit,
  accepts: (gain, rationality, u) => u < logistic(rationality * gain),
  stops: (margin, rationality, propensity, _contest, u) => u < propensity * logistic(rationality * margin),
};

/** P(k) ∝ e^(λ U_k) over holding on and the offers; exponents are taken relative to the largest. */
function chooseByLogit({ options, hold, rationality }: Choice, u: number): Option | null {
  const best = options.reduce((most, { utility }) => Math.max(most, utility), hold);
  const weight = (utility: number): number => exp(rationality * (utility - best));
  const total = options.reduce((sum, { utility }) => sum + weight(utility), weight(hold));
  let rest = u * total - weight(hold);
  if (rest < 0) return null;
  for (const option of options) {
    rest -= weight(option.utility);
    if (rest < 0) return option;
  }
  return options.at(-1) ?? null;
}
