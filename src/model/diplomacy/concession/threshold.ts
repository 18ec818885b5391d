import type { Option } from '../values.ts';
import type { ConcessionRule } from './rule.ts';

/** No noise: the best offer as soon as it beats holding on, the first offer that is good enough, stopping as soon as it is better. */
export const threshold: ConcessionRule = {
  id: 'threshold',
  choiceSet: 'undominated',
  hasBrake: true,
  offer: ({ options, hold }) => {
    let best: Option | null = null;
    for (const option of options) {
      if (option.utility > (best?.utility ?? hold)) best = option;
    }
    return best;
  },
  accepts: (gain) => gain >= 0,
  stops: (margin, _rationality, propensity, _contest, u) => margin > 0 && u < propensity,
};
